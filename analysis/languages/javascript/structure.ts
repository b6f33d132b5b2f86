import {
  forEachChild,
  isBlock,
  isClassLike,
  isModuleBlock,
  SyntaxKind,
  type Node,
  type NodeArray,
  type SourceFile,
} from 'typescript';
import type { Range } from '../../program';
import { indentAt, isFirstOnLine, lineAt } from './text';

/**
 * Whether the structure of a tree is the one that the layout of the text shows.
 *
 * The parser recovers from an error where it can, but an open bracket or quote changes what everything below it means.
 * People's indentation still tells: `export` at the start of a line begins a statement of the module,
 * and a block ends where its line began.
 */
export interface Structure {
  /** Declarations at the start of a line that are not statements of the module. */
  readonly lost: readonly number[];
  /** Blocks that end elsewhere than they should, the innermost first. */
  readonly crooked: readonly Crooked[];
  /** Where text starts that has lines of code in it and an error right after it: a quote too many or too few. */
  readonly swallowing: readonly number[];
}

export interface Crooked {
  /** On the line that opens the block and on the one that closes it; one of them may be the mistake. */
  readonly opened: number;
  readonly closed: number;
}

export function structureOf(file: SourceFile, errors: readonly Range[]): Structure {
  const finder: Finder = { file, errors, crooked: [], swallowing: [] };
  forEachChild(file, (child) => {
    search(finder, child);
  });
  findDisplaced(finder, file.statements);
  const { crooked, swallowing } = finder;
  return { lost: lostDeclarations(file), crooked, swallowing };
}

interface Finder {
  readonly file: SourceFile;
  readonly errors: readonly Range[];
  readonly crooked: Crooked[];
  readonly swallowing: number[];
}

const declaration =
  /^(?:export|import|function|async function|class|abstract class|const|let|var|interface|type|enum|namespace|declare)\b/gm;

/** Offsets of the lines that begin with a declaration. */
export function declarationsIn(text: string): number[] {
  const offsets: number[] = [];
  declaration.lastIndex = 0;
  for (let match = declaration.exec(text); match; match = declaration.exec(text)) offsets.push(match.index);
  return offsets;
}

function lostDeclarations(file: SourceFile): number[] {
  const heads = file.statements.map((statement) => headOf(file, statement));
  const lost: number[] = [];
  let next = 0;
  for (const offset of declarationsIn(file.text)) {
    while ((heads[next]?.end ?? Infinity) < offset) next++;
    const head = heads[next];
    if (!head || head.start > offset) lost.push(offset);
  }
  return lost;
}

/** Decorators and modifiers may stand on lines of their own before the keyword. */
function headOf(file: SourceFile, statement: Node): Range {
  const start = statement.getStart(file);
  const hasModifiers = 'modifiers' in statement && statement.modifiers !== undefined;
  if (!hasModifiers) return { start, end: start };
  const { name, members } = statement as { name?: Node; members?: NodeArray<Node> };
  return { start, end: name?.pos ?? members?.pos ?? start };
}

/** Children before parents, so that the innermost comes first. */
function search(finder: Finder, node: Node): void {
  forEachChild(node, (child) => {
    search(finder, child);
  });
  const { file } = finder;
  if (isText(node.kind)) {
    if (isSwallowing(finder, node)) finder.swallowing.push(node.getStart(file));
    return;
  }
  const inner =
    isBlock(node) || isModuleBlock(node) ? node.statements : isClassLike(node) ? node.members : undefined;
  if (!inner) return;
  if (isCrooked(file, node, inner)) {
    finder.crooked.push({ opened: openingOf(node, inner), closed: Math.max(node.end - 1, 0) });
  } else findDisplaced(finder, inner);
}

/** What is indented unlike its siblings belongs to a block that ended too early: where the sibling before it ends. */
function findDisplaced({ file, crooked }: Finder, siblings: NodeArray<Node>): void {
  const { text } = file;
  let indent: number | undefined;
  let before: Node | undefined;
  for (const sibling of siblings) {
    const start = sibling.getStart(file);
    if (isFirstOnLine(text, start)) {
      const own = indentAt(text, start);
      indent ??= own;
      if (own > indent && before) {
        crooked.push({ opened: Math.max(before.end - 1, 0), closed: start });
        return;
      }
    }
    before = sibling;
  }
}

function isText(kind: SyntaxKind): boolean {
  return (
    (kind >= SyntaxKind.NoSubstitutionTemplateLiteral && kind <= SyntaxKind.TemplateTail) ||
    kind === SyntaxKind.JsxText
  );
}

/** Lines that are code rather than prose. */
export const codeLine =
  /^[ \t]*(?:(?:const|let|var) [\w${[]|(?:if|for|while|switch) \(|return\b.*;$|(?:export |async )*function\b|[\w.]+\(.*\)(?:;| \{)$|\}\)?;?$)/m;

function isSwallowing({ file, errors }: Finder, node: Node): boolean {
  const text = file.text.slice(node.pos, node.end);
  if (!/[\r\n]/.test(text) || !codeLine.test(text)) return false;
  const { end } = lineAt(file.text, node.end);
  return errors.some((error) => error.start >= node.pos && error.start <= end);
}

function openingOf(node: Node, inner: NodeArray<Node>): number {
  return isClassLike(node) ? Math.max(inner.pos - 1, node.pos) : inner.pos - 1;
}

function isCrooked(file: SourceFile, node: Node, inner: NodeArray<Node>): boolean {
  const { text } = file;
  const close = node.end - 1;
  const opening = openingOf(node, inner);
  const closesLine = text.charAt(close) === '}' && isFirstOnLine(text, close);
  if (closesLine && indentAt(text, close) !== indentAt(text, opening)) return true;
  return inner.some((child) => {
    const start = child.getStart(file);
    return start > opening && isFirstOnLine(text, start) && indentAt(text, start) <= indentAt(text, opening);
  });
}
