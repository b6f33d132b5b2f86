/** What a regular expression says of the texts that it lets through. */
import { type AST, RegExpParser, visitRegExpAST } from '@eslint-community/regexpp';
import type { Making } from './dataNames';
import { markBits } from './value';

const SHAPE = markBits(['validated']);
const KNOWN = markBits(['known-values']);
const WORD = markBits(['plain-word']);
const HOST = markBits(['host-allowed']);
const IN_PATH = markBits(['path-safe']);
const ESCAPED = markBits(['quotes-escaped']);
/** What names in SQL stand between. Texts stand between single quotes, where doubling them is not enough for MySQL. */
const DOUBLED: ReadonlyMap<string, number> = new Map([
  ['"', markBits(['double-quotes-doubled'])],
  ['`', markBits(['backticks-doubled'])],
]);
const CLIMB_FREE = markBits(['climb-free']);
const RELATIVE = markBits(['relative-path']);
/** The name of a file: it stays in the folder that it is looked for in. */
export const WITHOUT_SLASHES = markBits(['path-safe', 'climb-free', 'relative-path']);

const parser = new RegExpParser({ ecmaVersion: 2025 });

/**
 * The marks of a text that a pattern matches. None where the pattern matches a part of it, or anything, or is none; of
 * an address the beginning is enough.
 *
 * @param pattern the source of the expression, without delimiters
 */
export function marksOfMatch(pattern: string, flags: string): number {
  const tree = flags.includes('m') ? undefined : parse(pattern, flags);
  if (!tree) return 0;
  return marksOfWhole(tree) | (tree.alternatives.every(namesHost) ? HOST : 0);
}

function marksOfWhole(tree: AST.Pattern): number {
  return tree.alternatives.every(isAnchored) ? marksOfWays(tree) : 0;
}

/** The marks of a text that is one of these and nothing besides. */
function marksOfWays(ways: Ways): number {
  if (ways.alternatives.some(hasAnything)) return 0;
  const texts = marksOfTexts(ways);
  const isKnown = ways.alternatives.every(isEnumeration) || isCode(ways, texts);
  return (isKnown ? SHAPE | KNOWN : SHAPE) | texts;
}

type Ways = AST.Pattern | AST.CapturingGroup;

/** What a pattern takes out of a text: the marks of all that it matches, and of its groups from the first on. */
export interface Taken {
  readonly whole: number;
  readonly groups: readonly { readonly name: string | null; readonly marks: number }[];
}

/** Nothing for what is no pattern. */
export function marksOfTaken(pattern: string, flags: string): Taken | undefined {
  const tree = parse(pattern, flags);
  if (!tree) return undefined;
  const groups: Taken['groups'][number][] = [];
  visitRegExpAST(tree, {
    onCapturingGroupEnter: (group) => groups.push({ name: group.name, marks: marksOfPart(group) }),
  });
  return { whole: marksOfPart(tree), groups };
}

/** A part of a text is as harmless as a text that is nothing else. */
function marksOfPart(part: Ways): number {
  return marksOfWays(part) | (part.alternatives.every(beginsWithHost) ? HOST : 0);
}

/** `^https?:\/\/(docs|api)\.example\.com\/`: an address that leads to a host of somebody, whatever follows on it. */
function namesHost(alternative: AST.Alternative): boolean {
  return isEnd(alternative.elements[0], 'start') && beginsWithHost(alternative);
}

function beginsWithHost({ elements }: AST.Alternative): boolean {
  const start = elements.findIndex((element) => !isEnd(element, 'start') && !isWordEnd(element));
  return spellings(start < 0 ? [] : elements.slice(start)).every(isAddressOfHost);
}

function isWordEnd(element: AST.Element): boolean {
  return element.type === 'Assertion' && element.kind === 'word';
}

/** `^(docs|api)\.example\.com$`: nothing but hosts of somebody. */
export function matchesHostsAlone(pattern: string, flags: string): boolean {
  const tree = flags.includes('m') ? undefined : parse(pattern, flags);
  return tree?.alternatives.every((one) => isAnchored(one) && isHostAlone(one)) === true;
}

function isHostAlone({ elements }: AST.Alternative): boolean {
  const between = elements.slice(1, -1);
  return between.length > 0 && spellings(between).every(isHostOfSomebody);
}

/** What it may be, with each way of a group and with and without what may be left out; nothing known of too many. */
function spellings(elements: readonly AST.Element[]): readonly (readonly AST.Element[])[] {
  let all: readonly (readonly AST.Element[])[] = [[]];
  for (const ways of elements.map(waysOf)) {
    all = all.flatMap((before) => ways.map((way) => [...before, ...way]));
    if (all.length > MAX_SPELLINGS) return [[]];
  }
  return all;
}

const MAX_SPELLINGS = 64;

function waysOf(element: AST.Element): readonly (readonly AST.Element[])[] {
  if (element.type === 'Quantifier' && element.max === 1)
    return element.min === 0 ? [[], ...waysOf(element.element)] : waysOf(element.element);
  return element.type === 'Group' || element.type === 'CapturingGroup'
    ? element.alternatives.flatMap(({ elements }) => spellings(elements))
    : [[element]];
}

function isAddressOfHost(elements: readonly AST.Element[]): boolean {
  const start = elements.findIndex((element) => !isCharacter(element));
  const [scheme] =
    /^[a-z][a-z\d+.-]*:\/\//i.exec(spelled(start < 0 ? elements : elements.slice(0, start))) ?? [];
  if (scheme === undefined) return false;
  const rest = elements.slice(scheme.length);
  const end = rest.findIndex(endsHost);
  return end > 0 && isHostOfSomebody(rest.slice(0, end));
}

/** Where its beginning is free, the last names of it are not: `[a-z]+\.example\.com`. */
function isHostOfSomebody(elements: readonly AST.Element[]): boolean {
  const texts = elements.flatMap((element) => [element, ...innerElements(element)]).filter(isOfText);
  if (elements.some(({ type }) => type === 'Assertion') || !charactersOf(...texts).areOfHost()) return false;
  const free = elements.findLastIndex((element) => !isCharacter(element));
  return free < 0 || /^\.[^.]+\.[^.]/.test(spelled(elements.slice(free + 1)));
}

function endsHost(element: AST.Element): boolean {
  return isCharacter(element) ? '/?#'.includes(spelled([element])) : isEnd(element, 'end');
}

function isCharacter(element: AST.Element): element is AST.Character {
  return element.type === 'Character';
}

function spelled(elements: readonly AST.Element[]): string {
  return elements.map((one) => (isCharacter(one) ? String.fromCodePoint(one.value) : '')).join('');
}

/**
 * The marks of a text in which all that a pattern matches was replaced: `name.replace(/[^\w]/g, '_')`. None where the
 * pattern does not stand for every character but some.
 */
export function marksOfReplaced(pattern: string, flags: string, replacement: string): number {
  const tree = flags.includes('g') ? parse(pattern, flags) : undefined;
  const [only, ...others] = tree?.alternatives.length === 1 ? (tree.alternatives[0]?.elements ?? []) : [];
  const inner = only && repeated(only);
  if (others.length > 0 || inner?.type !== 'CharacterClass' || !inner.negate) return 0;
  return marksOfKept(inner, replacement);
}

/** The marks of a text in which a pattern matches nowhere: `/[^\w-]/`, `/[\\/]/`, `/\.\./`. */
export function marksOfUnmatched(pattern: string, flags: string): number {
  const tree = flags.includes('y') ? undefined : parse(pattern, flags);
  return (tree?.alternatives ?? []).reduce((marks, { elements }) => marks | marksWithout(elements), 0);
}

function marksWithout(elements: readonly AST.Element[]): number {
  const [first, ...others] = elements.map(repeated);
  if (first?.type === 'CharacterClass' && first.negate) return others.length === 0 ? marksOfKept(first) : 0;
  const isAtStart = first?.type === 'Assertion' && first.kind === 'start';
  const sought = isAtStart ? others[0] : first;
  if (sought?.type === 'CharacterClass' && sought.negate) return 0;
  if (sought && isOfText(sought) && others.length === (isAtStart ? 1 : 0))
    return charactersOf(sought).has('/') ? (isAtStart ? RELATIVE : WITHOUT_SLASHES) : 0;
  return isClimb(elements) ? CLIMB_FREE : 0;
}

/** What is found once is found, however often it may follow. */
function repeated(element: AST.Element): AST.Element {
  return element.type === 'Quantifier' && element.min === 1 ? element.element : element;
}

/** `..`, as a part of a path or anywhere. */
function isClimb(elements: readonly AST.Element[]): boolean {
  const dots = elements.filter((element) => !isBoundary(element));
  return dots.length === 2 && dots.every((one) => one.type === 'Character' && one.value === DOT);
}

const DOT = '.'.charCodeAt(0);

/** A slash, or an end of the text. */
function isBoundary(element: AST.Element): boolean {
  if (element.type === 'Assertion') return element.kind === 'start' || element.kind === 'end';
  if (element.type === 'Group' || element.type === 'CapturingGroup')
    return element.alternatives.every(({ elements }) => elements.every(isBoundary));
  return isOfText(element) && charactersOf(element).areSlashes();
}

/** The marks of a text that has none of the characters that a negated class stands for. */
function marksOfKept({ elements }: AST.CharacterClass, added = ''): number {
  const kept = charactersIn({ elements });
  kept.addText(added);
  return marksOfSet(kept);
}

/** The marks of a text that has these characters alone, in whatever order. */
export function marksOfCharacters(characters: string): number {
  const kept = new Characters();
  kept.addText(characters);
  return marksOfSet(kept);
}

function marksOfSet(kept: Characters): number {
  return (kept.isPlain() ? WORD : 0) | (kept.isName() && !kept.has('.') ? IN_PATH : 0);
}

/** Whether it takes the dots away that a path begins with: `path.normalize(name).replace(/^(\.\.[\\/])+/, '')`. */
export function matchesClimbs(pattern: string): boolean {
  const [only, ...others] = parse(pattern, '')?.alternatives ?? [];
  if (!only || others.length > 0 || !isEnd(only.elements[0], 'start')) return false;
  const [, climbs, ...rest] = only.elements;
  if (climbs?.type !== 'Quantifier' || climbs.max !== Infinity || rest.length > 0) return false;
  const { element } = climbs;
  if (element.type !== 'Group' && element.type !== 'CapturingGroup') return false;
  return element.alternatives.every(({ elements }) => isClimb(elements));
}

/** Whether it stands for each sign that begins a tag: `/</g`, `/[&<>"']/g`. */
export function matchesTags(pattern: string, flags: string): boolean {
  const tree = flags.includes('g') ? parse(pattern, flags) : undefined;
  return (tree?.alternatives ?? []).some(({ elements: [only, ...others] }) => {
    if (!only || others.length > 0 || !isOfText(only)) return false;
    return only.type === 'CharacterClass' && only.negate
      ? !charactersIn(only).has('<')
      : charactersOf(only).has('<');
  });
}

/** The marks of a text in which each `found` was replaced: `word.replaceAll("'", "'\\''")`. */
export function marksOfExchange(found: string, replacement: string): number {
  if (found === "'") return /^'(\\'|"'")'$/.test(replacement) ? ESCAPED : 0;
  return replacement === found + found ? (DOUBLED.get(found) ?? 0) : 0;
}

/**
 * The characters that all get a backslash before them: `text.replaceAll('"', '\\"')`, `text.replace(/["\\]/g, '\\$&')`.
 */
export function escapedBy(
  found: string | { readonly pattern: string; readonly flags: string },
  replacement: string,
): string {
  if (typeof found === 'string') return replacement === `\\${found}` ? found : '';
  const [only, ...others] = found.flags.includes('g')
    ? (parse(found.pattern, found.flags)?.alternatives ?? [])
    : [];
  const [element, ...more] = only?.elements ?? [];
  if (!element || others.length + more.length > 0) return '';
  const characters = charactersFrom(element);
  const isEach = replacement === '\\$&' || (element.type === 'CapturingGroup' && replacement === '\\$1');
  return isEach || replacement === `\\${characters}` ? characters : '';
}

/** `"`, `["\\]`, `(["\\])`: one of some characters. */
function charactersFrom(element: AST.Element): string {
  if (element.type === 'Character') return String.fromCodePoint(element.value);
  if (element.type === 'CharacterClass')
    return element.negate
      ? ''
      : element.elements
          .map((one) => (one.type === 'Character' ? String.fromCodePoint(one.value) : ''))
          .join('');
  if (element.type !== 'CapturingGroup') return '';
  const [only, ...others] = element.alternatives;
  const [inner, ...more] = only?.elements ?? [];
  return inner && others.length + more.length === 0 ? charactersFrom(inner) : '';
}

/** Replacing slashes, quotes and blanks decides not which folder a path leads to; replacing dots does. */
export function makingOfReplaced(
  found: { readonly pattern: string; readonly flags: string } | string,
  replacement: string,
): Making {
  const characters = new Characters();
  characters.addText(replacement);
  if (typeof found === 'string') characters.addText(found);
  else {
    const tree = parse(found.pattern, found.flags);
    if (!tree) return 'x';
    for (const one of tree.alternatives.flatMap(elementsOf)) if (isOfText(one)) characters.add(one);
  }
  if (characters.has('.')) return 'x';
  return characters.areSigns() ? 'w' : 'd';
}

/** Whether it matches at the end of every text, such as `/\/?$/`: what is put in its place is the end then. */
export function matchesEachEnd(pattern: string, flags: string): boolean {
  const tree = flags.includes('m') ? undefined : parse(pattern, flags);
  const [only, ...others] = tree?.alternatives ?? [];
  if (!only || others.length > 0 || !isEnd(only.elements[only.elements.length - 1], 'end')) return false;
  return only.elements.slice(0, -1).every((element) => element.type === 'Quantifier' && element.min === 0);
}

function parse(pattern: string, flags: string): AST.Pattern | undefined {
  try {
    const sets = { unicode: flags.includes('u'), unicodeSets: flags.includes('v') };
    return parser.parsePattern(pattern, undefined, undefined, sets);
  } catch {
    return undefined;
  }
}

/** It begins with `^` and ends with `$`, whichever way is taken. */
function isAnchored({ elements }: AST.Alternative): boolean {
  return isEnd(elements[0], 'start') && isEnd(elements[elements.length - 1], 'end');
}

function isEnd(element: AST.Element | undefined, kind: 'start' | 'end'): boolean {
  if (element?.type === 'Assertion') return element.kind === kind;
  if (element?.type !== 'Group' && element?.type !== 'CapturingGroup') return false;
  return element.alternatives.every(({ elements }) =>
    isEnd(kind === 'start' ? elements[0] : elements[elements.length - 1], kind),
  );
}

/** `.*`, `[^x]`, `\S+`: hardly anything is left out. An end that may follow on nothing lets the empty text through alone. */
function hasAnything(alternative: AST.Alternative): boolean {
  const isEmpty = alternative.elements.every(({ type }) => type === 'Assertion');
  return (
    isEmpty ||
    elementsOf(alternative).some(
      (element) => isWide(element, element.parent) || repeatsOther(element, alternative.parent),
    )
  );
}

/** `(.*)(\1)`: it is what stands elsewhere. */
function repeatsOther(element: AST.Element, { start, end }: AST.Node): boolean {
  if (element.type !== 'Backreference') return false;
  return [element.resolved].flat().some((group) => group.start < start || group.end > end);
}

function isWide(element: AST.Element, parent: AST.Node | null): boolean {
  if (element.type === 'CharacterClass') {
    // What is in a set and what is not, `[\\s\\S]`.
    return element.negate || element.elements.some((one) => one.type === 'CharacterSet' && isNegated(one));
  }
  // What is taken out of a set, `[\w--[a]]`, is not worked out.
  if (element.type !== 'CharacterSet') return element.type === 'ExpressionCharacterClass';
  const isRepeated = parent?.type === 'Quantifier' && parent.max === Infinity;
  return isRepeated && isNegated(element);
}

function isNegated(set: AST.CharacterSet): boolean {
  return set.kind === 'any' || set.negate;
}

/** Every element at any depth, but what looks ahead or behind. */
function elementsOf({ elements }: AST.Alternative): AST.Element[] {
  return elements.flatMap((element) => [element, ...innerElements(element)]);
}

function innerElements(element: AST.Element): AST.Element[] {
  if (element.type === 'Quantifier') return [element.element, ...innerElements(element.element)];
  return element.type === 'Group' || element.type === 'CapturingGroup'
    ? element.alternatives.flatMap(elementsOf)
    : [];
}

/** `^(red|green)$`, `^\d+$`, a uuid: values that carry no words of their own. */
function isEnumeration(alternative: AST.Alternative): boolean {
  const elements = elementsOf(alternative);
  const isRepeated = elements.some((one) => one.type === 'Quantifier' && one.max > 1);
  const texts = elements.filter(isOfText);
  if (!isRepeated && texts.every(({ type }) => type === 'Character')) return true;
  return texts.every((element) => charactersOf(element).isNumber());
}

/** `^[a-z]{2}(-[A-Z]{2})?$`: a language, a currency. What is so short orders nothing. */
function isCode({ alternatives }: Ways, texts: number): boolean {
  return (texts & WORD) !== 0 && longestOf(alternatives) <= MAX_CODE;
}

const MAX_CODE = 8;

/** Characters of the longest text that one of them matches. */
function longestOf(alternatives: readonly AST.Alternative[]): number {
  const lengths = alternatives.map(({ elements }) => elements.reduce((sum, one) => sum + lengthOf(one), 0));
  return Math.max(...lengths);
}

function lengthOf(element: AST.Element): number {
  if (isOfText(element)) return 1;
  if (element.type === 'Assertion') return 0;
  if (element.type === 'Quantifier') return element.max * lengthOf(element.element);
  return element.type === 'Group' || element.type === 'CapturingGroup'
    ? longestOf(element.alternatives)
    : Infinity;
}

type OfText = AST.Character | AST.CharacterSet | AST.CharacterClass;

/** What stands for one character; everything else is around such or between them. */
function isOfText(element: AST.Element): element is OfText {
  return ['Character', 'CharacterSet', 'CharacterClass'].includes(element.type);
}

function marksOfTexts(ways: Ways): number {
  const elements = ways.alternatives.flatMap(elementsOf);
  const all = charactersOf(...elements);
  const climbs = all.has('.') && !elements.every((element) => isLonelyDot(element, ways));
  return (all.isPlain() ? WORD : 0) | (all.isName() && !climbs ? IN_PATH : 0);
}

/** A dot that stands by itself between others cannot become the two dots that lead upwards. */
function isLonelyDot(element: AST.Element, ways: Ways): boolean {
  if (!charactersOf(element).has('.')) return true;
  if (element.type !== 'Character' || element.parent.type !== 'Alternative') return false;
  if (element.parent.parent !== ways) return false;
  const { elements } = element.parent;
  const index = elements.indexOf(element);
  return [elements[index - 1], elements[index + 1]].every(
    (beside) => !beside || !charactersOf(beside).has('.'),
  );
}

/** What is listed in a class, whether it stands for these or for all others. */
function charactersIn({ elements }: Pick<AST.CharacterClass, 'elements'>): Characters {
  const characters = new Characters();
  for (const one of elements) characters.add(one as AST.CharacterClassElement);
  return characters;
}

function charactersOf(...elements: readonly AST.Element[]): Characters {
  const characters = new Characters();
  for (const element of elements) if (isOfText(element)) characters.add(element);
  return characters;
}

/** A set of characters: the first 128 each by itself, and whether there are others. */
class Characters {
  private readonly ascii = new Set<number>();
  private hasOthers = false;

  add(element: AST.CharacterClassElement | OfText): void {
    if (element.type === 'Character') this.addRange(element.value, element.value);
    else if (element.type === 'CharacterClassRange') this.addRange(element.min.value, element.max.value);
    else if (element.type === 'CharacterClass' && !element.negate)
      for (const one of element.elements) this.add(one as AST.CharacterClassElement);
    else if (element.type === 'CharacterSet' && !isNegated(element)) this.addSet(element);
    else this.addRange(0, Infinity);
  }

  private addSet({ kind }: AST.CharacterSet): void {
    if (kind === 'space') return this.addBlanks();
    if (kind !== 'word' && kind !== 'digit') return this.addRange(0, Infinity);
    this.addRange(48, 57);
    if (kind === 'digit') return;
    this.addRange(65, 90);
    this.addRange(97, 122);
    this.addRange(95, 95);
  }

  private addBlanks(): void {
    this.addRange(9, 13);
    this.addRange(32, 32);
    this.hasOthers = true;
  }

  addText(text: string): void {
    for (const character of text) {
      const code = character.codePointAt(0) ?? 0;
      this.addRange(code, code);
    }
  }

  private addRange(first: number, last: number): void {
    for (let code = first; code <= Math.min(last, 127); code++) this.ascii.add(code);
    if (last > 127) this.hasOthers = true;
  }

  has(character: string): boolean {
    return this.ascii.has(character.charCodeAt(0));
  }

  /** Nothing in it means anything to a shell, in a query or in a page. */
  isPlain(): boolean {
    return this.consistsOf(/[\w.:,@+-]/);
  }

  /** Nothing in it parts folders. */
  isName(): boolean {
    return !['/', '\\', '\0'].some((character) => this.has(character));
  }

  areSlashes(): boolean {
    return this.consistsOf(/[/\\]/);
  }

  /** They stand in the name of a host, or before its port. */
  areOfHost(): boolean {
    return this.consistsOf(/[\w.:-]/);
  }

  /** They part or surround the words of a path. */
  areSigns(): boolean {
    return this.consistsOf(/[\s/\\"'`]/);
  }

  isNumber(): boolean {
    return this.consistsOf(/[\da-fA-F+.,-]/);
  }

  private consistsOf(pattern: RegExp): boolean {
    return !this.hasOthers && [...this.ascii].every((code) => pattern.test(String.fromCharCode(code)));
  }
}
