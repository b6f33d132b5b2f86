/** `sluicegate-ignore rule/id -- reason`, read from comments only. */
import { positionAt, type Program } from '../program';
import type { Suppression } from './facts';

export type RuleIds = ReadonlySet<string>;

const MARKER = /^[\s*]*sluicegate-ignore(?![\w-])([^\n]*)/;

export function suppressionsOf(program: Program, path: string, ruleIds: RuleIds): readonly Suppression[] {
  const found = program.comments.flatMap((comment) => {
    const match = MARKER.exec(comment.text);
    return match ? [{ comment, text: (match[1] ?? '').trim() }] : [];
  });
  const lines = new Set(found.map(({ comment }) => positionAt(program.lineStarts, comment.range.end).line));
  return found.map(({ comment, text }) => {
    const [rule = '', ...reason] = text.split(/\s+--\s*|^--\s*/);
    const id = rule.trim();
    let line = positionAt(program.lineStarts, comment.range.end).line + 1;
    // Several comments above one line all speak of that line.
    while (lines.has(line)) line++;
    return {
      rule: id,
      ruleExists: ruleIds.has(id),
      reason: reason.join(' -- ').trim(),
      place: { path, range: comment.range },
      line,
    };
  });
}
