import { keepInFolder } from '../../analysis';
import { flowRule } from '../flowRule';
import { sinkGuards } from '../sinkGuards';
import { nist, owasp } from '../taxonomies';

/**
 * Text that a model wrote becomes the path of a file.
 *
 * `../` leads out of the folder that the program had in mind, and a path that begins with `/` has nothing to do with
 * it. Whoever the model listened to chooses the file that is read, overwritten or deleted.
 *
 * ## An attack
 *
 * 1. An assistant for notes files what it writes under a name of its own: `` writeFile(`notes/${title}.md`, text) ``.
 * 2. A mail that it summarizes says that the title is `../../.config/autostart/run.desktop;`.
 * 3. The text of the stranger stands in a folder whose files are run.
 *
 * ## How to mend it by hand
 *
 * Resolve the path and compare it with its folder, separator included: `/srv/notes` is also the beginning of
 * `/srv/notes-of-others`. Where the file stands in one folder, its base name is enough, or an anchored pattern of
 * letters and digits. Better still, let the model choose among names that the program knows.
 *
 * ## Limits
 *
 * A comparison with the beginning of a path that was not resolved guards nothing, and neither do `..` taken out of it
 * by replacing text. That a file is there, or how old it is, is not reported. A link within the folder can
 * still lead out of it, unless links are followed when the path is resolved (`realpath`).
 *
 * ## Fix safety
 *
 * The fix is for review: paths that led out of their folder before are refused with an error. It is there where the
 * path is put together in sight of the call and begins with a folder that the program chose. A path that is the model's
 * altogether has no folder to keep it in, and no fix.
 */
export const pathTraversal = flowRule({
  id: 'output/path-traversal',
  summary: "A model's answer chooses a file",
  why: 'A path can lead out of its folder, to any file that the program may read, overwrite or delete.',
  severity: 'error',
  profile: 'recommended',
  taxonomies: { owasp: owasp('LLM05'), cwe: [22], nist: [nist.informationSecurity] },
  concerns: ['threat protection'],
  from: ['model'],
  to: ['path'],
  guards: ['known-values'],
  guardsFor: { path: sinkGuards.path },
  message: ({ flow, sources }) => `The path for ${flow.sink.label} depends on the answer of ${sources}.`,
  fixes: (flows) => [keepInFolder(flows)],
});
