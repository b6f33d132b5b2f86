// What a schema cannot say of catalog rows: that paths are paths, that names name something, that patterns match.
import { list } from './catalogObligations.mjs';
import { parseMembers, parsePath } from './catalogPath.mjs';

/**
 * @param {readonly any[]} models rows of the catalog
 * @returns {string[]}
 */
export function problemsOf(models) {
  return models.flatMap((model) => {
    const say = (problem) => `${list(model.package)[0]}: ${problem}`;
    return [
      ...brokenPaths(model),
      ...unknownTypes(models, model),
      ...unknownShapes(models, model),
      ...brokenPatterns(model),
    ].map(say);
  });
}

/** Where a path from a root stands, and where a dotted one. */
const rooted = new Set(
  'at key baseUrl timeout client text structured toolArguments toolName stop response tokens steps tools moderation telemetry systemOption model usage id subject verdict given value success failure schema fields element wraps union url body headers json from callback content'.split(
    ' ',
  ),
);
const dotted = new Set([
  'call',
  'member',
  'construct',
  'assign',
  'method',
  'exported',
  'namespace',
  'decorator',
]);

function brokenPaths(row, key = '') {
  if (typeof row === 'string') {
    if (rooted.has(key)) return attempt(() => parsePath(row));
    return dotted.has(key) ? attempt(() => parseMembers(row === '*' ? '' : row)) : [];
  }
  if (Array.isArray(row)) return row.flatMap((item) => brokenPaths(item, key));
  if (row === null || typeof row !== 'object' || key === 'unproven') return [];
  return Object.entries(row)
    .filter(([name]) => !(key === 'prompt' && name === 'role' && typeof row[name] === 'string'))
    .filter(([name]) => !(name === 'shape' || (key === 'endpoints' && name === 'path') || key === 'keys'))
    .flatMap(([name, value]) => brokenPaths(value, name));
}

function attempt(action) {
  try {
    action();
    return [];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

function unknownTypes(models, model) {
  const rows = Object.values(model).flatMap((value) => (Array.isArray(value) ? value : []));
  const named = rows.flatMap((row) => [
    ...list(row?.on),
    ...list(row?.extends),
    ...list(row?.sends?.type),
    ...list(row?.parameters).filter((parameter) => typeof parameter === 'string'),
  ]);
  return [...new Set(named)]
    .filter((name) => !isType(models, model, name))
    .map((name) => `${name} is no type of the catalog.`);
}

function isType(models, model, name) {
  const at = name.lastIndexOf(':');
  const homes =
    at < 0 ? [model] : models.filter(({ package: names }) => list(names).includes(name.slice(0, at)));
  return homes.some(({ types = [], clients = [], schemas = [] }) =>
    [...types, ...clients, ...schemas].some(({ type }) => type === name.slice(at + 1)),
  );
}

function unknownShapes(models, model) {
  const shapes = new Set(models.flatMap(({ shapes = [] }) => shapes.map(({ name }) => name)));
  return (model.hosts ?? [])
    .flatMap(({ endpoints }) => endpoints)
    .filter(({ shape }) => !shapes.has(shape))
    .map(({ shape }) => `${shape} is no body shape of the catalog.`);
}

function brokenPatterns({ keys = [], sources = [] }) {
  const patterns = [...keys.map(({ pattern }) => pattern), ...sources.flatMap(({ named }) => named ?? [])];
  const empty = keys.filter(({ hints }) => hints.length === 0 || hints.some((hint) => hint.length < 3));
  return [
    ...patterns.flatMap((pattern) => attempt(() => new RegExp(pattern))),
    ...empty.map(({ name }) => `${name} needs hints of three characters or more.`),
  ];
}
