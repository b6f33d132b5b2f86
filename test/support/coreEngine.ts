import { analyze, compileCatalog, createProject, type AnalyzeOptions } from '../../analysis';
import { catalog } from '../../catalog';
import { rules } from '../../rules';
import { createPrefilter, type WorkerLike } from '../../workspace';
import type { EngineOptions } from '../../workspace/engineService';
import { frontEnds } from './analyze';
import { startStandInEngine } from './standInEngine';

const compiled = compileCatalog(catalog);

const toOptions = ({ profile, isCancelled }: EngineOptions): AnalyzeOptions => ({
  frontEnds,
  catalog: compiled,
  rules,
  profile,
  isCancelled,
});

/** The engine that ships, without a thread. */
export function startCoreEngine(): WorkerLike {
  return startStandInEngine((file, options) => analyze(file, toOptions(options)), {
    projects: {
      create: (host, options) => createProject(host, toOptions(options)),
      isBroken: (file) =>
        frontEnds.some((each) => each.reads(file.path) && each.lower(file).problems.length > 0),
      touchesAi: createPrefilter(),
    },
  });
}
