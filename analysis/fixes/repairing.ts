/**
 * Fixes of one text, in rounds: as many as go together are tried at once, and what breaks the text, leaves its finding
 * there or brings a new one is taken back. A command does the same with many files; here one text is looked at.
 */
import type { Edit, FileLine, Finding, Fix } from '../finding';
import type { RuleInfo } from '../rule';
import { combinedFix, compatibleFixes, editText } from './combining';
import { faultsOf, type Judged } from './judging';
import { isSifted, nextTry, settleTry, siftingOf } from './sifting';

export interface Repair extends Fix {
  readonly finding: Finding;
}

/** What is known of a text, and which fixes it has. */
export interface Looked extends Judged {
  repairs(): readonly Repair[];
}

export interface RepairingOptions {
  readonly rules: readonly Pick<RuleInfo, 'id' | 'speaksFor'>[];
  /** Nothing where it may not be looked at any more: what was not looked at is not done. */
  look(text: string): Looked | undefined;
  /** Whether what has its turn once others are done is done too. */
  readonly goesOn: boolean;
}

export interface RepairedText {
  /** Of the text as it was. */
  readonly edits: readonly Pick<Edit, 'range' | 'text'>[];
  readonly lines: readonly FileLine[];
}

interface State {
  readonly text: string;
  readonly looked: Looked;
  readonly pieces: readonly Piece[];
  readonly lines: readonly FileLine[];
}

/** Each repairs something or takes something back. */
const mostRounds = 50;

export function repairText(text: string, first: readonly Repair[], options: RepairingOptions): RepairedText {
  const looked = first.length > 0 ? options.look(text) : undefined;
  if (!looked) return { edits: [], lines: [] };
  let state: State = { text, looked, pieces: [{ start: 0, end: text.length }], lines: [] };
  const out = new Set<string>();
  const tried = new Set<string>();
  let repairs = first;
  for (let round = 0; round < mostRounds; round++) {
    const group = compatibleFixes(repairs.filter((repair) => !out.has(identityOf(repair))));
    if (group.length === 0) break;
    const outcome = applyGood(state, group, options);
    if (outcome.isCutShort) return resultOf(text, outcome.state);
    for (const repair of outcome.takenBack) {
      // Beside another one it may have done harm that it does not do alone.
      const identity = identityOf(repair);
      if (outcome.state === state || tried.has(identity)) out.add(identity);
      tried.add(identity);
    }
    if (!options.goesOn) return resultOf(text, outcome.state);
    ({ state } = outcome);
    repairs = state.looked.repairs();
  }
  return resultOf(text, state);
}

function resultOf(text: string, { pieces, lines }: State): RepairedText {
  return { edits: editsOf(pieces, text.length), lines };
}

/** The same in the next round, when lines have moved. */
function identityOf({ finding: { rule, fingerprint }, title }: Repair): string {
  return [rule, fingerprint, title].join('\n');
}

interface Outcome {
  readonly state: State;
  readonly takenBack: readonly Repair[];
  readonly isCutShort: boolean;
}

/** All at once where that is well; halves of what does harm are tried until it is known what does. */
function applyGood(before: State, group: readonly Repair[], { look, rules }: RepairingOptions): Outcome {
  const sifting = siftingOf(group);
  const takenBack: Repair[] = [];
  let state = before;
  while (!isSifted(sifting)) {
    const repairs = nextTry(sifting);
    const fixed = repairs.map(({ finding }) => finding);
    const after = applied(before, repairs, look);
    if (!after) return { state, takenBack, isCutShort: true };
    const faults = faultsOf({ before: before.looked, after: after.looked, fixed }, rules);
    if (faults.length === 0) state = after;
    const harmful = settleTry(sifting, faults.length > 0);
    if (harmful) takenBack.push(harmful);
  }
  return { state, takenBack, isCutShort: false };
}

function applied(
  before: State,
  repairs: readonly Repair[],
  look: RepairingOptions['look'],
): State | undefined {
  const { edits, lines } = combinedFix(repairs);
  const text = editText(before.text, edits);
  const looked = look(text);
  return (
    looked && { text, looked, pieces: editPieces(before.pieces, edits), lines: [...before.lines, ...lines] }
  );
}

// ---------------------------------------------------------------- edits of edits

/** A part of the first text, or what was written in between. */
type Piece = { readonly start: number; readonly end: number } | string;

/** The pieces of a text after edits of it. */
function editPieces(
  pieces: readonly Piece[],
  edits: readonly Pick<Edit, 'range' | 'text'>[],
): readonly Piece[] {
  // Where several are inserted at one place, the first of them stands first: it has to be put in last.
  const fromEnd = edits
    .map((edit, index) => ({ ...edit, index }))
    .sort((a, b) => b.range.start - a.range.start || b.range.end - a.range.end || b.index - a.index);
  return fromEnd.reduce<readonly Piece[]>((all, { range, text }) => {
    const [head, rest] = splitAt(all, range.start);
    const [, tail] = splitAt(rest, range.end - range.start);
    return [...head, ...(text === '' ? [] : [text]), ...tail];
  }, pieces);
}

function splitAt(pieces: readonly Piece[], offset: number): readonly [readonly Piece[], readonly Piece[]] {
  let left = offset;
  for (const [index, piece] of pieces.entries()) {
    const length = lengthOf(piece);
    if (left < length) {
      const parts = left > 0 ? ([firstOf(piece, left), lastOf(piece, left)] as const) : undefined;
      return parts
        ? [
            [...pieces.slice(0, index), parts[0]],
            [parts[1], ...pieces.slice(index + 1)],
          ]
        : [pieces.slice(0, index), pieces.slice(index)];
    }
    left -= length;
  }
  return [pieces, []];
}

function lengthOf(piece: Piece): number {
  return typeof piece === 'string' ? piece.length : piece.end - piece.start;
}

function firstOf(piece: Piece, length: number): Piece {
  return typeof piece === 'string' ? piece.slice(0, length) : { ...piece, end: piece.start + length };
}

function lastOf(piece: Piece, from: number): Piece {
  return typeof piece === 'string' ? piece.slice(from) : { ...piece, start: piece.start + from };
}

/** What stands between the parts of the first text that are left, for what stood there. */
function editsOf(pieces: readonly Piece[], end: number): readonly Pick<Edit, 'range' | 'text'>[] {
  const edits: Pick<Edit, 'range' | 'text'>[] = [];
  let position = 0;
  let text = '';
  const add = (start: number): void => {
    if (text !== '' || start > position) edits.push({ range: { start: position, end: start }, text });
  };
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      text += piece;
      continue;
    }
    add(piece.start);
    text = '';
    position = piece.end;
  }
  add(end);
  return edits;
}
