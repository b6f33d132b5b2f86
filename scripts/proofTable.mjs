// What a proof of the catalog prints: a line for each library, and how far it is.
import { list, rowCount } from './catalogObligations.mjs';

/** @param {ReturnType<import('./catalogProof.mjs').proveCatalog>} proof */
export function proofTable({ proofs, proven, unproven, errors }) {
  const lines = proofs
    .filter((one) => one.proven + one.unproven.size + one.errors.length > 0)
    .map(({ model, ...one }) => {
      const reasons = [...one.unproven].map(([reason, count]) => `${count} unproven: ${reason}`);
      const wrong = one.errors.length > 0 ? [`${one.errors.length} WRONG`] : [];
      return [
        `${list(model.package)[0]}${model.title ? ` (${model.title})` : ''}:`,
        [`${rowCount(model)} rows`, `${one.proven} paths proven`, ...reasons, ...wrong].join('; '),
      ].join(' ');
    });
  return [
    ...lines,
    '',
    `catalog: ${proven} paths proven, ${unproven} unproven with a reason, ${errors.length} wrong`,
  ].join('\n');
}

export function showProgress(done, all) {
  const memory = Math.round(process.memoryUsage().heapUsed / 2 ** 20);
  console.log(`${done} of ${all} libraries (${memory} MiB)`);
}
