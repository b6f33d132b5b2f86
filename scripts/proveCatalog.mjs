// Proves the rows of the catalog against the types that are at hand and prints how many paths are proven. Those of the
// libraries of test/catalog/sdks are not at hand: proveSdks.mjs proves the rows against them too.
import { proveCatalog } from './catalogProof.mjs';
import { importTypeScript } from './importTypeScript.mjs';

const { catalog } = await importTypeScript('catalog/index.ts');
const { proven, elsewhere, unproven, errors } = proveCatalog(catalog);
for (const error of errors) console.error(error);
console.log(
  `catalog: ${proven} paths proven, ${elsewhere} proven by \`npm run prove:catalog\`, ${unproven} unproven with a reason, ${errors.length} wrong`,
);
process.exitCode = errors.length > 0 ? 1 : 0;
