/** Rows of a database that tell what was done: an entry of an audit, the tokens that were used. */
import type { AnyNode, CallNode, Expression } from '../program';
import type { Evaluation } from './evaluation';
import { wordsOf } from './labels';
import { noteLogging } from './recording';
import type { HeapObject, Value } from './value';

/**
 * What is in a table is told by its name alone, so that such a row may be the record that a call needs, and no more. One
 * of a table of posts or of messages is what the program is about.
 */
export function noteKeptRow(ev: Evaluation, node: CallNode, rows: readonly Value[]): void {
  const names = [...tablesIn(node.callee), ...rows.flatMap(({ objects }) => objects.flatMap(className))];
  if (names.some(saysRecords)) noteLogging(ev, 'possible');
}

/** `INSERT INTO llm_usage …` */
export function noteKeptText(ev: Evaluation, query: string): void {
  const table = /\binsert\s+into\s+["'`[]?([\w.]+)/i.exec(query)?.[1];
  if (table !== undefined && saysRecords(table)) noteLogging(ev, 'possible');
}

const words: ReadonlySet<string> = new Set([
  'audit',
  'audits',
  'log',
  'logs',
  'trace',
  'traces',
  'telemetry',
  'metric',
  'metrics',
  'usage',
]);

/** By whole words: a blog and a catalog are no logs. */
function saysRecords(name: string): boolean {
  return wordsOf(name).some((word) => words.has(word));
}

/** `db.insert(auditLog).values`, `db.from('audit_log').insert`, `prisma.auditLog.create` */
function tablesIn(callee: Expression): readonly string[] {
  if (callee.type === 'member') {
    const own = typeof callee.property === 'string' ? [callee.property] : [];
    return [...own, ...tablesIn(callee.object)];
  }
  if (callee.type === 'await') return tablesIn(callee.value);
  if (callee.type !== 'call') return callee.type === 'name' ? [callee.name] : [];
  return [...tablesIn(callee.callee), ...callee.arguments.flatMap(({ value }) => nameOf(value))];
}

function nameOf(node: AnyNode): readonly string[] {
  if (node.type === 'name') return [node.name];
  if (node.type === 'member') return typeof node.property === 'string' ? [node.property] : [];
  return node.type === 'literal' && typeof node.value === 'string' ? [node.value] : [];
}

/** `session.add(AuditEntry(…))` */
function className(object: HeapObject): readonly string[] {
  const name = object.type === 'record' ? object.class?.node.name : undefined;
  return name === undefined ? [] : [name];
}
