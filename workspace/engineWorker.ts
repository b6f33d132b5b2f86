// The entry of dist/engine.js, which runs in a thread and is the one bundle with parsers in it.
import { parentPort } from 'node:worker_threads';
import {
  analyze,
  compileCatalog,
  createProject,
  javascriptFrontEnd,
  touchesAi,
  type AnalyzeOptions,
} from '../analysis';
import { catalog } from '../catalog';
import { rules } from '../rules';
import { rememberingLast } from './rememberingLast';
import { serveEngine, type EngineOptions } from './engineService';

if (!parentPort) throw new Error('This module runs in a worker thread.');

const frontEnd = rememberingLast(javascriptFrontEnd());
const frontEnds = [frontEnd];
const compiled = compileCatalog(catalog);
const knownRules = rules.map((rule) => rule.id);

const toOptions = ({ profile, rules: ids, isCancelled }: EngineOptions): AnalyzeOptions => ({
  frontEnds,
  catalog: compiled,
  rules: ids ? rules.filter((rule) => ids.includes(rule.id)) : rules,
  knownRules,
  profile,
  isCancelled,
});

serveEngine(parentPort, (file, options) => analyze(file, toOptions(options)), {
  create: (host, options) => createProject(host, toOptions(options)),
  isBroken: (file) => frontEnd.lower(file).problems.length > 0,
  touchesAi: (text) => touchesAi(text, compiled),
});
