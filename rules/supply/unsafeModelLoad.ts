import { changeSetting, type Setting } from '../../analysis';
import { settingRule } from '../settingRule';
import { nist, owasp } from '../taxonomies';

/**
 * A file of a model is read in a format that may hold code, and the code runs when the file is read.
 *
 * A pickle is a small program that builds objects. Whoever writes the file decides what it does, with all that the
 * process may do, before a single weight is used. A model that somebody shared is such a file.
 *
 * ## An attack
 *
 * 1. A program downloads a checkpoint that many use, and reads it by `torch.load(path, weights_only=False)`.
 * 2. The account of its author is taken over, and the file is replaced by one that also starts a shell.
 * 3. The next start of the service hands over its credentials; the model answers as before.
 *
 * ## How to mend it by hand
 *
 * Read weights alone: `weights_only=True`, `safe_mode=True`, `allow_pickle=False`. Keep models as safetensors or ONNX,
 * and those of scikit-learn by `skops.io`, which asks which types may be made. Where a file must stay a pickle, compare
 * its hash with one that stands in the program before it is opened.
 *
 * ## Limits
 *
 * From PyTorch 2.6 on, `torch.load` reads weights alone by itself. The version is not seen, so that a call that does
 * not say it is a warning. What pickle and its relatives read is reported where it is used as a model, by `predict` and
 * the like: a cache that the program wrote itself is none. Whether a file was checked before is not seen.
 *
 * ## Fix safety
 *
 * The fix is for review: a file that needs more than weights is refused afterwards. A pickled model has no fix, since its
 * file has to be written again.
 */
export const unsafeModelLoad = settingRule({
  id: 'supply/unsafe-model-load',
  summary: 'A model file is read in a way that runs code in it',
  why: 'Whoever wrote the file decides what the program does when it reads it.',
  severity: 'error',
  profile: 'recommended',
  taxonomies: {
    owasp: owasp('LLM03'),
    agentic: ['ASI04'],
    cwe: [502],
    atlas: ['AML.T0010.003', 'AML.T0011.000'],
    nist: [nist.informationSecurity, nist.components],
  },
  concerns: ['threat protection'],
  kind: ['unsafe-load', 'unsafe-load-before', 'pickled-model'],
  message: messageOf,
  severityOf: ({ row }) => (row.kind === 'unsafe-load-before' ? 'warning' : 'error'),
  fixes: (setting) => (setting.row.kind === 'pickled-model' ? [] : [changeSetting(setting)]),
});

function messageOf({ row, label, value }: Setting, option: string): string {
  if (row.kind === 'pickled-model') return 'This model is read from a pickle, which runs the code in it.';
  if (row.kind === 'unsafe-load-before')
    return `Before its version 2.6, ${label} runs the code in a file: ${option} is not given.`;
  if (row.at === undefined) return `After ${label} a model that is read may run code.`;
  return value
    ? `This ${option} lets a file run code when ${label} reads it.`
    : `A file may run code when ${label} reads it: ${option} is not given.`;
}
