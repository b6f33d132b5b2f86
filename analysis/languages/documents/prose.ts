/** Instructions in prose, such as Markdown: lines of text, and a head of YAML where there is one. */
import type { Comment, DataNode, Range } from '../../program';
import { linesOf } from './lines';
import type { Reading } from './reading';
import { readYaml } from './yaml';

export function readProse(text: string): Reading {
  const lines = linesOf(text);
  const head = headOf(lines);
  const reading = head && readYaml(text.slice(head.start, head.end));
  const by = head?.start ?? 0;
  return {
    roots: (reading?.roots ?? []).map((root) => moved(root, by)),
    comments: [
      ...(reading?.comments ?? []).map((comment) => ({ ...comment, range: movedRange(comment.range, by) })),
      ...commentsIn(text),
    ],
    // A head that is no YAML is text like the rest.
    problems: [],
    texts: lines.map((line) => ({
      value: line.text,
      range: { start: line.start, end: line.start + line.text.length },
    })),
  };
}

/** What stands between a first line of three hyphens and the next one. */
function headOf(lines: ReturnType<typeof linesOf>): Range | undefined {
  if (lines[0]?.text.trimEnd() !== '---') return undefined;
  const end = lines.findIndex(({ text }, index) => index > 0 && text.trimEnd() === '---');
  const [first, last] = [lines[1], lines[end]];
  return first && last && end > 1 ? { start: first.start, end: last.start } : undefined;
}

function moved(node: DataNode, by: number): DataNode {
  const range = movedRange(node.range, by);
  switch (node.type) {
    case 'value':
      return { ...node, range };
    case 'list':
      return { ...node, range, items: node.items.map((item) => moved(item, by)) };
    case 'map':
      return {
        ...node,
        range,
        entries: node.entries.map((entry) => ({
          ...entry,
          value: moved(entry.value, by),
          keyRange: movedRange(entry.keyRange, by),
          range: movedRange(entry.range, by),
        })),
      };
  }
}

function movedRange({ start, end }: Range, by: number): Range {
  return { start: start + by, end: end + by };
}

function commentsIn(text: string): readonly Comment[] {
  const comments: Comment[] = [];
  for (let start = text.indexOf('<!--'); start >= 0; start = text.indexOf('<!--', start + 4)) {
    const end = text.indexOf('-->', start + 4);
    if (end < 0) break;
    const range = { start, end: end + 3 };
    comments.push({ text: text.slice(start + 4, end).trimEnd(), isBlock: true, range });
  }
  return comments;
}
