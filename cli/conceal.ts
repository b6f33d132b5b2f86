/** What may not reach a terminal: credentials in the code that a report quotes, and control characters. */
import type { Finding, Range } from '../analysis';

/** How much of a credential may be shown. */
const shownStart = 3;

const quotes = ['"', "'", '`'];

/** The text with the credentials covered that `secrets` are about; nothing moves. */
export function concealSecrets(text: string, secrets: readonly Finding[]): string {
  const ranges = secrets.flatMap((finding) => secretRanges(finding, text)).sort((a, b) => a.start - b.start);
  let shown = '';
  let position = 0;
  for (const { start, end } of ranges) {
    if (start < position) continue;
    shown += text.slice(position, start) + covered(text.slice(start, end));
    position = end;
  }
  return shown + text.slice(position);
}

/** A key in code is the place of its finding; one that reaches a prompt is where the flow begins, if a literal. */
function secretRanges({ rule, place, flows }: Finding, text: string): readonly Range[] {
  if (rule === 'secrets/hardcoded-key') return [place.range];
  const sources = flows.flatMap(([source]) => (source ? [source.place.range] : []));
  return sources.filter(({ start }) => quotes.includes(text.charAt(start)));
}

function covered(code: string): string {
  const start = shownStart + (quotes.includes(code.charAt(0)) ? 1 : 0);
  return code.slice(0, start) + code.slice(start).replace(/[^\s"'`]/g, '*');
}

// Escape sequences of a terminal, and characters that turn the direction of the text around.
// eslint-disable-next-line no-control-regex
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** Scanned code is not to be trusted with the terminal: what would steer it is made visible. */
export function concealControls(text: string): string {
  return text.replace(controls, '\uFFFD');
}
