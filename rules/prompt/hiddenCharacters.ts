import { removeText, type Rule } from '../../analysis';
import { nist, owasp } from '../taxonomies';

/**
 * Prompt text, or a file of instructions that an agent reads, holds characters that nobody sees and every model reads.
 *
 * Tag characters, runs of zero-width characters and variation selectors can spell whole sentences. They stand in no
 * review, in no diff and on no page; characters that turn the direction show a sentence other than the one that is
 * read. A model follows what it reads.
 *
 * ## An attack
 *
 * 1. Somebody offers a better system prompt for an open project, copied from a page on prompts.
 * 2. Behind its last full stop an order to add a link to each answer is spelled in tag characters.
 * 3. The text is read by three people, and merged. The assistant adds the link.
 *
 * ## How to mend it by hand
 *
 * Remove the characters, and find out where the text came from. Let your editor show characters that have no width.
 *
 * ## Limits
 *
 * Only text of literals that reach a prompt which is seen to be sent, and files of instructions that agents are known to
 * read (`AGENTS.md`, `CLAUDE.md`, `.cursor/rules/`, `*.prompt.md` and the like). Emoji with joiners, flags, one zero-width
 * character between letters, and direction marks in prose that runs from right to left are left alone. What is written
 * as an escape is to be seen, and not reported.
 *
 * ## Fix safety
 *
 * The fix is for review, since the prompt is another one afterwards, and somebody has to ask how the characters came in.
 */
export const hiddenCharacters: Rule = {
  id: 'prompt/hidden-characters',
  summary: 'Prompt text holds characters that nobody sees',
  why: 'A model follows orders that no reader of the code has ever seen.',
  severity: 'error',
  profile: 'recommended',
  taxonomies: {
    owasp: owasp('LLM01'),
    agentic: ['ASI01'],
    cwe: [1007, 451],
    atlas: ['AML.T0051.000'],
    nist: [nist.informationSecurity],
  },
  concerns: ['threat protection'],
  check: ({ hiddenTexts }) =>
    hiddenTexts.map(({ place, kind, count, stands }) => ({
      at: place,
      message: `Nobody sees what stands here ${stands}: ${count} ${count === 1 ? kind.replace(/s$/, '') : kind}.`,
      // The characters themselves would be as hidden in a report.
      identity: `${kind} ${count}`,
      fixes: [removeText(place, `Remove ${count === 1 ? 'the hidden character' : 'the hidden characters'}`)],
    })),
  silencers: () => ['the text holds no such characters'],
};
