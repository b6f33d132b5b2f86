/** Addresses that are put together: whether the host stands fast before outside data begins. */
import type { Constant, Expression } from '../program';
import { type Evaluation, stepAt } from './evaluation';
import type { State } from './state';
import { deepOrigins } from './text';
import { mapOrigins, markBits, NEXT_LINE, type Origin, soleConstant, type Value, withMarks } from './value';

const HOST = markBits(['host-allowed']);

/** Stands for a part that is not known. */
const UNKNOWN_PART = '\0';

/**
 * What stands behind a host and a slash leads to that host whatever it is. Outside data that also stands elsewhere in
 * the address, or on another way to it, is not marked.
 */
export function markBehindHost(ev: Evaluation, state: State, address: Value, node: Expression): Value {
  const { before, behind } = partedByHost(ev, state, address);
  if (behind.size === 0) return address;
  const step = stepAt(ev, node, 'stands behind a host of the program');
  return mapOrigins(address, (origin) => {
    const { key } = origin.source;
    if (!isPartOfText(origin) || before.has(key) || !behind.has(key)) return origin;
    return withMarks({ ...address, origins: [origin] }, HOST, step).origins[0] ?? origin;
  });
}

/** Not the data by itself, which the address may be as well. */
function isPartOfText({ identities: [identity = ''] }: Origin): boolean {
  return identity.startsWith('t:');
}

interface Parted {
  /** Sources of the data that may choose the host, and of the data that cannot any more. */
  readonly before: ReadonlySet<string>;
  readonly behind: ReadonlySet<string>;
}

function partedByHost(ev: Evaluation, state: State, address: Value): Parted {
  const before = new Set<string>();
  const behind = new Set<string>();
  let text = '';
  const add = (value: Value): void => {
    const constant = soleConstant(value) ?? (text === '' ? standIn(value) : undefined);
    if (constant !== undefined) text += String(constant);
    else if (value.pieces) addPieces(value);
    else {
      const keys = deepOrigins(ev, state, value).map(({ source }) => source.key);
      for (const key of keys) (hasHost(text) ? behind : before).add(key);
      text += UNKNOWN_PART;
    }
  };
  const addPieces = ({ pieces = [] }: Value): void => {
    const start = text;
    for (const piece of pieces) {
      // Another text that a part may be stands behind the same beginning.
      if (piece === NEXT_LINE) text = start;
      else if (piece.type === 'text') text += piece.text;
      else add(piece.value);
    }
  };
  addPieces(address);
  return { before, behind };
}

/** A base that the program sets, which may be set otherwise: to another one of this form. */
function standIn({ constants, origins }: Value): Constant | undefined {
  const isBase = origins.length === 0 && constants.every((one) => typeof one === 'string' && hasHost(one));
  return isBase ? constants[0] : undefined;
}

/** `https://host/`, `/path` of the own host, or a base that is not known and a slash behind it. */
function hasHost(text: string): boolean {
  return (
    /^(?:[a-z][a-z\d+.-]*:)?\/\/[^/?#\\]+[/?#]/i.test(text) ||
    /^\/[^/\\\0]/.test(text) ||
    /^\0[^/?#\\]*(?:\/(?![/\\])|[?#])/.test(text)
  );
}
