// Proves all rows of the catalog, also those of the libraries of test/catalog/sdks, which it installs.
//
//   node scripts/proveSdks.mjs                 all of them
//   node scripts/proveSdks.mjs NAME…           those of these packages
//   node scripts/proveSdks.mjs --if-available  where the packages cannot be had, skip instead of failing
//   node scripts/proveSdks.mjs --newest NAME…  against the newest versions: see proveNewest.mjs
//   node scripts/proveSdks.mjs --trim          all of them, and drops from the lock file what none of them needs
import path from 'node:path';
import { parseArgs } from 'node:util';
import { list } from './catalogObligations.mjs';
import { proveCatalog } from './catalogProof.mjs';
import { sdksFolder, typesOf } from './catalogTypes.mjs';
import { importTypeScript } from './importTypeScript.mjs';
import { installToRead } from './install.mjs';
import { proveNewest } from './proveNewest.mjs';
import { proofTable, showProgress } from './proofTable.mjs';
import { report } from './results.mjs';
import { root } from './root.mjs';
import { trimLock } from './trimLock.mjs';

const { values: given, positionals: names } = parseArgs({
  allowPositionals: true,
  options: {
    'if-available': { type: 'boolean', default: false },
    newest: { type: 'boolean', default: false },
    trim: { type: 'boolean', default: false },
  },
});

if (given.trim && names.length > 0)
  throw new Error('The lock file is trimmed by the proof of all libraries.');
process.exitCode = given.newest ? await proveNewest(names) : await prove();

async function prove() {
  const folder = path.relative(root, sdksFolder);
  if (!installToRead(folder)) return skip(`The packages of ${folder} could not be installed.`);
  const { catalog } = await importTypeScript('catalog/index.ts');
  const read = new Set();
  const proof = proveCatalog(catalog, {
    types: { ...typesOf({ sdks: sdksFolder }), onRead: (file) => read.add(file) },
    onProgress: showProgress,
    isAsked: (model) => names.length === 0 || list(model.package).some((name) => names.includes(name)),
  });
  console.log(proofTable(proof));
  for (const error of proof.errors) console.error(error);
  if (given.trim) tellTrimmed(trimLock(sdksFolder, read));
  const failed = proof.proofs.filter(({ errors }) => errors.length > 0).length;
  report({ passed: proof.proofs.length - failed, failed, skipped: 0 });
  return failed > 0 ? 1 : 0;
}

function tellTrimmed({ kept, dropped, unread }) {
  console.log(`package-lock.json: ${kept} packages are needed, ${dropped} are dropped`);
  for (const place of unread) console.log(`${place} is listed, and no row is proven by it`);
}

function skip(reason) {
  if (!given['if-available']) {
    console.error(reason);
    return 2;
  }
  console.log(`!! SKIPPED: ${reason}`);
  report({ passed: 0, failed: 0, skipped: 1, reason });
  return 0;
}
