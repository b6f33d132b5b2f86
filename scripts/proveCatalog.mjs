// Proves the rows of the catalog against the SDKs' own types and prints how many paths are proven.
import { proveCatalog } from './catalogProof.mjs';
import { importTypeScript } from './importTypeScript.mjs';

const { catalog } = await importTypeScript('catalog/index.ts');
const { proven, unproven, errors } = proveCatalog(catalog);
for (const error of errors) console.error(error);
console.log(`catalog: ${proven} paths proven, ${unproven} unproven with a reason, ${errors.length} wrong`);
process.exitCode = errors.length > 0 ? 1 : 0;
