/** Tells the engine of texts that are not on disk. A worker that was lost took along what it was told. */
import { type EngineHost, isSourceFile, type SourceText } from '../../workspace';
import { programsOf } from '../scan';
import type { Subject } from '../survey';

/** Texts that the engine is to take files to hold, by their absolute path. */
export type HeldTexts = ReadonlyMap<string, SourceText>;

type Host = Pick<EngineHost, 'update' | 'generation'>;

/** Tells what has changed since it was asked last. */
export function createHolder(engine: Host): (held: HeldTexts, subjects: readonly Subject[]) => Promise<void> {
  let generation = engine.generation();
  let told = new Map<string, string>();

  return async (held, subjects) => {
    if (engine.generation() !== generation) told = new Map();
    generation = engine.generation();
    for (const { project, setup } of programsOf(subjects)) {
      for (const { file } of subjects.filter((subject) => subject.project.base === project.base)) {
        // What is no code comes with each request.
        if (!isSourceFile(file.pathInRoot)) continue;
        const source = held.get(file.absolutePath);
        const text = source?.type === 'text' ? source.text : undefined;
        const key = [project.base, setup.key, file.pathInRoot].join('\n');
        if (text === told.get(key)) continue;
        const asked = { path: file.pathInRoot, profile: setup.profile, project, ...setup.engine };
        await engine.update(asked, text === undefined ? 'closed' : { text });
        if (text === undefined) told.delete(key);
        else told.set(key, text);
      }
    }
  };
}
