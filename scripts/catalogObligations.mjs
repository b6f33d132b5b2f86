// What the type checker has to confirm for a row of the catalog: a list of obligations, each an expression of types.
// The helper types (`Member`, `Result`, …) are those of catalogProof.mjs.
import { parseMembers, parsePath } from './catalogPath.mjs';

/**
 * @typedef {object} Obligation
 * @property {string} path as the row writes it; the key under `unproven`
 * @property {string} [of] the call that the path belongs to; a call that is unproven takes its paths along
 * @property {string} [type] has to be a type that is neither `any` nor `never`
 * @property {string} [untyped] why there is no type to ask for
 * @property {string} [statement] or code that has to compile
 *
 * @typedef {object} Row
 * @property {string} model the first package of the model, and its title if it has one
 * @property {string} label `calls[3]`
 * @property {any} row
 * @property {readonly Obligation[]} obligations
 *
 * @typedef {object} Scope what a model's rows can name
 * @property {any} model
 * @property {number} [major] an older one, where it is not the current one
 * @property {string} exports the type of the package's exports
 * @property {(name: string) => string} annotation the type of that name
 * @property {(type: string) => string} typeOf the type that a row's `on` names
 * @property {(type: string) => string} alias a short name for a long type
 */

/**
 * @param {Scope} scope
 * @returns {readonly Row[]}
 */
export function rowsOf(scope) {
  return Object.entries(obligationsOf).flatMap(([kind, obligations]) =>
    (scope.model[kind] ?? []).map((row, index) => ({
      model: nameOf(scope.model),
      label: `${kind}[${index}] ${list(row.type ?? row.call ?? row.construct ?? row.member ?? '').join(', ')}`,
      row,
      obligations: obligations(scope, row),
    })),
  );
}

/** How many rows of a model have something to prove. */
export function rowCount(model) {
  return Object.keys(obligationsOf).reduce((count, kind) => count + (model[kind]?.length ?? 0), 0);
}

function nameOf({ package: packages, title }) {
  return title === undefined ? list(packages)[0] : `${list(packages)[0]} (${title})`;
}

/** @type {Record<string, (scope: Scope, row: any) => Obligation[]>} */
const obligationsOf = {
  types: (scope, row) => [
    ...makes(scope, row),
    ...bases(scope, row),
    ...list(row.keeps).map((path) => ({ path, type: walk(scope.typeOf(row.type), parseMembers(path)) })),
  ],
  clients: (scope, row) => [
    ...makes(scope, row),
    ...bases(scope, row),
    ...[makesIn(scope, row)[0] ?? list(row.make)[0]].flatMap((make) =>
      paths(makerOf(scope, make), [row.key, row.baseUrl, row.timeout]),
    ),
  ],
  calls: (scope, row) => {
    // A client that stands among the arguments is one of the model's.
    const given = row.client === undefined ? undefined : anyClientOptions(scope);
    return callees(scope, row).flatMap((callee) =>
      ofModelCall({ ...callee, client: given ?? callee.client }, row),
    );
  },
  sources: (scope, row) => [
    ...members(scope, row).map(({ path, type }) => ({ path, type })),
    ...callees(scope, row).map(({ path, callee }) => ({ path, type: `Result<${callee}>` })),
    ...decorators(scope, row),
  ],
  sinks: (scope, row) => callees(scope, row).flatMap((callee) => [itself(callee), ...paths(callee, row.at)]),
  answerTypes: (scope, row) =>
    callees(scope, row).flatMap((callee) => [
      itself(callee),
      ...paths(callee, [...list(row.contentType), row.header, ...list(row.headers)]),
    ]),
  settings: (scope, row) =>
    callees(scope, row).flatMap((callee) => [
      itself(callee),
      ...paths(callee, [row.at, row.pin?.at, row.unless?.at, row.given]),
    ]),
  acts: (scope, row) => callees(scope, row).map(itself),
  // What a node was made of is proven by no call of its graph.
  toolsets: (scope, row) =>
    callees(scope, row).flatMap((callee) => [itself(callee), ...paths(callee, row.nodes ? [] : row.at)]),
  toolServers: (scope, row) =>
    callees(scope, row).flatMap((callee) => [
      itself(callee),
      ...paths(callee, [...list(row.at), row.command, row.address]),
    ]),
  handlers: (scope, row) => [
    ...callees(scope, row).flatMap((callee) => [
      itself(callee),
      ...paths(callee, [
        ...list(row.callback),
        ...list(row.schema),
        ...(row.checks ?? []).map(({ schema }) => schema),
      ]),
    ]),
    ...list(row.annotation).map((name) => ({ path: name, type: scope.annotation(name) })),
    ...decorators(scope, row),
  ],
  guards: (scope, row) =>
    callees(scope, row).flatMap((callee) => [
      itself(callee),
      ...paths(callee, [...list(row.subject), row.verdict, row.given, row.matches]),
    ]),
  schemas: (scope, row) => ofSchema(scope, row),
  messages: (scope, row) =>
    callees(scope, row).flatMap((callee) => [itself(callee), ...paths(callee, list(row.content))]),
  passes: (scope, row) =>
    callees(scope, row).flatMap((callee) => [
      itself(callee),
      ...paths(callee, [...list(row.from), row.given]),
    ]),
  states: (scope, row) =>
    callees(scope, row).flatMap((callee) => [itself(callee), ...paths(callee, [row.initial, row.reducer])]),
  shared: (scope, row) =>
    callees(scope, row).flatMap((callee) => [itself(callee), ...paths(callee, list(row.without))]),
  constants: (scope, row) => members(scope, row).map(({ path, type }) => ({ path, type })),
  environment: (scope, row) => [
    ...members(scope, row).map(({ path, type }) => ({ path, type })),
    ...callees(scope, row).flatMap((callee) => [itself(callee), ...paths(callee, list(row.unset))]),
  ],
  loggers: (scope, row) => callees(scope, row).map(itself),
  protections: (scope, row) =>
    callees(scope, row).flatMap((callee) => [itself(callee), ...paths(callee, list(row.given))]),
  globals: (scope, row) => callees(scope, row).map(itself),
  events: (scope, row) => callees(scope, row).map(itself),
  containers: (scope, row) => callees(scope, row).map(itself),
  instrumentations: (scope, row) => callees(scope, row).map(itself),
  requests: (scope, row) =>
    callees(scope, row).flatMap((callee) => [
      itself(callee),
      ...paths(callee, [row.url, row.body, row.headers, ...list(row.json), ...list(row.timeout)]),
    ]),
};

/**
 * Something that is called or constructed, and where its options come from.
 *
 * @typedef {{ path: string, callee: string, isNew?: boolean, client?: string, made?: string, receiver?: string }} Callee
 */

/** @returns {Callee[]} */
function callees(scope, row) {
  return list(row.on ?? '').flatMap((on) => {
    const receiver = on === '' ? scope.exports : scope.typeOf(on);
    const client = on === '' ? undefined : clientOptions(scope, on);
    const made = on === '' ? undefined : makingOptions(scope, on);
    const place = (path) => ({
      path,
      callee: scope.alias(walk(receiver, parseMembers(path))),
      client,
      made,
      receiver,
    });
    return [
      ...list(row.call).map(place),
      ...list(row.construct).map((path) => ({ ...place(path), isNew: true })),
      ...list(row.assign).map((path) => ({ ...place(path), callee: `Assign<${place(path).callee}>` })),
    ];
  });
}

/** Decorators are exports, whatever the type at `on`. */
function decorators(scope, row) {
  return list(row.decorator).map((path) => ({
    path,
    type: `Callable<${walk(scope.exports, parseMembers(path))}>`,
  }));
}

function members(scope, row) {
  return list(row.on ?? '').flatMap((on) =>
    list(row.member).map((path) => ({
      path,
      type: walk(on === '' ? scope.exports : scope.typeOf(on), parseMembers(path)),
    })),
  );
}

/** @param {Callee} callee @returns {Obligation} */
const itself = ({ path, callee, isNew }) => ({
  path,
  type: isNew ? `New<${callee}>` : `Callable<${callee}>`,
});

/** @param {Callee} callee @returns {Obligation[]} */
function paths(callee, list) {
  return list
    .filter((path) => path !== undefined)
    .map((path) => {
      const untyped = /^(body|json)\b/.test(path) ? 'the bodies of raw requests have no type' : undefined;
      return { path, of: callee.path, untyped, type: untyped ? 'never' : typeAt(callee, path) };
    });
}

/** @param {Callee} callee */
function typeAt(callee, path) {
  const { root, steps } = parsePath(path);
  // An argument as a whole may well be declared as `any`: the row says that there is one.
  const isArgument = root.startsWith('arg') && steps.length === 0;
  return isArgument ? `Takes<${rootOf(callee, root)}>` : walk(rootOf(callee, root), steps);
}

/** @param {Callee} callee */
function rootOf({ callee, isNew, client, made, receiver }, root) {
  const args = isNew ? `NewArgs<${callee}>` : `Args<${callee}>`;
  if (/^arg\d$/.test(root)) return `Arg<${args}, '${root.slice(3)}'>`;
  if (root === 'args') return `Element<${args}>`;
  if (root === 'chunk') return `Element<Result<${callee}>>`;
  if (root === 'client') return client ?? 'never';
  if (root === 'made') return made ?? 'never';
  if (root === 'receiver') return receiver ?? 'never';
  return isNew ? `New<${callee}>` : `Result<${callee}>`;
}

function walk(type, steps) {
  return steps.reduce((inner, step) => {
    if (step.type === 'member') return `Member<${inner}, '${step.name}'>`;
    if (step.type === 'element') return `Element<${inner}>`;
    return step.type === 'call' ? `Result<${inner}>` : `Values<${inner}>`;
  }, type);
}

/** What `make` names, as something that is called or constructed. @returns {Callee} */
function makerOf(scope, make, on) {
  const [word, path = ''] = make.split(' ');
  const start = on === undefined ? scope.exports : scope.typeOf(on);
  return { path: make, callee: walk(start, parseMembers(path)), isNew: word === 'new' };
}

function makes(scope, row) {
  return list(row.on ?? '').flatMap((on) =>
    list(row.make).map((make) => ({
      path: make,
      type: `Made<${madeBy(scope, make, on === '' ? undefined : on)}>`,
    })),
  );
}

/** The type that a `make` makes. */
export function madeBy(scope, make, on) {
  const [word, path = ''] = make.split(' ');
  if (word === 'annotation') return scope.annotation(path);
  const { callee, isNew } = makerOf(scope, make, on);
  if (word === 'member' || word === 'decorator') return callee;
  return isNew ? `New<${callee}>` : `Result<${callee}>`;
}

/** The ways of making it that there are in the scope's major, those of that major alone first. @param {Pick<Scope, 'major'>} scope */
export function makesIn({ major }, row) {
  const own = (make) => majorOf(row, make);
  const makes = list(row.make).filter((make) => own(make) === undefined || own(make) === major);
  return makes.sort((a, b) => Number(own(b) !== undefined) - Number(own(a) !== undefined));
}

/** The older major that alone has a path of a row. @returns {number | undefined} */
export function majorOf({ major }, path) {
  return typeof major === 'object' ? major[path] : major;
}

function bases(scope, row) {
  return list(row.extends).map((base) => ({
    path: base,
    type: `Extends<${scope.typeOf(row.type)}, ${scope.typeOf(base)}>`,
  }));
}

/** The options of the client that a value is, in any of its forms, or that it was made from. */
function clientOptions(scope, type) {
  const row = rowOfType(scope, type);
  const owner = list(row?.on)[0];
  if (owner !== undefined) return clientOptions(scope, owner);
  const options = [makingOptions(scope, type), optionsOfHeirs(scope, type)];
  return options.filter((each) => each !== undefined).join(' | ') || undefined;
}

function anyClientOptions(scope) {
  const options = (scope.model.clients ?? []).flatMap(({ type }) => makingOptions(scope, type) ?? []);
  return options.join(' | ') || undefined;
}

function rowOfType(scope, type) {
  const rows = [...(scope.model.clients ?? []), ...(scope.model.types ?? [])];
  return rows.find((row) => row.type === type && makesIn(scope, row).length > 0);
}

/** The options of the clients that have the members of a type. */
function optionsOfHeirs(scope, type) {
  const heirs = (scope.model.clients ?? []).filter((row) => list(row.extends).includes(type));
  return heirs.flatMap((row) => makingOptions(scope, row.type) ?? []).join(' | ') || undefined;
}

/** The first argument of what made it. */
function makingOptions(scope, type) {
  const row = rowOfType(scope, type);
  const makes = makesIn(scope, row ?? {}).filter((make) => /^(new|call) /.test(make));
  if (makes.length === 0) return undefined;
  const options = makes.map((make) => rootOf(makerOf(scope, make, list(row.on)[0]), 'arg0'));
  return options.join(' | ');
}

function ofModelCall(callee, row) {
  const { output, stream = {}, bounds = {}, metadata = {} } = row;
  return [
    itself(callee),
    ...paths(callee, [
      row.client,
      row.sends?.at,
      ...row.prompt.flatMap(({ at, role }) => (typeof role === 'string' ? [at] : [at, role.at])),
      ...Object.values({ ...output, cut: undefined }).flatMap((each) => list(each)),
      stream.when?.at,
      ...list(stream.text),
      ...list(stream.toolArguments),
      ...[bounds.tokens, bounds.timeout, bounds.steps].flatMap((each) => list(each)),
      ...list(row.endUser),
      ...list(row.tools),
      ...list(row.moderation),
      ...list(row.telemetry),
      row.systemOption,
      ...Object.values(metadata),
    ]),
    ...list(row.callbacks).flatMap((callback) => ofCallback(callee, callback)),
  ];
}

/** A callback's parameters are those of the option, or those that the method gives it for that event. */
function ofCallback(callee, { at, when, text }) {
  return list(text).map((path) => {
    const { root, steps } = parsePath(path);
    const name = `${at} ${path}`;
    if (when === undefined) {
      const options = walk(rootOf(callee, parsePath(at).root), parsePath(at).steps);
      return { path: name, of: callee.path, type: walk(`Arg<Args<${options}>, '${root.slice(3)}'>`, steps) };
    }
    const { steps: methods } = parsePath(at);
    const method = methods.map((step) => (step.type === 'member' ? `.${step.name}` : '()')).join('');
    const parameter = walk(`(typeof args)[${root.slice(3)}]`, steps);
    const calls = list(when.is).map(
      (event) => `result${method}('${event}', (...args) => { const place: Proven<${parameter}> = true; });`,
    );
    return {
      path: name,
      of: callee.path,
      statement: `(result: Result<${callee.callee}>) => { ${calls.join(' ')} };`,
    };
  });
}

/** Builders stand in every namespace; what is built has the modifiers and the parsers, in one of its forms. */
function ofSchema(scope, row) {
  const built = list(row.namespace ?? '').flatMap((namespace) =>
    row.builders.flatMap((builder) =>
      list(builder.call).map((call) => builderOf(scope, namespace, call, builder)),
    ),
  );
  const schema = scope.alias(built.map(({ callee }) => `Result<${callee.callee}>`).join(' | '));
  const methods = (call) => ({ path: call, callee: `Member<${schema}, '${call}'>` });
  const modifiers = list(row.modifiers).flatMap((modifier) => {
    const callees = list(modifier.call).map(methods);
    return callees.flatMap((callee) => [
      itself(callee),
      ...paths(callee, [
        modifier.fields,
        modifier.union,
        modifier.given,
        modifier.matches,
        modifier.begins,
        modifier.wraps,
        modifier.tests,
        modifier.converts,
      ]),
    ]);
  });
  const parses = row.parses.flatMap((parse) =>
    list(parse.call).flatMap((call) => ofParse(scope, row, parse, call)),
  );
  return [...built.flatMap(({ obligations }) => obligations), ...modifiers, ...parses];
}

function builderOf(
  scope,
  namespace,
  call,
  { fields, types, element, wraps, wrapsGiven, entries, told, union, key, given, matches, begins },
) {
  const start = walk(scope.exports, parseMembers(namespace));
  const callee = {
    path: namespace === '' ? call : `${namespace}.${call}`,
    callee: scope.alias(walk(start, parseMembers(call))),
  };
  return {
    callee,
    obligations: [
      itself(callee),
      ...paths(callee, [
        fields,
        types,
        element,
        wraps,
        wrapsGiven,
        entries,
        told,
        union,
        key,
        given,
        matches,
        begins,
      ]),
    ],
  };
}

function ofParse(scope, row, parse, call) {
  const value = (parse.value.startsWith('arg') ? [] : [parse.value]).concat(
    parse.success ?? [],
    parse.failure ?? [],
  );
  // What the schema parses to is a matter of the schema: one of the simplest shows where it stands.
  const simplest = (start) => walk(start, parseMembers(list(row.builders[0].call)[0]));
  if (parse.schema === undefined) {
    const schema = `Result<${simplest(walk(scope.exports, parseMembers(list(row.namespace ?? '')[0])))}>`;
    const callee = { path: call, callee: `Member<${schema}, '${call}'>` };
    return [itself(callee), ...paths(callee, [parse.subject, ...value])];
  }
  return list(row.namespace ?? '').flatMap((namespace) => {
    const path = namespace === '' ? call : `${namespace}.${call}`;
    const callee = { path, callee: walk(scope.exports, parseMembers(path)) };
    return [itself(callee), ...paths(callee, [parse.schema, parse.subject])];
  });
}

/** @returns {any[]} */
export function list(value) {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}
