// The entry of dist/engine.js, which runs in a thread and is the one bundle with parsers in it.
import { parentPort } from 'node:worker_threads';
import { analyze, compileCatalog, javascriptFrontEnd } from '../analysis';
import { catalog } from '../catalog';
import { rules } from '../rules';
import { serveEngine } from './engineService';

if (!parentPort) throw new Error('This module runs in a worker thread.');

const frontEnds = [javascriptFrontEnd()];
const compiled = compileCatalog(catalog);
const knownRules = rules.map((rule) => rule.id);

serveEngine(parentPort, (file, { profile, rules: ids, isCancelled }) =>
  analyze(file, {
    frontEnds,
    catalog: compiled,
    rules: ids ? rules.filter((rule) => ids.includes(rule.id)) : rules,
    knownRules,
    profile,
    isCancelled,
  }),
);
