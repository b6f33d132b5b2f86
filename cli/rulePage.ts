/** The pages of the rules, which ship beside the bundle. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Colors } from './terminal';

/** The Markdown page of a rule; nothing where the pages are missing. */
export function readRulePage(pagesFolder: string, rule: string): string | undefined {
  try {
    return readFileSync(path.join(pagesFolder, `${rule}.md`), 'utf8');
  } catch {
    return undefined;
  }
}

/** Markdown as a terminal shows it: the marks that only steer the look become one. */
export function renderPage(markdown: string, colors: Colors): string {
  let isCode = false;
  const lines = alignTables(markdown.trimEnd().split(/\r?\n/));
  const rendered = lines.flatMap((line) => {
    if (/^\s*(```|~~~)/.test(line)) {
      isCode = !isCode;
      return [];
    }
    return [isCode ? `    ${colors.cyan(line)}` : renderLine(line, colors)];
  });
  return `${rendered.join('\n')}\n`;
}

function renderLine(line: string, colors: Colors): string {
  const heading = /^#+\s+(.*)/.exec(line)?.[1];
  if (heading !== undefined) return colors.bold(renderSpans(heading, colors));
  return renderSpans(line, colors);
}

function renderSpans(text: string, colors: Colors): string {
  return text
    .replace(/\*\*([^*]+)\*\*/g, (_, strong: string) => colors.bold(strong))
    .replace(/\[([^\]]+)\]\(([^)]+)\)/g, (_, label: string, target: string) =>
      label === target ? target : `${label} (${target})`,
    )
    .replace(/`([^`]+)`/g, (_, code: string) => colors.cyan(code));
}

/** Columns of tables stand under each other, without the marks between them. */
function alignTables(lines: readonly string[]): readonly string[] {
  const rows = lines.map((line) => (/^\|.*\|$/.test(line) ? cellsOf(line) : []));
  const widths = rows.map(([first = '']) => first.length);
  const width = Math.max(...widths);
  return lines.flatMap((line, index) => {
    const [first, ...others] = rows[index] ?? [];
    if (first === undefined) return [line];
    const isRule = rows[index]?.every((cell) => /^:?-*:?$/.test(cell));
    return isRule ? [] : [`${first.padEnd(width)}  ${others.join('  ')}`];
  });
}

function cellsOf(line: string): readonly string[] {
  const cells = line.split('|').slice(1, -1);
  return cells.map((cell) => cell.trim());
}
