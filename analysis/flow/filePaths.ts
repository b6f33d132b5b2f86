/** Paths of files: resolved ones, and tests of where they lead. */
import type { PassRow } from '../apiModel';
import type { Expression } from '../program';
import { type Evaluation, identityAt, stepAt } from './evaluation';
import {
  nameOfPutTogether,
  nameOfResolved,
  nameOfWhole,
  namesLeadingAlike,
  namesOfWholes,
} from './dataNames';
import type { State } from './state';
import { matchesClimbs, WITHOUT_SLASHES } from './patterns';
import { deepOrigins } from './text';
import {
  joinValues,
  makeValue,
  mapOrigins,
  markBits,
  type Origin,
  type PathObject,
  type Piece,
  type Refinement,
  regexpOf,
  soleString,
  type Truth,
  UNKNOWN,
  type Value,
  withIdentity,
  withMarks,
  withStep,
} from './value';

const SAFE = markBits(['path-safe']);
const CLIMB_FREE = markBits(['climb-free']);
const RELATIVE = markBits(['relative-path']);

/**
 * What a function of paths gives. A path that was put together is other data than the name in it, so that a test of the
 * path says nothing of the name. One that was made of a single path leads where that leads, and a relative one tells
 * where the path leads that it was made of. It is a text, or the object that was given (`isObject`), with its methods.
 */
export function toPath(
  ev: Evaluation,
  form: NonNullable<PassRow['path']>,
  given: readonly Value[],
  node: Expression,
  isObject: boolean,
): Value {
  if (form === 'relative') return relativePath(given, isObject);
  const parts = form === 'common' ? given : below(ev, form, startingAnew(form, given), node);
  const value = parts.length > 0 ? parts.reduce(joinValues) : UNKNOWN;
  const place = identityAt(ev, node);
  const renamed = (made: Value, nameOf: typeof nameOfResolved): Value =>
    mapOrigins(made, (one) => withIdentity(one, nameOf(place, one.identities)));
  if (form === 'common' && !isResolved(value)) return renamed(value, nameOfPutTogether);
  const others = isObject ? otherObjects(value) : [];
  if (form === 'appended')
    return parts.length > 1 ? renamed({ ...value, objects: others }, nameOfPutTogether) : value;
  // Of several paths the first is where the program stands, or below it.
  const isAbsolute = form === 'resolved' && given.length > 1;
  const path: PathObject = {
    type: 'path',
    form: form === 'joined' ? 'resolved' : form,
    ...(isAbsolute && { isAbsolute }),
  };
  const kept = makeValue({ origins: value.origins, objects: [path, ...others], isOpen: true });
  if (path.form !== 'resolved') return kept;
  const step = stepAt(ev, node, 'cannot lead above the root');
  return renamed(
    beginsAtRoot(given[0]) ? withMarks(kept, CLIMB_FREE, step) : kept,
    parts.length > 1 ? nameOfPutTogether : nameOfResolved,
  );
}

/** Seen from a folder that somebody else has chosen it tells nothing. */
function relativePath(given: readonly Value[], isObject: boolean): Value {
  const path = given[given.length - 1] ?? UNKNOWN;
  const others = isObject ? otherObjects(path) : [];
  const isOwn = given.slice(0, -1).every(({ origins }) => origins.length === 0);
  const known: readonly PathObject[] = isOwn ? [{ type: 'path', form: 'relative' }] : [];
  return makeValue({ origins: path.origins, objects: [...known, ...others], isOpen: true });
}

/** `path.normalize('/' + name)`: what is at the root has nothing above it, so that no `..` is left. */
function beginsAtRoot(first: Value | undefined): boolean {
  const start = first?.pieces?.[0];
  const text = start?.type === 'text' ? start.text : soleString(start?.value ?? first ?? UNKNOWN);
  return text?.startsWith('/') === true;
}

/** `path.resolve(root, full)` is `full`, where that was resolved before. */
function startingAnew(form: NonNullable<PassRow['path']>, given: readonly Value[]): readonly Value[] {
  const at = form === 'resolved' ? given.findLastIndex(isAbsolutePath) : -1;
  return at > 0 ? given.slice(at) : given;
}

function isAbsolutePath({ objects, constants }: Value): boolean {
  const isPath = objects.length > 0 && constants.length === 0;
  return isPath && objects.every((object) => object.type === 'path' && object.isAbsolute === true);
}

/** What does not climb stays in the folder of the program's own that it is looked for in. */
function below(
  ev: Evaluation,
  form: 'joined' | 'resolved' | 'appended',
  [folder = UNKNOWN, ...parts]: readonly Value[],
  node: Expression,
): readonly Value[] {
  if (folder.origins.length > 0) return [folder, ...parts];
  const needed = form === 'joined' ? CLIMB_FREE : CLIMB_FREE | RELATIVE;
  return [folder, ...parts.map((part) => keptBelow(ev, part, needed, node))];
}

/** The same for what takes no path from the root. */
export function keptWithin(ev: Evaluation, folder: Value, part: Value, node: Expression): Value {
  return folder.origins.length > 0 ? part : keptBelow(ev, part, CLIMB_FREE, node);
}

function keptBelow(ev: Evaluation, part: Value, needed: number, node: Expression): Value {
  const step = { ...stepAt(ev, node, 'stays in the folder'), marks: SAFE };
  return mapOrigins(part, (origin) =>
    (origin.marks & needed) === needed && !(origin.marks & SAFE)
      ? withStep({ ...origin, marks: origin.marks | SAFE }, step)
      : origin,
  );
}

/** What is not in a text is not in the path: `name.includes('..')`, `'/' in name`, also of its parts. */
export function missingTruth(
  ev: Evaluation,
  state: State,
  text: Value,
  part: Value,
  node: Expression,
): Truth | undefined {
  const marks = marksWithout(soleString(part));
  if (marks === 0) return undefined;
  const whole = { ...text, origins: deepOrigins(ev, state, text).map(wholeOf) };
  return {
    whenTrue: [],
    whenFalse: pathRefinements(ev, state, whole, marks, node, 'is looked for in the path'),
  };
}

function marksWithout(part: string | undefined): number {
  if (part === '/' || part === '\\') return WITHOUT_SLASHES;
  return part !== undefined && /^[\\/]?\.\.[\\/]?$/.test(part) ? CLIMB_FREE : 0;
}

/** `part !== '..'`, `part not in ('..', '~')` of one of the parts of a path; of the whole it says nothing. */
export function otherPart(
  ev: Evaluation,
  state: State,
  part: Value,
  others: readonly Value[],
  node: Expression,
): readonly Refinement[] {
  const isClimbNamed = others.some((other) => soleString(other) === '..');
  return isClimbNamed ? climbFreePart(ev, state, part, node) : [];
}

function climbFreePart(ev: Evaluation, state: State, part: Value, node: Expression): readonly Refinement[] {
  const step = stepAt(ev, node, 'is looked for in the path');
  return deepOrigins(ev, state, part)
    .filter(({ identities }) => nameOfWhole(identities) !== undefined)
    .flatMap(({ identities: [identity] }) =>
      identity === undefined ? [] : [{ identity, marks: CLIMB_FREE, step }],
    );
}

/** What is said of each part of a text is said of the text. */
function wholeOf(origin: Origin): Origin {
  const whole = namesOfWholes(origin.identities).at(-1);
  const at = whole === undefined ? -1 : origin.identities.indexOf(whole);
  return at < 0 ? origin : { ...origin, identities: origin.identities.slice(at) };
}

function otherObjects(value: Value): Value['objects'] {
  return value.objects.filter(({ type }) => type !== 'path');
}

/** Nothing is known of the beginning of a path that holds `..`. */
function isResolved({ objects }: Value): boolean {
  const paths = objects.filter((object) => object.type === 'path');
  return paths.length > 0 && paths.every(({ form }) => form === 'resolved');
}

function formOf(value: Value): PathObject['form'] | undefined {
  const forms = value.objects.flatMap((object) => (object.type === 'path' ? [object.form] : []));
  return forms.every((form) => form === forms[0]) ? forms[0] : undefined;
}

/** `full.startsWith(folder + sep)` of a resolved path, `relative.startsWith('..')` of a relative one. */
export function prefixTruth(
  ev: Evaluation,
  state: State,
  path: Value,
  prefix: Value,
  node: Expression,
): Truth | undefined {
  if (isNamedWith(prefix, path)) return undefined;
  const start = soleString(prefix);
  switch (formOf(path)) {
    case 'resolved':
      if (marksWithout(start) === CLIMB_FREE) return missingTruth(ev, state, path, prefix, node);
      return endsWithSeparator(prefix)
        ? { whenTrue: inFolder(ev, state, path, node), whenFalse: [] }
        : undefined;
    case 'relative':
      return climbTruth(ev, state, path, prefix, node);
    default:
      return unresolvedPrefixTruth(ev, state, path, start, node);
  }
}

/** One part of a path climbs by its beginning only; a path as it was given may climb further on. */
function unresolvedPrefixTruth(
  ev: Evaluation,
  state: State,
  path: Value,
  start: string | undefined,
  node: Expression,
): Truth | undefined {
  if (start === '/') return { whenTrue: [], whenFalse: relative(ev, state, path, node) };
  const isClimb = start === '.' || start === '..';
  const whenFalse = isClimb ? climbFreePart(ev, state, path, node) : [];
  return whenFalse.length > 0 ? { whenTrue: [], whenFalse } : undefined;
}

/** `name.lstrip('/')`: nothing is left at the beginning that leads to the root. */
export function withoutRoot(ev: Evaluation, text: Value, stripped: string, node: Expression): Value {
  if (!stripped.includes('/')) return text;
  return withMarks(text, RELATIVE, stepAt(ev, node, 'does not begin at the root'));
}

function relative(ev: Evaluation, state: State, path: Value, node: Expression): readonly Refinement[] {
  return pathRefinements(ev, state, path, RELATIVE, node, 'does not begin at the root');
}

/** `full === folder`, beside the test of its beginning. */
export function samePathTruth(
  ev: Evaluation,
  state: State,
  path: Value,
  folder: Value,
  node: Expression,
): Truth | undefined {
  if (formOf(path) !== 'resolved' || path.origins.length === 0 || isNamedWith(folder, path)) return undefined;
  return { whenTrue: inFolder(ev, state, path, node), whenFalse: [] };
}

/**
 * Whether a folder comes from where the path in it comes from: who names both is bound by neither. What somebody else
 * named before, such as the root of a session, is a bound for what comes later.
 */
function isNamedWith(folder: Value, path: Value): boolean {
  return folder.origins.some(
    (one) =>
      one.confidence !== 'low' &&
      path.origins.some(
        ({ source }) => source.kind === one.source.kind && source.place.path === one.source.place.path,
      ),
  );
}

/** `'..'`, `'../'`, `'..' + path.sep`: the one that is `..` alone leads to a folder, which is no file. */
function isClimb(part: Value): boolean {
  return /^\.\.[\\/]?$/.test(knownText(part) ?? '');
}

function knownText(value: Value): string | undefined {
  const texts = value.pieces?.map((piece) =>
    piece.type === 'text' ? piece.text : soleString(piece.value),
  ) ?? [soleString(value)];
  return texts.includes(undefined) ? undefined : texts.join('');
}

/** `relative.includes('..')`: a relative path that does not climb stays below. */
export function climbTruth(
  ev: Evaluation,
  state: State,
  path: Value,
  part: Value,
  node: Expression,
): Truth | undefined {
  if (formOf(path) !== 'relative' || !isClimb(part)) return undefined;
  return { whenTrue: [], whenFalse: inFolder(ev, state, path, node) };
}

/** `!relative`: an empty relative path leads to the folder itself. */
export function emptyPathTruth(
  ev: Evaluation,
  state: State,
  path: Value,
  node: Expression,
): Truth | undefined {
  return formOf(path) === 'relative'
    ? { whenTrue: [], whenFalse: inFolder(ev, state, path, node) }
    : undefined;
}

/**
 * A path that equals one of the program's own leads where the program says; `known` is what holds of other data. Nothing
 * for what is no path.
 */
export function knownPath(
  ev: Evaluation,
  state: State,
  value: Value,
  known: number,
  node: Expression,
  message: string,
): readonly Refinement[] | undefined {
  const form = formOf(value);
  const marks = form === 'common' ? SAFE : known | SAFE;
  return form && pathRefinements(ev, state, value, marks, node, message);
}

function inFolder(ev: Evaluation, state: State, path: Value, node: Expression): Truth['whenTrue'] {
  return pathRefinements(ev, state, path, SAFE, node, 'is compared with its folder');
}

/** What a test of where a path leads says, also of what the path was made of. */
export function pathRefinements(
  ev: Evaluation,
  state: State,
  path: Value,
  marks: number,
  node: Expression,
  message: string,
): readonly Refinement[] {
  const step = stepAt(ev, node, message);
  const names = deepOrigins(ev, state, path).map(({ identities }) => identities);
  return namesLeadingAlike(names).map((identity) => ({ identity, marks, step }));
}

/** `path.normalize(name).replace(/^(\.\.\/)+/, '')`: where a path without `..` elsewhere had it, it has it no more. */
export function withoutClimbs(path: Value, found: Value, replacement: string): number {
  const pattern = regexpOf(found);
  return replacement === '' && pattern && formOf(path) === 'resolved' && matchesClimbs(pattern.pattern)
    ? CLIMB_FREE
    : 0;
}

/** Without a separator at the end, `/srv/files` is also the beginning of `/srv/files-of-others`. */
function endsWithSeparator(value: Value): boolean {
  const { constants, pieces } = value;
  if (!constants.every((constant) => typeof constant === 'string' && isSeparated(constant))) return false;
  if (pieces) return lastEnds(pieces[pieces.length - 1]);
  return constants.length > 0 && !value.isOpen;
}

function lastEnds(piece: Piece | undefined): boolean {
  if (!piece) return false;
  return piece.type === 'text' ? isSeparated(piece.text) : endsWithSeparator(piece.value);
}

function isSeparated(text: string): boolean {
  return /[\\/]$/.test(text);
}
