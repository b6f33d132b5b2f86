import { describe, expect, it } from 'vitest';
import type { ApiModel } from '../../analysis';
import { catalog } from '../../catalog';
import { type Case, cases, check } from './cases';

/** Taking any row away loses a fact of some case: no row is there for nothing, and none can get lost. */
describe('each row is needed', () => {
  it.each(catalog.map((model) => ({ name: String(model.package).slice(0, 60), model })))(
    '$name',
    ({ model }) => {
      const around = catalog.filter((one) => mayMatter(one, model));
      const candidates = cases.filter((one) => isShared(model) || languageOf(one) === model.language);
      const needless = rowsOf(model).filter(({ without, words }) => {
        const others = around.map((one) => (one === model ? without : one));
        return !likelyFirst(candidates, words).some((one) => check(one, others).missing.length > 0);
      });
      expect(needless.map(({ name }) => name)).toEqual([]);
    },
    // A model of many rows asks many cases.
    120_000,
  );
});

interface Row {
  readonly name: string;
  readonly without: ApiModel;
  readonly words: readonly string[];
}

/** Rows of one language say nothing in another; leaving them out halves the time. */
function mayMatter(one: ApiModel, model: ApiModel): boolean {
  return isShared(one) || isShared(model) || one.language === model.language;
}

/** Hosts, shapes of bodies, keys, credentials and words of calls hold in every language. */
function isShared({
  hosts,
  shapes,
  keys,
  credentials,
  decisive,
  toolForms,
  publicVariables,
  personal,
  people,
  owners,
  standings,
}: ApiModel): boolean {
  return [
    hosts,
    shapes,
    keys,
    credentials,
    decisive,
    toolForms,
    publicVariables,
    personal,
    people,
    owners,
    standings,
  ].some((rows) => rows !== undefined);
}

function languageOf({ path }: Case): ApiModel['language'] {
  return path?.endsWith('.py') ? 'python' : undefined;
}

/** Credentials are words of one row, and so are paths and patterns that stand alone. */
function rowsOf(model: ApiModel): readonly Row[] {
  const lists = Object.entries(model).filter(([key, value]) => Array.isArray(value) && key !== 'package');
  return lists.flatMap(([key, rows]: [string, readonly unknown[]]) => {
    if (typeof rows[0] === 'string') return [{ name: key, without: { ...model, [key]: [] }, words: [] }];
    return rows.map((row, index) => ({
      name: `${key}[${index}] ${JSON.stringify(row).slice(0, 80)}`,
      without: { ...model, [key]: rows.filter((other) => other !== row) },
      words: [...new Set(JSON.stringify([model.package, row]).match(/\w{3,}/g))],
    }));
  });
}

/** The cases that have rare words in common with a row come first: they will tell. */
function likelyFirst(candidates: readonly Case[], words: readonly string[]): readonly Case[] {
  const weights = words.map((word) => ({ word, weight: 1 / (1 + casesWith(word)) }));
  const score = ({ code }: Case): number =>
    weights.reduce((sum, { word, weight }) => sum + (code.includes(word) ? weight : 0), 0);
  const scores = new Map(candidates.map((one) => [one, score(one)]));
  return [...candidates].sort((left, right) => scores.get(right)! - scores.get(left)!);
}

const counts = new Map<string, number>();

function casesWith(word: string): number {
  const count = counts.get(word) ?? cases.filter(({ code }) => code.includes(word)).length;
  counts.set(word, count);
  return count;
}
