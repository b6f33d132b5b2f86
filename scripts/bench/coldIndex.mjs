// What a fresh process takes to have the rows and to index them: `node coldIndex.mjs rows.js index.js`.
import { createRequire } from 'node:module';
import { cpuTime } from './statistics.mjs';

const require = createRequire(import.meta.url);
const [rowsBundle = '', indexBundle = ''] = process.argv.slice(2);
const { compileCatalog } = require(indexBundle);
/** @type {unknown} */
let catalog;
const rows = cpuTime(() => {
  catalog = require(rowsBundle).catalog;
});
const index = cpuTime(() => compileCatalog(catalog));
console.log(JSON.stringify({ rows, index }));
