// What other files tell of the open documents. It is found out in the background: edits go before it, and the open
// documents hear of it when it changes what is shown of them.
import type { Profile } from '../analysis';
import type { EngineHost, FileChange, ProjectPlace, ProjectRequest } from '../workspace';
import type { OpenDocument } from './documents';

export interface Neighbors {
  /** Lets every file of the project have its say that has not had it. */
  hear(project: ProjectPlace, profile: Profile): void;
  /** A file was closed in the editor, or came, went or changed on disk. */
  changed(project: ProjectPlace, path: string, change: FileChange): void;
  dispose(): void;
}

export interface NeighborsOptions {
  readonly host: EngineHost;
  /** The open documents of a project, as the engine names them. */
  readonly documentsOf: (project: ProjectPlace) => ReadonlyMap<string, OpenDocument>;
  /** Looks again at documents, and shows what is new. */
  readonly renew: (documents: readonly OpenDocument[]) => Promise<void>;
}

/** Files that have their say in one go; after that it is asked again which are open. */
const mostAtOnce = 20;

/** Workers that may be lost before files are left alone, as where a folder is too large for the memory of one. */
const mostLost = 5;

type Known = Omit<ProjectRequest, 'path'>;

export function createNeighbors({ host, documentsOf, renew }: NeighborsOptions): Neighbors {
  const known = new Map<string, Known>();
  const atWork = new Set<string>();
  const again = new Set<string>();
  let generation = host.generation();
  let isDisposed = false;

  async function work(one: Known): Promise<void> {
    let wasBusy = true;
    while (!isDisposed) {
      if (host.generation() > mostLost) return;
      if (generation !== host.generation()) {
        // The next worker does not know what the editor holds.
        generation = host.generation();
        await renew([...documentsOf(one.project).values()]);
      }
      const survey = await host.survey({ ...one, path: '' });
      if (!survey) return;
      if (!survey.isDone) continue;
      if (survey.open.length > 0) {
        wasBusy = true;
        await hearSome(one, survey.open);
        continue;
      }
      if (!wasBusy) return;
      wasBusy = false;
      await renew([...documentsOf(one.project).values()]);
    }
  }

  /** The open ones first: somebody looks at them. */
  async function hearSome(one: Known, open: readonly string[]): Promise<void> {
    const documents = documentsOf(one.project);
    const [first, rest] = [
      open.filter((path) => documents.has(path)),
      open.filter((path) => !documents.has(path)),
    ];
    for (const path of [...first, ...rest].slice(0, mostAtOnce)) {
      if (isDisposed) return;
      await host.evaluate({ ...one, path }, { urgency: 'background' });
    }
    if (first.length > 0) await renew([...documents.values()]);
  }

  function start(key: string, one: Known): void {
    known.set(key, one);
    if (atWork.has(key)) return void again.add(key);
    atWork.add(key);
    void work(one).finally(() => {
      atWork.delete(key);
      // What came as the work ended has not been seen by it.
      if (again.delete(key)) start(key, one);
    });
  }

  return {
    hear: (project, profile) => start(`${profile}\n${project.root}`, { project, profile }),
    changed(project, path, change) {
      for (const [key, one] of known) {
        if (one.project.root !== project.root) continue;
        void host.update({ ...one, path }, change).then(() => start(key, one));
      }
    },
    dispose: () => void (isDisposed = true),
  };
}
