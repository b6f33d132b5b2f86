/**
 * Rows of tables that are written and read by texts of SQL: what a model wrote into a column is met where that column is
 * read. A text that is not all known, or says more than these few forms, is left alone.
 */
import type { SelectRow, SinkRow } from '../apiModel';
import type { ApiCall } from './api';
import { newRecord, writeOutside, writtenIn } from './members';
import { EMPTY_CONTENTS, type Field, readContents } from './state';
import { originsStored, storeColumn } from './storedRows';
import {
  type InstanceObject,
  joinValues,
  makeValue,
  objectValue,
  soleString,
  UNDEFINED,
  UNKNOWN,
  type Value,
} from './value';
import { valuesAt } from './walk';

/** What a statement leaves in a table; what a query gives, as far as something was left there. */
export function runStatement(call: ApiCall, row: SinkRow): Value | undefined {
  const { ev, state, roots, target } = call;
  if (row.kind !== 'sql' || !row.binds || target.type !== 'instance') return undefined;
  const [field] = row.at.flatMap((path) => valuesAt(ev, state, roots, path));
  const text = field && soleString(field.value);
  if (text === undefined || text.length > MAX_TEXT) return undefined;
  const written = writtenBy(text);
  if (written) store(call, row.binds, written);
  const query = call.model.model.selects ? readBy(text) : undefined;
  return query && select(call, target, query);
}

interface Written {
  readonly table: string;
  readonly columns: readonly Cell[];
}

/** A column, and what stands for its value: its place among the values, or its name. */
interface Cell {
  readonly name: string;
  readonly value: string | number;
}

/** Longer texts are no queries that somebody wrote by hand. */
const MAX_TEXT = 4000;

const NAME = '["`\\[]?(\\w+)["`\\]]?';
/** No function and no query within: of parentheses only those around a name that is given a value. */
const VALUES = '(?:[^()]|%\\(\\w+\\)s)';
const INSERT = new RegExp(
  `^\\s*(?:insert|replace)\\s+(?:or\\s+\\w+\\s+)?into\\s+${NAME}\\s*\\(([^()]*)\\)\\s*values\\s*\\((${VALUES}*)\\)`,
  'i',
);
const UPDATE = new RegExp(
  `^\\s*update\\s+${NAME}\\s+set\\s+(${VALUES}*?)(?:\\s+where\\s[\\s\\S]*)?;?\\s*$`,
  'i',
);
const SELECT = new RegExp(
  `^\\s*select\\s+([\\w\\s,"\`]+|\\*)\\s+from\\s+${NAME}(?:\\s+(?:where|order\\s+by|limit)\\s[\\s\\S]*)?;?\\s*$`,
  'i',
);

function writtenBy(text: string): Written | undefined {
  const [, table, columns = '', values = ''] = INSERT.exec(text) ?? [];
  if (table !== undefined) return writtenOf(table, partsOf(columns), partsOf(values));
  const [, updated, list = ''] = UPDATE.exec(text) ?? [];
  const pairs = partsOf(list).map((pair) => partsOf(pair, '='));
  if (updated === undefined || pairs.some(({ length }) => length !== 2)) return undefined;
  return writtenOf(
    updated,
    pairs.map(([name = '']) => name),
    pairs.map(([, value = '']) => value),
  );
}

function partsOf(list: string, separator = ','): readonly string[] {
  return list.split(separator).map((part) => part.trim());
}

function writtenOf(table: string, names: readonly string[], values: readonly string[]): Written | undefined {
  // A text in quotes may hold what looks like more of them.
  if (names.length !== values.length || values.some((value) => /['"]/.test(value))) return undefined;
  let place = 0;
  const columns = names.flatMap((written, index): readonly Cell[] => {
    const value = values[index] ?? '';
    const name = plainName(written);
    if (value === '?' || value === '%s') return [{ name, value: place++ }];
    const numbered = /^[$:](\d+)$/.exec(value)?.[1];
    if (numbered !== undefined) return [{ name, value: Number(numbered) - 1 }];
    const key = /^(?:[:@$](\w+)|%\((\w+)\)s)$/.exec(value)?.slice(1).find(Boolean);
    return key === undefined ? [] : [{ name, value: key }];
  });
  return { table, columns };
}

function plainName(written: string): string {
  return written.replace(/^["`[]|["`\]]$/g, '').toLowerCase();
}

function store(call: ApiCall, binds: NonNullable<SinkRow['binds']>, { table, columns }: Written): void {
  const { ev, state } = call;
  for (const { name, value } of columns) {
    storeColumn(ev, state, { key: nameOf(table, name), name }, valuesGiven(call, binds, value));
  }
}

/** What is given for one placeholder. */
function valuesGiven(
  { state, args }: ApiCall,
  { values, each }: NonNullable<SinkRow['binds']>,
  key: string | number,
): readonly Value[] {
  if (typeof values !== 'number') return [];
  const own = each && typeof key === 'number' ? args.values[values + key] : undefined;
  if (each) return own ? [own] : [];
  const given = args.values[values]?.objects ?? [];
  return given.flatMap((object): readonly Value[] => {
    if (object.type !== 'record') return [];
    const { elements, fields } = readContents(state, object);
    const field = typeof key === 'number' ? elements[key] : fields.get(key);
    return field ? [field.value] : [];
  });
}

function nameOf(table: string, column: string): string {
  return `row of ${table.toLowerCase()}.${column}`;
}

interface Query {
  readonly table: string;
  /** Nothing where all are meant. */
  readonly columns: readonly string[] | undefined;
}

function readBy(text: string): Query | undefined {
  const [, list = '', table] = SELECT.exec(text) ?? [];
  if (table === undefined) return undefined;
  const columns = partsOf(list).map(plainName);
  if (list.trim() === '*') return { table, columns: undefined };
  return columns.every((name) => /^\w+$/.test(name)) ? { table, columns } : undefined;
}

/** A list of one row that stands for all; the cursor keeps it for whoever fetches. */
function select(call: ApiCall, target: InstanceObject, { table, columns }: Query): Value | undefined {
  const { ev, state, node } = call;
  const names = columns ?? columnsOf(call, table);
  const found = names.map((name) => [name, storedIn(call, table, name)] as const);
  if (!found.some(([, value]) => value)) {
    forget(call, target);
    return undefined;
  }
  const fields = new Map(
    found.map(([name, value]): [string, Field] => [name, { value: value ?? UNKNOWN, node }]),
  );
  // In which order all columns stand is not known here.
  const elements = columns ? [...fields.values()] : [];
  const isList = columns !== undefined;
  const row = newRecord(state, node, { ...EMPTY_CONTENTS, fields, elements, isOpen: true }, isList);
  const rows = newRecord(state, node, { ...EMPTY_CONTENTS, elements: [{ value: row, node }] }, true);
  writeOutside(ev, state, objectValue({ ...target, path: '' }), ROWS, rows);
  return joinValues(rows, objectValue({ ...target, path: `${target.path}()` }));
}

const ROWS = 'rows';

/** The rows of an earlier query are gone. */
function forget({ ev, state }: ApiCall, target: InstanceObject): void {
  if (writtenIn(ev, state, { ...target, path: '' }, ROWS))
    writeOutside(ev, state, objectValue({ ...target, path: '' }), ROWS, UNKNOWN);
}

/** Those into which something was written that is known here. */
function columnsOf({ ev }: ApiCall, table: string): readonly string[] {
  const prefix = nameOf(table, '');
  return ev.outside.beginningWith(prefix).map(({ name }) => name.slice(prefix.length));
}

function storedIn({ ev, state, node }: ApiCall, table: string, name: string): Value | undefined {
  const origins = originsStored(ev, state, { key: nameOf(table, name), name }, table, node);
  return origins.length > 0 ? makeValue({ origins, isOpen: true }) : undefined;
}

/** `cursor.fetchall()` */
export function fetchRows({ ev, state, target }: ApiCall, { gives }: SelectRow): Value | undefined {
  if (target.type !== 'instance') return undefined;
  const rows = writtenIn(ev, state, { ...target, path: '' }, ROWS);
  if (!rows || gives === 'rows') return rows;
  const row = rows.objects.flatMap((object) =>
    object.type === 'record' ? readContents(state, object).elements.map(({ value }) => value) : [],
  );
  return row.length > 0 ? [...row, UNDEFINED].reduce(joinValues) : undefined;
}
