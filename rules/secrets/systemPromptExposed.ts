import {
  distinctBy,
  type Facts,
  leaveOut,
  type ModelCall,
  type PromptPart,
  removeArgument,
  type Report,
  type Rule,
  type SinkKind,
  type SinkPlace,
} from '../../analysis';
import { nist, owasp } from '../taxonomies';

/**
 * The system prompt is sent to a client, written into a log, or part of what an error says.
 *
 * A system prompt says what the assistant may do and what it must not say, often with names of tools and rules of the
 * house. Whoever has read it knows what to get around, and it should hold nothing that harms when it is known; but it
 * need not be handed out.
 *
 * ## An attack
 *
 * 1. For an easier search for errors, a route answers with the whole list of messages, the first of which is the system's.
 * 2. A competitor opens the developer tools and reads the prompt that took months.
 * 3. A visitor reads which words lead to a refund, and uses them.
 *
 * ## How to mend it by hand
 *
 * Send the model's answer alone. Log a name or a version of the prompt rather than its text.
 *
 * ## Limits
 *
 * Only text that stands in the program, of forty characters and more, in the file of the call. Entries of the level
 * `debug` and below are silent. Of errors that are thrown, texts are looked at that are put together where that is done.
 *
 * ## Fix safety
 *
 * The fix is for review, since somebody may read what is left: it takes the argument out of an entry, the member out of an
 * object that has others, and puts `[system prompt]` in its place in a text. There is none where the prompt is all there
 * is, and where it is not seen where it stands among the rest.
 */
export const systemPromptExposed: Rule = {
  id: 'secrets/system-prompt-exposed',
  summary: 'A system prompt is sent or logged',
  why: 'Whoever knows the instructions knows what to get around.',
  severity: 'warning',
  profile: 'recommended',
  taxonomies: { owasp: owasp('LLM07'), cwe: [209], nist: [nist.dataPrivacy] },
  concerns: ['data leak and loss protection'],
  check: (facts) => distinct(facts.sinks.flatMap((sink) => toReport(facts, sink) ?? [])),
  silencers: () => ['the answer of the model is sent alone', 'the entry names the prompt instead'],
};

/** Short texts stand in many places without being the same thing. */
const shortest = 40;

/** Where it should not be read. */
const ways: Partial<Record<SinkKind, string>> = {
  log: 'logged by',
  response: 'sent by',
  'error-text': 'part of what is thrown by',
};

function toReport({ calls }: Facts, sink: SinkPlace): Report | undefined {
  const verb = ways[sink.kind];
  if (!verb) return undefined;
  const call = calls.find(({ prompt }) => prompt.some((part) => isIn(part, sink)));
  const shown = call?.prompt.find((part) => isIn(part, sink));
  if (!call || !shown) return undefined;
  const leftOut = leaveOut(sink.place, shown.text, 'system prompt');
  return {
    at: sink.place,
    message: `The system prompt of ${nameOf(call)} is ${verb} ${sink.label}.`,
    fixes: [...(sink.kind === 'log' ? [removeArgument(sink.place, 'the system prompt')] : []), leftOut],
  };
}

function isIn({ role, text }: PromptPart, sink: SinkPlace): boolean {
  return role === 'system' && text.length >= shortest && sink.text.includes(text);
}

function nameOf({ label }: ModelCall): string {
  return label;
}

function distinct(reports: readonly Report[]): Report[] {
  return distinctBy(reports, ({ at }) => at.range.start);
}
