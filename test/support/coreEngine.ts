import {
  analyze,
  compileCatalog,
  createProject,
  javascriptFrontEnd,
  type AnalyzeOptions,
} from '../../analysis';
import { catalog } from '../../catalog';
import { rules } from '../../rules';
import { createPrefilter, type WorkerLike } from '../../workspace';
import type { EngineOptions } from '../../workspace/engineService';
import { startStandInEngine } from './standInEngine';

const frontEnds = [javascriptFrontEnd()];
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
    create: (host, options) => createProject(host, toOptions(options)),
    isBroken: (file) => frontEnds[0]!.lower(file).problems.length > 0,
    touchesAi: createPrefilter(),
  });
}
