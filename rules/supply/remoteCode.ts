import { changeSetting, type Setting } from '../../analysis';
import { settingRule } from '../settingRule';
import { nist, owasp } from '../taxonomies';

/**
 * Code that comes with a model from a hub runs in this program.
 *
 * A repository of a model may hold modules that build it. A program that allows them runs what stands there today, not
 * what somebody read when the model was chosen.
 *
 * ## An attack
 *
 * 1. A service loads a small model of a stranger with `trust_remote_code=True`.
 * 2. The stranger, or whoever has taken the account, adds three lines to `modeling.py`.
 * 3. The next container that starts runs them, beside the database password in its environment.
 *
 * ## How to mend it by hand
 *
 * Take the option out: most architectures are part of the library by now. If a model needs its own code, read it, and
 * give the `revision` that you read, a commit and no branch. Of `torch.hub` name a tag or a commit:
 * `torch.hub.load("owner/repository:<commit>", …)`.
 *
 * ## Limits
 *
 * An option whose value the code does not tell is not reported. A revision that is given makes it a warning; whether
 * anybody read that revision is not known. A folder named like a repository is taken for one.
 *
 * ## Fix safety
 *
 * The fix is for review: a model that needs its own code is refused afterwards. A repository of `torch.hub` has no fix,
 * because nobody but you knows which commit you have read.
 */
export const remoteCode = settingRule({
  id: 'supply/remote-code',
  summary: 'Code that comes with a model is run',
  why: 'Whoever may change the repository of the model runs code in this program.',
  severity: 'error',
  profile: 'recommended',
  taxonomies: {
    owasp: owasp('LLM03'),
    agentic: ['ASI04'],
    cwe: [94, 829],
    atlas: ['AML.T0010.003'],
    nist: [nist.informationSecurity, nist.components],
  },
  concerns: ['threat protection'],
  kind: 'remote-code',
  message: messageOf,
  severityOf: ({ pinned }) => (pinned === 'absent' ? 'error' : 'warning'),
  fixes: (setting) => (setting.text === undefined ? [changeSetting(setting)] : []),
});

function messageOf({ label, text, pinned }: Setting, option: string): string {
  if (text !== undefined) return `The code of ${text} runs here, as it is when it is loaded.`;
  const which = pinned === 'absent' ? 'whatever code comes' : 'the code that comes';
  return `This ${option} lets ${label} run ${which} with the model.`;
}
