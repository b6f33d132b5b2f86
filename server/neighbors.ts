// What other files tell of the open documents. It is found out in the background: edits go before it, and the open
// documents hear of it when it changes what is shown of them.
import type { EngineHost, FileChange, ProjectPlace, ProjectRequest } from '../workspace';
import type { OpenDocument } from './documents';

export interface Neighbors {
  /** Lets every file of the project have its say that has not had it. */
  hear(one: ProjectView): void;
  /** A file was closed in the editor, or came, went or changed on disk. */
  changed(project: ProjectPlace, path: string, change: FileChange): void;
  /** Leaves alone what nobody looks at any more, as where a configuration says something else. */
  keep(isCurrent: (one: ProjectView) => boolean): void;
  dispose(): void;
}

/** A project as some of the open documents are looked at. */
export type ProjectView = Omit<ProjectRequest, 'path'>;

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

export function createNeighbors({ host, documentsOf, renew }: NeighborsOptions): Neighbors {
  const known = new Map<string, ProjectView>();
  const atWork = new Set<string>();
  const again = new Set<string>();
  let generation = host.generation();
  let isDisposed = false;

  async function work(key: string, one: ProjectView): Promise<void> {
    let wasBusy = true;
    while (!isDisposed && known.has(key)) {
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
  async function hearSome(one: ProjectView, open: readonly string[]): Promise<void> {
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

  function start(key: string, one: ProjectView): void {
    known.set(key, one);
    if (atWork.has(key)) return void again.add(key);
    atWork.add(key);
    void work(key, one).finally(() => {
      atWork.delete(key);
      // What came as the work ended has not been seen by it.
      if (again.delete(key) && known.has(key)) start(key, one);
    });
  }

  return {
    hear: (one) => start([one.profile, one.configuration?.key, one.project.root].join('\n'), one),
    changed(project, path, change) {
      for (const [key, one] of known) {
        if (one.project.root !== project.root) continue;
        void host.update({ ...one, path }, change).then(() => known.has(key) && start(key, one));
      }
    },
    keep(isCurrent) {
      for (const [key, one] of known) if (!isCurrent(one)) known.delete(key);
    },
    dispose: () => void (isDisposed = true),
  };
}
