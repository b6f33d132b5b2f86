import { analyze, createProject, touchesAi, type AnalyzeOptions } from '../../analysis';
import { catalog } from '../../catalog';
import { rules } from '../../rules';
import type { WorkerLike } from '../../workspace';
import type { EngineOptions } from '../../workspace/engineService';
import { createCatalogs, rulesFor } from '../../workspace/engineSetup';
import { frontEnds } from './analyze';
import { startStandInEngine } from './standInEngine';

const catalogs = createCatalogs(catalog);

const toOptions = ({ profile, configuration, isCancelled }: EngineOptions): AnalyzeOptions => ({
  frontEnds,
  catalog: catalogs.of(configuration),
  rules: rulesFor(rules, configuration),
  profile,
  isCancelled,
});

/** The engine that ships, without a thread. */
export function startCoreEngine(): WorkerLike {
  return startStandInEngine((file, options) => analyze(file, toOptions(options)), {
    rules,
    projects: {
      create: (host, options) => createProject(host, toOptions(options)),
      isBroken: (file) =>
        frontEnds.some((each) => each.reads(file.path) && each.lower(file).problems.length > 0),
      touchesAi: (text, configuration) => touchesAi(text, catalogs.of(configuration)),
      unmatchedRows: (configuration) => catalogs.unmatchedRows(configuration),
    },
  });
}
