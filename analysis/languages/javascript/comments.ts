import { forEachChild, SyntaxKind, type Node, type SourceFile } from 'typescript';
import type { Comment } from '../../program';
import { endOfComment } from './punctuation';

/**
 * Finds comments by their marks in the text, and asks the tree only whether a mark stands inside a literal.
 * Reading all tokens again costs several times more.
 */
export function commentsOf(file: SourceFile): Comment[] {
  const finder: Finder = { file, text: file.text, next: 0, comments: [] };
  finder.next = nextMark(file.text, 0);
  if (finder.next >= 0) search(finder, file);
  takeUntil(finder, file.text.length);
  return finder.comments;
}

interface Finder {
  readonly file: SourceFile;
  readonly text: string;
  /** The next mark that nobody has looked at, or -1. */
  next: number;
  readonly comments: Comment[];
}

function nextMark(text: string, from: number): number {
  let offset = text.indexOf('/', from);
  while (offset >= 0) {
    const code = text.charCodeAt(offset + 1);
    if (code === 47 || code === 42) return offset;
    offset = text.indexOf('/', offset + 1);
  }
  return -1;
}

/** Goes down only where a mark lies inside; what stands between children is punctuation, blanks and comments. */
function search(finder: Finder, node: Node): void {
  forEachChild(node, (child) => {
    if (finder.next < 0 || finder.next >= child.end) return;
    if (isOpaque(child.kind)) {
      takeUntil(finder, startOf(finder, child));
      if (finder.next >= 0 && finder.next < child.end) finder.next = nextMark(finder.text, child.end);
    } else search(finder, child);
  });
  if (node !== finder.file) takeUntil(finder, node.end);
}

/** Where a token's own text starts; text in JSX has no blanks before it. */
function startOf(finder: Finder, node: Node): number {
  return node.kind === SyntaxKind.JsxText ? node.pos : node.getStart(finder.file);
}

function isOpaque(kind: SyntaxKind): boolean {
  switch (kind) {
    case SyntaxKind.StringLiteral:
    case SyntaxKind.NoSubstitutionTemplateLiteral:
    case SyntaxKind.TemplateHead:
    case SyntaxKind.TemplateMiddle:
    case SyntaxKind.TemplateTail:
    case SyntaxKind.RegularExpressionLiteral:
    case SyntaxKind.JsxText:
      return true;
    default:
      return false;
  }
}

function takeUntil(finder: Finder, end: number): void {
  while (finder.next >= 0 && finder.next < end) {
    const start = finder.next;
    const stop = endOfComment(finder.text, start);
    finder.comments.push(commentAt(finder.text, start, stop));
    finder.next = nextMark(finder.text, stop);
  }
}

function commentAt(text: string, start: number, end: number): Comment {
  const isBlock = text.charCodeAt(start + 1) === 42;
  const isClosed = isBlock && end - start >= 4 && text.endsWith('*/', end);
  return { text: text.slice(start + 2, isClosed ? end - 2 : end), isBlock, range: { start, end } };
}
