/** Literals that are credentials. They are never shown whole. */
import type { Catalog, ClientObservation, Unit } from '../flow';
import { memoized } from '../memo';
import type { Range, TextLiteral } from '../program';
import type { SecretLiteral } from './facts';

/** First three characters and the length: all of a secret that is ever shown. */
export function masked(text: string): string {
  return `${text.slice(0, 3)}…, ${text.length} characters`;
}

/** Literals in a published key format. */
export function formattedSecrets(
  unit: Unit,
  catalog: Pick<Catalog, 'keys' | 'seen'>,
): readonly SecretLiteral[] {
  return secretsKnownTo(catalog)(unit);
}

/** Each evaluation that runs code of a file asks for its secrets. */
const secretsKnownTo = memoized((catalog: Pick<Catalog, 'keys' | 'seen'>) =>
  memoized((unit: Unit) => secretsIn(unit, catalog)),
);

function secretsIn(unit: Unit, { keys, seen }: Pick<Catalog, 'keys' | 'seen'>): readonly SecretLiteral[] {
  const literals = unit.program.literals.filter(({ value }) => value.length >= 16);
  const all = literals.map(({ value }) => value).join('\n');
  const likely = keys.filter(({ hints }) => hints.some((hint) => all.includes(hint)));
  if (likely.length === 0) return [];
  return literals.flatMap((literal) => {
    for (const key of likely) {
      if (!key.hints.some((hint) => literal.value.includes(hint))) continue;
      const found = new RegExp(key.pattern).exec(literal.value)?.[0];
      if (!found) continue;
      seen.add(key);
      if (isPlaceholder(found)) continue;
      const range = key.foreign ? literal.range : rangeOf(unit, literal, found);
      if (!range) continue;
      return [
        {
          place: { path: unit.path, range },
          isIn: (text: string) => text.includes(found),
          provider: key.provider,
          node: undefined,
          variable: key.variable,
          masked: masked(found),
          reason: 'format' as const,
          isForeign: key.foreign,
        },
      ];
    }
    return [];
  });
}

/** Where a key stands in a literal; one of several lines may be written otherwise than it reads. */
function rangeOf({ text }: Unit, { range }: TextLiteral, found: string): Range | undefined {
  const start = text.indexOf(found, range.start);
  return start < 0 || start >= range.end ? undefined : { start, end: start + found.length };
}

/** The key option of an AI client, where it is a literal and no placeholder. */
export function clientKey(
  client: ClientObservation,
  variable: string | undefined,
  formatted: readonly SecretLiteral[],
): SecretLiteral | undefined {
  if (!client.key) return undefined;
  const { text, node } = client.key;
  const literal = node.type === 'literal' ? node : literalWith(client, text);
  if (!literal) return undefined;
  const known = formatted.find((secret) => isWithin(secret, literal) && secret.reason === 'format');
  if (known) return { ...known, node, variable: variable ?? known.variable };
  if (!looksLikeKey(text)) return undefined;
  return {
    place: { path: client.unit.path, range: literal.range },
    isIn: (other) => other.includes(text),
    provider: client.provider,
    node: node.type === 'literal' ? node : undefined,
    variable,
    masked: masked(text),
    reason: 'client-key',
  };
}

/** Where the text stands that got there through a name. */
function literalWith(client: ClientObservation, text: string): TextLiteral | undefined {
  return client.unit.program.literals.find(({ value }) => value === text);
}

/** Keys are long and hold digits; words joined by hyphens are names of modes and the like. */
export function looksLikeKey(text: string): boolean {
  return text.length >= 12 && /\d/.test(text) && !/\s/.test(text) && !isPlaceholder(text);
}

function isWithin(
  secret: SecretLiteral,
  node: { readonly range: { readonly start: number; readonly end: number } },
): boolean {
  return secret.place.range.start >= node.range.start && secret.place.range.end <= node.range.end;
}

/** Words that people put where a key belongs, and texts with too little in them to be one. */
const PLACEHOLDER =
  /your|example|placeholder|dummy|fake|changeme|change-me|replace|insert|redacted|secret-here|key-here|not-?needed|no-?key|unused|ollama|lm-?studio|local|mock|todo|undefined|<|>|\.\.\.|\u2026|\*\*\*|x{4,}|\$\{/i;

export function isPlaceholder(text: string): boolean {
  return (
    PLACEHOLDER.test(text) ||
    /^test|[-_]test[-_]|[-_]test$/i.test(text) ||
    new Set(text.replace(/^[a-z]{2}-/, '')).size < 6
  );
}
