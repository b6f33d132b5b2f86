/**
 * How data is named: by what it is, what it was made of, and how.
 *
 * Names (identities) stand latest first. `w10:20@arg` is a text made of `arg`, `arg.name` is a member of it, and
 * `q:3:10:20~arg` is a path that is data of its own, so that what is made of it is `w10:20@q:3:10:20~arg`.
 */

/** The data that something was made of, whatever was made of it since. */
export function toFirst(identity: string): string {
  return identity.slice(identity.lastIndexOf('@') + 1);
}

// ---------------------------------------------------------------- texts

/**
 * How a text came of another: `d` of its words or a part of it, `s` as one of several parts, `w` with other signs around
 * the same words, `x` without some of them. Of many texts that stand for each other the names begin with `m` where all
 * are of the words, and with `n` where one is not.
 */
export type Making = 'd' | 's' | 'w' | 'x';

/** By the place of the making, or the name of a method. */
const RESPELLED = /^(?:w\d|r:)|[a-zA-Z]{2}@/;
const REMADE = /^(?:d\d|t:|m@)/;

/** Where the data stands of which a text was made; nothing where it is that data, or where it is not known any more. */
function indexOfFirst(names: readonly string[], at: number): number | undefined {
  const index = names.indexOf(toFirst(names[at] ?? ''), at + 1);
  return index < 0 ? undefined : index;
}

/** The data that a text was made of, if nothing but that decides where it leads; `isAlone`, if no other data is in it. */
function sameText(names: readonly string[], at: number, isAlone: boolean): number | undefined {
  const index = indexOfFirst(names, at);
  if (index === undefined) return undefined;
  const mayBeRemade = isAlone && isPath(names[index] ?? '');
  const keeps = (name: string): boolean => RESPELLED.test(name) || (mayBeRemade && REMADE.test(name));
  return names.slice(at, index).every(keeps) ? index : undefined;
}

/** The names of what is one of many texts of the same data; none where it is not of the same data. */
export function namesOfMany(left: readonly string[], right: readonly string[]): readonly string[] {
  const first = toFirst(left[0] ?? '');
  if (first === '' || toFirst(right[0] ?? '') !== first) return [];
  const above = [left, right].map((names) => names.indexOf(first));
  if (above.includes(-1)) return [];
  const isRemade = [left, right].every((names, index) => names.slice(0, above[index]).every(isOfItsWords));
  return [`${isRemade ? 'm' : 'n'}@${first}`, ...left.slice(above[0])];
}

/**
 * The latest names: texts between a text and the data that both are made of go first, as far as they are made of its
 * words.
 */
export function latestOf(names: readonly string[], count: number): readonly string[] {
  if (names.length <= count) return names;
  const index = names.findLastIndex((name, at) => at > 0 && isBetween(names[at - 1] ?? '', name));
  return index < 0 ? names.slice(0, count) : latestOf(names.toSpliced(index, 1), count);
}

function isBetween(later: string, name: string): boolean {
  return isOfItsWords(name) && toFirst(later) === toFirst(name);
}

function isOfItsWords(name: string): boolean {
  return RESPELLED.test(name) || REMADE.test(name);
}

/** The name of a text of which this is one of several parts, or of a list of which it is one element. */
export function nameOfWhole([latest = '', before]: readonly string[]): string | undefined {
  if (latest.endsWith('.[]')) return latest.slice(0, -'.[]'.length);
  // So does `pathlib` call the parts of a path.
  return /^s\d|\.parts$/.test(latest) ? before : undefined;
}

/** The same, and the path where the whole is the list of its parts. */
export function namesOfWholes(names: readonly string[]): readonly string[] {
  const whole = nameOfWhole(names);
  if (whole === undefined) return [];
  const path = whole.endsWith('.parts') ? nameOfWhole(names.slice(names.indexOf(whole))) : undefined;
  return path === undefined ? [whole] : [whole, path];
}

/** The data of which a text is a member of such a name, whatever the case of its letters and the blanks around it. */
export function ownerOfMember(
  names: readonly string[],
  isMember: (name: string) => boolean,
): string | undefined {
  for (const [at, name] of names.entries()) {
    const dot = name.lastIndexOf('.');
    const owner = names[at + 1];
    if (owner?.length === dot && name.startsWith(owner) && isMember(name.slice(dot + 1))) return owner;
    if (!RESPELLED.test(name)) return undefined;
  }
  return undefined;
}

// ---------------------------------------------------------------- paths

/** A path of several parts leads elsewhere than each of them. */
const PUT_TOGETHER = 'p:';
const RESOLVED = 'q:';

/** The text of a path that was resolved again. */
const AGAIN = 'r:';

/** Between how a path came about and the data in it. */
const OF = '~';

/** Paths in paths whose names are told. */
const MAX_NESTED = 4;

function isResolved(name: string): boolean {
  return name.startsWith(RESOLVED);
}

function isPath(name: string): boolean {
  return name.startsWith(PUT_TOGETHER) || isResolved(name);
}

/** What the innermost path was made of. */
function dataIn(path: string): string {
  return path.slice(path.lastIndexOf(OF) + 1);
}

/** A path that was resolved, or resolved once more, in which case it is but another text of the same path. */
export function nameOfResolved(place: string, names: readonly string[]): string {
  const [latest = ''] = names;
  if (isPath(latest)) return latest;
  const isAgain = isPath(toFirst(latest)) && sameText(names, 0, true) !== undefined;
  return isAgain ? `${AGAIN}${place}@${toFirst(latest)}` : nameOfPath(RESOLVED + place + OF, latest);
}

export function nameOfPutTogether(place: string, [latest = '']: readonly string[]): string {
  return nameOfPath(PUT_TOGETHER + place + OF, latest);
}

/** What a loop puts together once more keeps its name. */
function nameOfPath(name: string, latest: string): string {
  const data = toFirst(latest);
  const again = data.indexOf(name);
  if (again >= 0) return data.slice(again);
  const isLong = data.split(OF).length > MAX_NESTED;
  return name + (isLong ? dataIn(data) : data);
}

/** It may also be what an unknown function makes of the data, which says nothing against what it is surely made of. */
function isGuessed([latest = '']: readonly string[]): boolean {
  return latest.startsWith('u:');
}

/**
 * The names of all that leads where one of several leads, these themselves among them; not those of which another one was
 * made in a way that may lead elsewhere.
 */
export function namesLeadingAlike(each: readonly (readonly string[])[]): readonly string[] {
  const isAlone = new Set(each.map(([latest = '']) => dataIn(toFirst(latest)))).size < 2;
  const ways = each.filter((names) => !isGuessed(names)).map((names) => wayOf(names, isAlone));
  const latest = each.flatMap((names) => names.slice(0, 1));
  const alike = ways.flatMap((way) => way.alike);
  return [...new Set([...latest, ...alike.filter((name) => ways.every((way) => isNoneOf(way, name)))])];
}

/** Whether it was not made of that, as far as is known, in a way that may lead elsewhere. */
function isNoneOf({ alike, elsewhere }: Way, name: string): boolean {
  return alike.includes(name) || name !== elsewhere;
}

interface Way {
  /** What leads where the data leads, from the latest on. */
  readonly alike: readonly string[];
  /** What may not, though the last of these was made of it. */
  readonly elsewhere: string;
}

function wayOf(names: readonly string[], isAlone: boolean): Way {
  const alike = names.slice(0, 1);
  for (let at = 0; ;) {
    const latest = names[at] ?? '';
    const next = isResolved(latest) ? at + 1 : sameText(names, at, isAlone);
    const name = next === undefined ? undefined : names[next];
    if (next === undefined || name === undefined) return { alike, elsewhere: toFirst(latest) };
    alike.push(name);
    at = next;
  }
}
