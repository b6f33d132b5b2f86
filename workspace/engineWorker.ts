// The entry of dist/engine.js, which runs in a thread and is the one bundle with parsers in it.
import { performance } from 'node:perf_hooks';
import { parentPort, workerData } from 'node:worker_threads';
import { analyze, createProject, javascriptFrontEnd, touchesAi, type AnalyzeOptions } from '../analysis';
import { catalog } from '../catalog';
import { rules } from '../rules';
import { loadedDocuments } from './documentLoader';
import { loadedPython } from './pythonLoader';
import { rememberingLast } from './rememberingLast';
import { serveEngine, type EngineOptions } from './engineService';
import type { EngineThreadData } from './engineThread';
import { createCatalogs, rulesFor } from './engineSetup';
import { optimizedAsUsual, optimizeLater } from './optimizeLater';

if (!parentPort) throw new Error('This module runs in a worker thread.');

const python = loadedPython(__dirname);
const documents = loadedDocuments();
const frontEnds = [javascriptFrontEnd(), python, documents].map(rememberingLast);
const catalogs = createCatalogs(catalog);
const knownRules = rules.map((rule) => rule.id);

const toOptions = ({ profile, rules: ids, configuration, isCancelled }: EngineOptions): AnalyzeOptions => {
  const running = rulesFor(rules, configuration);
  return {
    frontEnds,
    catalog: catalogs.of(configuration),
    rules: ids ? running.filter((rule) => ids.includes(rule.id)) : running,
    knownRules,
    profile,
    isCancelled,
  };
};

optimizeLater();

serveEngine(parentPort, (file, options) => analyze(file, toOptions(options)), {
  prepare: (path) => python.prepare(path) ?? documents.prepare(path),
  rules,
  projects: {
    create: (host, options) => createProject(host, toOptions(options)),
    isBroken: (file) =>
      frontEnds.some((each) => each.reads(file.path) && each.lower(file).problems.length > 0),
    touchesAi: (text, configuration) => touchesAi(text, catalogs.of(configuration)),
    unmatchedRows: (configuration) => catalogs.unmatchedRows(configuration),
  },
});

// Behind the listener that answers, so that the work of this message counts.
const { livesOn } = workerData as EngineThreadData;
const { eventLoopUtilization } = performance;
if (livesOn)
  parentPort.on('message', function tempo() {
    if (optimizedAsUsual(eventLoopUtilization)) parentPort?.off('message', tempo);
  });
