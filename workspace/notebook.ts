/**
 * A Jupyter notebook (`.ipynb`) as the engine takes it: one program of its cells, with the way back from each
 * character to the cell, and to the file. Versions 3 and 4 of the format.
 *
 * Prose (Markdown) is left out. What cells printed is no code; it comes as text, for what it may give away.
 */
import { findNodeAtLocation, type Node, parseTree, type ParseError, printParseErrorCode } from 'jsonc-parser';
import { lineStartsOf, positionAt, type Range } from '../analysis';
import { fileRangeOf, type PlacedText, placedText } from './jsonText';
import { type NotebookProgram, partRangeOf, programOffsetOf, toProgram } from './notebookProgram';

export interface Notebook extends NotebookProgram {
  readonly sections: readonly NotebookSection[];
  /** Of the file. */
  readonly fileLineStarts: readonly number[];
  /** How many outputs were left out, since there is too much of them. */
  readonly omittedOutputs: number;
}

/** The text of a cell, or of a part of its output. */
export interface NotebookSection extends PlacedText {
  readonly type: 'python' | 'text';
  readonly place: NotebookPlace;
}

/** As Jupyter shows them from top to bottom, cells of prose too; counted from one. */
export interface NotebookPlace {
  readonly number: number;
  /** Of the cell; absent in its source. */
  readonly output?: number;
}

export type NotebookReading =
  | { readonly type: 'notebook'; readonly notebook: Notebook }
  /** Its cells are in another language than Python. */
  | { readonly type: 'foreign' }
  /** Code, or what stands for it, beyond any size that people write. */
  | { readonly type: 'oversized' }
  /** No notebook; the message is one sentence. The offset is of the file. */
  | { readonly type: 'broken'; readonly message: string; readonly offset: number };

export interface NotebookLimits {
  /** How many characters the code of a notebook may have, and what it printed as well. */
  readonly characters: number;
}

/** Whether a file of this name is a notebook. */
export function isNotebook(name: string): boolean {
  return /\.ipynb$/i.test(name);
}

/** Reads the text of a file. It does not throw, whatever the text is. */
export function readNotebook(file: string, limits: NotebookLimits): NotebookReading {
  // What editors make for a notebook that is new.
  if (file.trim() === '') return { type: 'notebook', notebook: toNotebook(file, [], 0) };
  try {
    return read(file, limits);
  } catch (error) {
    // What reads it goes as deep as the file does.
    if (!(error instanceof RangeError)) throw error;
    return broken('It is nested too deeply to read.');
  }
}

function read(file: string, { characters }: NotebookLimits): NotebookReading {
  const errors: ParseError[] = [];
  const root = parseTree(file, errors, { disallowComments: true });
  const [error] = errors;
  if (error) return broken(`It is no JSON (${printParseErrorCode(error.error)}).`, error.offset);
  const cells = root && cellsOf(root);
  if (!cells) return broken('It has no list of cells, so it is no notebook.');
  if (!isPython(root)) return { type: 'foreign' };
  const sources = cells.flatMap((cell, index) => sourceOf(file, cell, index + 1));
  if (sizeOf(sources) > characters) return { type: 'oversized' };
  const { kept, omitted } = within(characters, outputsOf(file, cells));
  return { type: 'notebook', notebook: toNotebook(file, [...sources, ...kept], omitted) };
}

function broken(message: string, offset = 0): NotebookReading {
  return { type: 'broken', message, offset };
}

function toNotebook(file: string, sections: readonly NotebookSection[], omittedOutputs: number): Notebook {
  return { ...toProgram(sections), sections, fileLineStarts: lineStartsOf(file), omittedOutputs };
}

/** Of version 4, or of all worksheets of version 3. */
function cellsOf(root: Node): readonly Node[] | undefined {
  const cells = listAt(root, 'cells');
  if (cells) return cells;
  const sheets = listAt(root, 'worksheets');
  return sheets?.flatMap((sheet) => listAt(sheet, 'cells') ?? []);
}

function listAt(node: Node, name: string): readonly Node[] | undefined {
  const list = at(node, name);
  return list?.type === 'array' ? (list.children ?? []) : undefined;
}

/** Arrays and values have no members; asking them for one would be a mistake of the asker. */
function at(node: Node | undefined, ...path: readonly string[]): Node | undefined {
  return path.reduce<Node | undefined>(
    (found, name) => (found?.type === 'object' ? findNodeAtLocation(found, [name]) : undefined),
    node,
  );
}

function stringAt(node: Node, ...path: readonly string[]): string | undefined {
  const value: unknown = at(node, ...path)?.value;
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** What does not say its language is of the time when there was one. Spark's kernels give their own name to it. */
function isPython(root: Node): boolean {
  const languages = [
    stringAt(root, 'metadata', 'kernelspec', 'language'),
    stringAt(root, 'metadata', 'language_info', 'name'),
  ].filter((language) => language !== undefined);
  return languages.length === 0 || languages.some((language) => /^(?:i?python\d*|pyspark)$/i.test(language));
}

/** Where the text of a cell is written, the cell counted from one. */
export function sourceNode(file: string, number: number): Node | undefined {
  const root = parseTree(file, [], { disallowComments: true });
  const cell = root && cellsOf(root)?.[number - 1];
  return cell && writtenSource(cell);
}

function writtenSource(cell: Node): Node | undefined {
  return at(cell, 'source') ?? at(cell, 'input');
}

function sourceOf(file: string, cell: Node, number: number): readonly NotebookSection[] {
  if (stringAt(cell, 'cell_type') !== 'code') return [];
  const strings = stringsOf(writtenSource(cell));
  const language = stringAt(cell, 'metadata', 'vscode', 'languageId') ?? stringAt(cell, 'language');
  const type = language === undefined || /^python\d*$/i.test(language) ? 'python' : 'text';
  return [{ type, place: { number }, ...placedText(file, strings) }];
}

/** Text is written as one string, or as a list of its lines. */
function stringsOf(node: Node | undefined): readonly Node[] {
  if (node?.type === 'string') return [node];
  const items = node?.type === 'array' ? (node.children ?? []) : [];
  return items.filter(({ type }) => type === 'string');
}

/** In what is shorter there is no room for anything that matters. */
const shortestText = 16;

function* outputsOf(file: string, cells: readonly Node[]): Generator<NotebookSection> {
  for (const [index, cell] of cells.entries()) {
    for (const [output, node] of (listAt(cell, 'outputs') ?? []).entries()) {
      for (const strings of textsIn(node)) {
        if (strings.reduce((sum, { length }) => sum + length, 0) < shortestText) continue;
        const place = { number: index + 1, output: output + 1 };
        yield { type: 'text', place, ...placedText(file, strings) };
      }
    }
  }
}

/** Pictures and the like, by their type, and by their names in version 3. */
const media = /^(?:image|audio|video|font)\/(?!svg)|^application\/(?:pdf|octet-stream)$|^(?:png|jpeg|pdf)$/;

/** The texts in a part of an output, whatever it is made of. */
function* textsIn(node: Node): Generator<readonly Node[]> {
  const strings = stringsOf(node);
  if (strings.length > 0) yield strings;
  if (node.type === 'string') return;
  const isMedium = node.type === 'property' && media.test(String(node.children?.[0]?.value));
  if (isMedium) return;
  const children = node.type === 'property' ? node.children?.slice(1) : node.children;
  for (const child of children ?? [])
    if (node.type !== 'array' || child.type !== 'string') yield* textsIn(child);
}

function sizeOf(sections: readonly NotebookSection[]): number {
  return sections.reduce((sum, { text }) => sum + text.length, 0);
}

function within(
  most: number,
  outputs: Iterable<NotebookSection>,
): { readonly kept: readonly NotebookSection[]; readonly omitted: number } {
  const kept: NotebookSection[] = [];
  let size = 0;
  let omitted = 0;
  for (const output of outputs) {
    if (size + output.text.length > most) omitted++;
    else {
      kept.push(output);
      size += output.text.length;
    }
  }
  return { kept, omitted };
}

/** Where a range of the program stands: in which section and where in the file. */
export interface NotebookRange {
  readonly section: NotebookSection;
  /** In the text of the section. */
  readonly range: Range;
  readonly inFile: Range;
}

/** Nothing where the notebook has no text at all. */
export function notebookRange(notebook: Notebook, range: Range): NotebookRange | undefined {
  const found = partRangeOf(notebook, range);
  const section = found && notebook.sections[found.part];
  return section && { section, range: found.range, inFile: fileRangeOf(section, found.range) };
}

/** Where a line of a cell's source begins in the program, the line counted from zero; nothing where there is none. */
export function programOffset(
  notebook: Notebook,
  { number }: Pick<NotebookPlace, 'number'>,
  line: number,
): number | undefined {
  const part = notebook.sections.findIndex(
    ({ place }) => place.number === number && place.output === undefined,
  );
  const start = lineStartsOf(notebook.sections[part]?.text ?? '')[line];
  return start === undefined ? undefined : programOffsetOf(notebook, part, start);
}

/** The lines of cells and outputs that begin on a line of the file, counted from zero, with their start in the program. */
export function linesOnFileLine(
  notebook: Notebook,
  line: number,
): readonly { readonly place: NotebookPlace; readonly start: number }[] {
  return notebook.sections.flatMap((section, part) =>
    lineStartsOf(section.text)
      .filter((start) => start < section.text.length)
      .filter((start) => {
        const at = fileRangeOf(section, { start, end: start }).start;
        return positionAt(notebook.fileLineStarts, at).line === line;
      })
      .flatMap((offset) => {
        const start = programOffsetOf(notebook, part, offset);
        return start === undefined ? [] : [{ place: section.place, start }];
      }),
  );
}
