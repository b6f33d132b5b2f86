/** Addresses that are put together: whether the host stands fast before outside data begins; tests of where they lead. */
import type { Constant, Expression } from '../program';
import { ownerOfMember } from './dataNames';
import { type Evaluation, isPython, stepAt } from './evaluation';
import { isParsed } from './json';
import { valuesIn } from './members';
import { readContents, type State } from './state';
import { deepOrigins, hasDeepOrigins } from './text';
import {
  mapOrigins,
  markBits,
  NEXT_LINE,
  type Origin,
  type Piece,
  type Refinement,
  soleConstant,
  type Truth,
  type Value,
  withMarks,
} from './value';

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

// ---------------------------------------------------------------- tests

/** Members of an address that tell where it leads. */
const HOSTS: ReadonlySet<string> = new Set(['hostname', 'host', 'origin', 'netloc']);

const isHost = (member: string): boolean => HOSTS.has(member);
const isAll = (member: string): boolean => member === 'href';

/** What is tested is the host of an address, also in a variable or in small letters: it is the address that passed. */
export function hostRefinements(
  ev: Evaluation,
  state: State,
  host: Value,
  node: Expression,
): readonly Refinement[] {
  const step = stepAt(ev, node, 'its host is one of a list');
  return deepOrigins(ev, state, host).flatMap(({ identities }) => {
    const address = ownerOfMember(identities, isHost);
    return address === undefined || isRecord(identities, address)
      ? []
      : [{ identity: address, marks: HOST, step }];
  });
}

/** What was read as JSON is no address: what stands in it beside a `host` leads elsewhere. */
function isRecord(identities: readonly string[], owner: string): boolean {
  return isParsed(identities.slice(identities.indexOf(owner)));
}

/** `url.hostname.endsWith('.example.com')`: one of the hosts of somebody whom the program names. */
export function hostEndTruth(
  ev: Evaluation,
  state: State,
  host: Value,
  end: Value,
  node: Expression,
): Truth | undefined {
  if (host.origins.length === 0 || !isHostEnd(state, end)) return undefined;
  const whenTrue = hostRefinements(ev, state, host, node);
  return whenTrue.length > 0 ? { whenTrue, whenFalse: [] } : undefined;
}

/** `.example.com`, or a dot and what the program knows. */
function isHostEnd(state: State, { constants, objects, pieces = [], isOpen }: Value): boolean {
  const [dot, name, ...others] = pieces;
  if (dot && textOf(dot) === '.' && name?.type === 'value' && others.length === 0)
    return !hasDeepOrigins(state, name.value) && name.value.constants.every(isName);
  return constants.length > 0 && objects.length === 0 && !isOpen && constants.every(isDottedName);
}

function isName(constant: Constant): boolean {
  return isDottedName(`.${String(constant)}`);
}

function isDottedName(constant: Constant): boolean {
  return typeof constant === 'string' && /^\.[^.]+\.[^.]/.test(constant);
}

/** `url.startsWith('https://api.example.com/')`: what follows on the slash does not change the host. */
export function addressPrefixTruth(
  ev: Evaluation,
  state: State,
  address: Value,
  prefix: Value,
  node: Expression,
): Truth | undefined {
  if (address.origins.length === 0 || !leadsToHost(ev, state, prefix)) return undefined;
  const step = stepAt(ev, node, 'begins with a host of the program');
  const whenTrue = deepOrigins(ev, state, address).flatMap(({ identities: [latest = '', ...others] }) => {
    const whole = ownerOfMember([latest, ...others], isAll);
    const names = whole === undefined ? [latest] : [latest, whole];
    return names.map((identity) => ({ identity, marks: HOST, step }));
  });
  return { whenTrue, whenFalse: [] };
}

/** Whether what begins with it leads to a host of the program. In Python it may be one of several: `url.startswith(("https://a.example.com/", "https://b.example.com/"))`. */
export function leadsToHost(ev: Evaluation, state: State, prefix: Value): boolean {
  if (hasDeepOrigins(state, prefix)) return false;
  const [list, ...others] = prefix.objects;
  if (!list) return textsOf(prefix).every(isAddressOfHost);
  if (!isPython(ev) || others.length > 0 || list.type !== 'record') return false;
  const each = valuesIn(readContents(state, list));
  return (
    each.length > 0 && each.every((one) => one.objects.length === 0 && textsOf(one).every(isAddressOfHost))
  );
}

/** What begins with a slash may be a path of files as well. */
function isAddressOfHost(text: string): boolean {
  return !text.startsWith('/') && hasHost(text);
}

/** The texts that it may be, with a sign in the place of each part that is not known. */
function textsOf({ constants, pieces, isOpen }: Value): readonly string[] {
  if (pieces) return [textOfPieces(pieces)];
  return isOpen || constants.length === 0 ? [UNKNOWN_PART] : constants.map(String);
}

function textOfPieces(pieces: readonly Piece[]): string {
  return pieces.includes(NEXT_LINE) ? UNKNOWN_PART : pieces.map(textOf).join('');
}

function textOf(piece: Piece): string {
  if (piece.type === 'text') return piece.text;
  const constant = soleConstant(piece.value);
  if (constant !== undefined) return String(constant);
  return piece.value.pieces ? textOfPieces(piece.value.pieces) : UNKNOWN_PART;
}
