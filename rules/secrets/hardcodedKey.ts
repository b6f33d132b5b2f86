import {
  type Facts,
  nameReference,
  readFromEnvironment,
  type Report,
  type Rule,
  type SecretLiteral,
} from '../../analysis';
import { nist, owasp } from '../taxonomies';

/**
 * A key of an AI provider stands in the code, or in a file beside it.
 *
 * Code is copied, shared, logged and published, and its history keeps what was once in it.
 * Whoever finds the key spends your money and reads what the account can read.
 *
 * ## An attack
 *
 * 1. `new OpenAI({ apiKey: 'sk-…' })` is committed to try something out.
 * 2. The repository becomes public, or a laptop is lost, or a package is published with its sources.
 * 3. Robots that look for such keys find it within minutes.
 *
 * ## How to mend it by hand
 *
 * Revoke the key at the provider, for it is no longer secret, and read a new one from the environment or a secret
 * store. Add the name of the variable, without a value, to `.env.example` so that others know it is needed.
 *
 * ## Limits
 *
 * Placeholders (`your-key-here`, `sk-xxxx`), the dummy keys that local servers want, and the keys of test doubles
 * are not reported. A key that does not have its provider's published format is found only as the key option of a
 * client. In a notebook, commands, cells in other languages and what cells printed are searched too, for the published
 * formats; prose is not, and an editor does not tell what cells printed. Files of settings (`.env`, JSON, YAML, TOML) and
 * of instructions that agents read are searched for the published formats; those that git ignores are not, and an editor
 * looks at `.env` and at the files that agents read alone. The message shows three characters and the length, never the key.
 *
 * ## Fix safety
 *
 * The fix is for review: the program needs the variable from then on. It follows the way in which the file reads its
 * environment already. It also adds the name of the variable, without a value, to the `.env.example` of the nearest
 * project (a folder with `package.json`, `pyproject.toml`, `requirements.txt` or the like), and makes that file where
 * the editor can; a worker has its bindings elsewhere. A key that stands for a missing variable, or is put into the
 * environment by the program, is taken out.
 * There is no fix in a worker outside of its handler, where there is no environment to read from, and none in a file of
 * settings, except where a server of tools is given the key and its file can name a variable or an input instead.
 */
export const hardcodedKey: Rule = {
  id: 'secrets/hardcoded-key',
  summary: 'A provider key in the code',
  why: 'Whoever reads the code, or finds an old copy of it, can use the account.',
  severity: 'error',
  profile: 'recommended',
  taxonomies: { owasp: owasp('LLM02'), cwe: [798], nist: [nist.dataPrivacy] },
  concerns: ['data leak and loss protection'],
  check: ({ secrets, isTestCode }: Facts): Report[] =>
    secrets.filter((secret) => !isTestCode || secret.reason === 'format').map(toReport),
  silencers: () => ['the key is read from the environment or from a store'],
};

function toReport(secret: SecretLiteral): Report {
  return {
    at: secret.place,
    message: `This text holds a key of ${secret.provider} (${secret.masked}).`,
    // Never the text itself: a fingerprint must not help to guess a key.
    identity: secret.provider,
    isSecret: true,
    fixes: [secret.given ? nameReference(secret.given) : readFromEnvironment(secret)],
  };
}
