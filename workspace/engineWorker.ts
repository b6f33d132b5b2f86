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
import { loadedDocuments } from './documentLoader';
import { loadedPython } from './pythonLoader';
import { rememberingLast } from './rememberingLast';
import { serveEngine, type EngineOptions } from './engineService';

if (!parentPort) throw new Error('This module runs in a worker thread.');

const python = loadedPython(__dirname);
const documents = loadedDocuments();
const frontEnds = [javascriptFrontEnd(), python, documents].map(rememberingLast);
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
  prepare: (path) => python.prepare(path) ?? documents.prepare(path),
  projects: {
    create: (host, options) => createProject(host, toOptions(options)),
    isBroken: (file) =>
      frontEnds.some((each) => each.reads(file.path) && each.lower(file).problems.length > 0),
    touchesAi: (text) => touchesAi(text, compiled),
  },
});
