import { addEndUser, type ModelCall, type Verdict } from '../../analysis';
import { silent } from '../flowRule';
import { generating, onceRule } from '../onceRule';
import { nist, owasp } from '../taxonomies';

/**
 * A provider is asked on behalf of many people, and is not told that they are many.
 *
 * Providers watch for abuse, and block who abuses. Where all requests of an application look like one person's, one of its
 * users can have all of them blocked, and the notice of the provider tells nobody who it was.
 *
 * ## An attack
 *
 * 1. A chat with ten thousand visitors sends all their questions under one key.
 * 2. One visitor asks for what the provider forbids, again and again.
 * 3. The provider blocks the key. The chat is down for everybody, and nobody can say whom to lock out.
 *
 * ## How to mend it by hand
 *
 * Give the option that the interface has for it (`safety_identifier`, `metadata.user_id`) a hash of the id of whoever is
 * signed in, or of the session. Neither a name nor a mail address belongs there.
 *
 * ## Limits
 *
 * Reported once a file, in the strict profile alone, for calls in handlers of requests and messages whose provider has a
 * field for such an id. Calls whose options are not all seen are left alone. Whether the value is an id, and a hash, is not
 * looked at.
 *
 * ## Fix safety
 *
 * The fix is for review: it gives a digest of what the code around the call says of the session (`request.user.id`,
 * `session['user_id']`), and whether that stays the same for one person is known to the application alone. There is none
 * where nothing in sight names whoever asks, or only what they say of themselves.
 */
export const missingEndUserId = onceRule({
  id: 'limits/missing-end-user-id',
  summary: 'A provider that is not told who asks',
  why: 'One abusive user can have a whole application blocked, and nobody knows which.',
  severity: 'information',
  profile: 'strict',
  taxonomies: { owasp: owasp('LLM10'), cwe: [778], nist: [nist.informationSecurity] },
  concerns: ['reliability and safety', 'auditing and logging'],
  lacks,
  message: (name, further) => `Nothing tells the provider on whose behalf ${name} asks${further}.`,
  also: (name) => `nothing tells on whose behalf ${name} asks either`,
  fixes: addEndUser,
  silencedBy: ['an id of the end user is given'],
});

const serving: readonly string[] = ['http', 'message', 'action'];

function lacks(call: ModelCall): Verdict | undefined {
  const { endUser } = call.row;
  if (!endUser || !generating.includes(call.operation)) return undefined;
  if (!serving.includes(call.handler?.kind ?? ''))
    return silent('it is not known to ask on behalf of somebody');
  const given = call.option(endUser);
  if (given === 'present') return silent('an id of the end user is given');
  return given === 'unknown' ? silent('options that are not seen may hold an id') : { type: 'reported' };
}
