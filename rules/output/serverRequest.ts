import { allowHosts } from '../../analysis';
import { flowRule } from '../flowRule';
import { sinkGuards } from '../sinkGuards';
import { nist, owasp } from '../taxonomies';

/**
 * Text that a model wrote becomes the address of a request or of a redirect.
 *
 * A server reaches addresses that nobody else does: the database beside it, an administration page, the service that
 * hands out keys to machines of a cloud. Whoever the model listened to chooses which one, and may read the answer, or
 * send away in the address what the model knows.
 *
 * ## An attack
 *
 * 1. An assistant reads the page that the model finds interesting: `fetch(answer.url)`.
 * 2. A page says that the rest of it stands at `http://169.254.169.254/latest/meta-data/iam/security-credentials/`.
 * 3. The summary holds the keys of the machine.
 *
 * ## How to mend it by hand
 *
 * Let the program choose the host, and the model only what follows it. Where it has to be the model, parse the address
 * and compare its host with a list, before the request and before each redirect.
 *
 * ## Limits
 *
 * Text behind a host and a slash that the program chose is not reported, whatever path it leads to there. A host that
 * was looked up and found to be public is not recognized as a check: names can change what they mean between two
 * look-ups. Addresses of pictures that an image model made are its provider's own and not reported.
 *
 * ## Fix safety
 *
 * The fix is for review: it refuses all hosts but `example.com`, and the list is yours to fill. Addresses without a
 * host are refused too. There is no fix for a host that is given by itself, and none where the address is used in a part
 * of a statement that does not always run.
 */
export const serverRequest = flowRule({
  id: 'output/server-request',
  summary: "A model's answer chooses an address",
  why: 'A server reaches what others cannot, and an address can carry away what the model knows.',
  severity: 'error',
  profile: 'recommended',
  taxonomies: { owasp: owasp('LLM05'), cwe: [918, 601], nist: [nist.informationSecurity] },
  concerns: ['threat protection'],
  from: ['model'],
  to: ['url'],
  guards: ['known-values'],
  guardsFor: { url: sinkGuards.url },
  message: ({ flow, sources }) => `The address for ${flow.sink.label} depends on the answer of ${sources}.`,
  fixes: (flows) => [allowHosts(flows)],
});
