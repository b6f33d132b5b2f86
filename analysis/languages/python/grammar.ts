import type { Language, Parser, Tree } from 'web-tree-sitter';
import {
  leafFlag,
  leftOutFlag,
  namedFlag,
  notedFlag,
  partFlag,
  type Note,
  type TreeCells,
} from './treeCells';
import { readByCursor, type TreeRuntime } from './treeCursor';
import { memoryLayoutOf, readMemory, type MemoryLayout } from './treeMemory';

/** What is known of each type of node, by the number that the parser gives it. */
export interface Grammar {
  readonly runtime: TreeRuntime;
  readonly types: readonly string[];
  /** The number of a type with its flags. */
  readonly infos: Int32Array;
  readonly errorInfo: number;
  /** How trees lie in memory, if it is as it should be. */
  readonly layout: MemoryLayout | undefined;
}

const leaves = new Set([
  'identifier',
  'integer',
  'float',
  'true',
  'false',
  'none',
  'ellipsis',
  'string_start',
  'string_end',
  'pass_statement',
  'break_statement',
  'continue_statement',
]);

/** They may stand anywhere. */
const leftOut = new Set(['comment', 'line_continuation']);

export function grammarOf(parser: Parser, language: Language, runtime: TreeRuntime): Grammar {
  // What could not be read has a number of its own, far from the others.
  const types = [...language.types, 'ERROR'];
  const infos = Int32Array.from(
    language.types,
    (type, id) => id | flagsOf(type, language.nodeTypeIsNamed(id)),
  );
  const errorInfo = (types.length - 1) | namedFlag | notedFlag;
  const slow: Grammar = { runtime, types, infos, errorInfo, layout: undefined };
  const layout = layoutOf(language, slow);
  const fast = { ...slow, layout };
  return layout && isSame(parser, slow, fast) ? fast : slow;
}

function flagsOf(type: string, isNamed: boolean): number {
  const isLeaf = !isNamed || leaves.has(type);
  const isNoted = type === 'comment' || type === 'global_statement';
  return (
    (isNamed ? namedFlag | partFlag : 0) |
    (isLeaf ? leafFlag : 0) |
    (leftOut.has(type) ? leftOutFlag : 0) |
    (isNoted ? notedFlag : 0)
  );
}

function layoutOf(language: Language, { runtime, infos, errorInfo }: Grammar): MemoryLayout | undefined {
  try {
    return memoryLayoutOf(runtime, language, infos, errorInfo);
  } catch {
    return undefined;
  }
}

/** It has small and large nodes, some that nobody sees, other names for some, something missing and something unread. */
const sample = `# é 🙂
@app.get("/")
async def ask(self, *args: int, key=1, **more) -> str:
    global total
    total = [a.b[0] not in c for a in b if a is not c], f"{total!r:>{key}} \\n"
    print(total, \\
          file=log)
    return {"a": (x := 1), **more}
class
x = (1,
`;

/** Whether both ways tell the same of a text. */
function isSame(parser: Parser, slow: Grammar, fast: Grammar): boolean {
  const tree = parser.parse(sample);
  if (!tree) return false;
  try {
    return told(slow, tree) === told(fast, tree);
  } catch {
    return false;
  } finally {
    tree.delete();
  }
}

function told(grammar: Grammar, tree: Tree): string {
  const notes: number[][] = [];
  const cells = readTree(grammar, tree, (...note) => notes.push(note));
  return `${cells.join()};${notes.join()}`;
}

export function readTree(grammar: Grammar, tree: Tree, note: Note): TreeCells {
  const { runtime, infos, errorInfo, layout } = grammar;
  return layout
    ? readMemory(runtime, layout, tree, note)
    : readByCursor(runtime, infos, errorInfo, tree, note);
}
