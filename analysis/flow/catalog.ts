/** The catalog, indexed: looking a call up does not grow with its size. */
import type {
  ActRow,
  AnswerTypeRow,
  ApiModel,
  BodyShape,
  CheckerRow,
  ClientRow,
  ConstantRow,
  EnvironmentRow,
  ContainerRow,
  EndRow,
  EventRow,
  GlobalRow,
  GuardRow,
  HandlerRow,
  HostRow,
  InstrumentationRow,
  KeepingRow,
  KeyFormat,
  LoggerRow,
  MessageRow,
  ModelCallRow,
  PassRow,
  PipelineRow,
  ProtectionRow,
  RequestRow,
  RetiredRow,
  SafeMemberRow,
  SchemaBuilder,
  SchemaModel,
  SchemaParse,
  SchemaRow,
  SelectRow,
  SettingRow,
  SharedRow,
  SinkRow,
  SourceRow,
  StateRow,
  StoredRow,
  ToolFormRow,
  ToolServerRow,
  ToolsetRow,
  TypeRow,
  WriteRow,
} from '../apiModel';
import type { CodeLanguage } from '../program';
import picomatch from 'picomatch/posix';
import { type AgentFiles, agentFilesOf } from './agentFiles';
import { memoized, once } from '../memo';
import { listOf } from './paths';

/** A type of a model. */
export interface TypeRef {
  readonly model: CompiledModel;
  readonly type: string;
}

export interface Maker extends TypeRef {
  readonly form: 'new' | 'call' | 'member' | 'annotation' | 'decorator';
  readonly when: TypeRow['when'];
  readonly row: TypeRow | ClientRow;
}

/** What is known of one path on one type (or among the exports). */
export interface Entry {
  makes?: Maker[];
  /** The first that holds is the call. */
  calls?: ModelCallRow[];
  sources?: SourceRow[];
  sinks?: SinkRow[];
  answerTypes?: AnswerTypeRow[];
  settings?: SettingRow[];
  acts?: ActRow[];
  toolsets?: ToolsetRow[];
  toolServers?: ToolServerRow[];
  protections?: ProtectionRow[];
  event?: EventRow;
  container?: ContainerRow;
  /** Of a type: its members are what is registered in a container. */
  hands?: ContainerRow;
  /** Of a type: its members are those of this one, which is one in the whole program. */
  borrows?: TypeRef;
  /** Of a type: a container makes something of what such a value was made with. */
  isMaker?: true;
  checker?: CheckerRow;
  handlers?: { readonly row: HandlerRow; readonly model: CompiledModel }[];
  guards?: GuardRow[];
  builders?: { readonly row: SchemaRow; readonly builder: SchemaBuilder }[];
  models?: { readonly row: SchemaRow; readonly schema: SchemaModel }[];
  parses?: { readonly row: SchemaRow; readonly parse: SchemaParse }[];
  message?: MessageRow;
  pass?: PassRow;
  state?: StateRow;
  shared?: SharedRow;
  stored?: StoredRow;
  write?: WriteRow;
  pipeline?: PipelineRow;
  select?: SelectRow;
  end?: EndRow;
  global?: GlobalRow;
  constant?: ConstantRow;
  environment?: EnvironmentRow;
  safe?: SafeMemberRow;
  /** The member is what its owner was made with. */
  isKept?: true;
  /** The call adds to what its receiver was made with. */
  isAdded?: true;
  logger?: LoggerRow;
  instrumentation?: InstrumentationRow;
  request?: RequestRow;
}

/** A handler that its name tells, of the model that says so. */
interface NamedHandler {
  readonly row: HandlerRow;
  readonly model: CompiledModel;
}

/** A handler that a file exports, or a function is by its directive or its type. */
export interface CompiledHandler {
  readonly row: HandlerRow;
  readonly model: CompiledModel;
  /** Whether a file at such a path has it, with `/` between folders. */
  readonly isInFile: (path: string) => boolean;
}

export interface CompiledModel {
  readonly model: ApiModel;
  /** By type (empty for exports), then by path; made when code first comes upon the library. */
  readonly types: ReadonlyMap<string, ReadonlyMap<string, Entry>>;
  /** Types whose entries hold for a type too. */
  readonly bases: ReadonlyMap<string, readonly TypeRef[]>;
  readonly clients: ReadonlyMap<string, ClientRow>;
  readonly schemas: ReadonlyMap<string, SchemaRow>;
  /** Answers of `entriesAt`, by type and path. */
  readonly found: Map<string, Map<string, readonly Entry[]>>;
  readonly seen: Seen;
}

/** Entries that code came upon, and rows that have none: whatever is not among them serves nothing so far. */
export type Seen = Set<object>;

/** What every language has in common. */
interface SharedRows {
  readonly hosts: readonly HostRow[];
  readonly shapes: ReadonlyMap<string, BodyShape>;
  readonly keys: readonly KeyFormat[];
  readonly credentials: ReadonlySet<string>;
  /** By the provider and the name of the model. */
  readonly retired: ReadonlyMap<string, RetiredRow>;
  readonly modelOptions: readonly string[];
  readonly movingModels: readonly RegExp[];
  readonly personal: ReadonlySet<string>;
  readonly people: ReadonlySet<string>;
  readonly standings: ReadonlySet<string>;
  /** Members by which an address is changed to lead elsewhere. */
  readonly leading: ReadonlySet<string>;
  readonly owners: ReadonlySet<string>;
  readonly decisive: readonly string[];
  readonly toolForms: readonly ToolFormRow[];
  readonly keeping: readonly KeepingRow[];
  readonly publicVariables: readonly string[];
  readonly keyHeaders: readonly string[];
  readonly runners: ReadonlySet<string>;
  /** By program: the arguments behind which code comes. */
  readonly interpreters: ReadonlyMap<string, ReadonlySet<string>>;
  readonly launchers: ReadonlySet<string>;
  readonly literal: ReadonlySet<string>;
  readonly evaluators: readonly string[];
}

/** All that ships or that somebody brought, for every language. */
export interface Catalog extends SharedRows {
  readonly seen: Seen;
  /** Texts of which a file that touches AI holds at least one: specifiers, hosts, key hints. */
  readonly prefilter: readonly RegExp[];
  /** What is known of files that are no code. */
  readonly files: AgentFiles;
  readonly languages: Readonly<Record<CodeLanguage, LanguageCatalog>>;
}

/** The rows that hold in one language. */
export interface LanguageCatalog extends SharedRows {
  readonly seen: Seen;
  readonly models: readonly CompiledModel[];
  /** Models by exact specifier. */
  readonly bySpecifier: ReadonlyMap<string, readonly CompiledModel[]>;
  readonly byPrefix: readonly { readonly prefix: string; readonly model: CompiledModel }[];
  /** Answers of `modelsOf`. */
  readonly named: Map<string, readonly CompiledModel[]>;
  readonly globals: readonly CompiledModel[];
  /** Models that know a global name. */
  readonly globalNames: ReadonlyMap<string, readonly CompiledModel[]>;
  readonly exportHandlers: readonly CompiledHandler[];
  /** Handlers that are told by what they do. */
  readonly usedHandlers: readonly CompiledHandler[];
  readonly attributeSinks: ReadonlyMap<string, SinkRow>;
  readonly attributeHandlers: ReadonlyMap<string, NamedHandler>;
  readonly assignSinks: ReadonlyMap<string, SinkRow>;
  /** Calls that tell their client, by the name of the method. */
  readonly callForms: ReadonlyMap<string, readonly CallForm[]>;
  /** Rows of packages whose import is enough. */
  readonly instrumentedImports: ReadonlyMap<string, InstrumentationRow>;
}

/**
 * Builds the index; a few milliseconds, once a process. A language's part of it waits for the first file in that
 * language, and that of a library for the first file that has to do with it: most files meet few of the libraries. So
 * does what tells whether a file is worth a look: who hands files to a worker knows it already.
 */
export function compileCatalog(models: readonly ApiModel[]): Catalog {
  const rows = gathered(models);
  const shapes = rows('shapes').map((shape) => [shape.name, shape] as const);
  const shared: SharedRows = {
    hosts: rows('hosts'),
    shapes: new Map(shapes),
    keys: rows('keys'),
    credentials: new Set(rows('credentials')),
    retired: retiredOf(rows('retired')),
    modelOptions: rows('modelOptions'),
    movingModels: rows('movingModels').map((name) => new RegExp(name)),
    personal: new Set(rows('personal')),
    people: new Set(rows('people')),
    owners: new Set(rows('owners')),
    standings: new Set(rows('standings')),
    leading: new Set(rows('passes').flatMap(({ leads = [] }) => leads)),
    decisive: rows('decisive'),
    toolForms: rows('toolForms'),
    keeping: rows('keeping'),
    publicVariables: rows('publicVariables'),
    keyHeaders: rows('keyHeaders'),
    runners: new Set(rows('runners')),
    interpreters: new Map(
      rows('interpreters').flatMap(({ programs, behind }) =>
        programs.map((program) => [program, new Set(behind)] as const),
      ),
    ),
    launchers: new Set(rows('launchers')),
    literal: new Set(rows('literal')),
    evaluators: rows('evaluators'),
  };
  const seen: Seen = new Set();
  const ofLanguage = (language: CodeLanguage): (() => LanguageCatalog) =>
    once(() =>
      compileLanguage(
        models.filter((model) => (model.language ?? 'javascript') === language),
        shared,
        seen,
      ),
    );
  const javascript = ofLanguage('javascript');
  const python = ofLanguage('python');
  const prefilter = once(() => prefilterOf(models));
  const files = once(() => agentFilesOf(models));
  return {
    ...shared,
    seen,
    get prefilter() {
      return prefilter();
    },
    get files() {
      return files();
    },
    languages: {
      get javascript() {
        return javascript();
      },
      get python() {
        return python();
      },
    },
  };
}

/** The words of models under which they have a list. */
type Lists = {
  readonly [Word in keyof ApiModel]-?: NonNullable<ApiModel[Word]> extends readonly (infer Row)[]
    ? readonly Row[]
    : never;
};

/**
 * All rows of a kind, of all models. Nothing else is allocated: the rows were read a moment ago, and every collection of
 * what is young costs more than going through all models.
 */
function gathered(models: readonly ApiModel[]): <Word extends keyof Lists>(word: Word) => Lists[Word] {
  return <Word extends keyof Lists>(word: Word) => {
    const found: unknown[] = [];
    for (const model of models) {
      const rows = model[word] as readonly unknown[] | undefined;
      if (rows) found.push(...rows);
    }
    return found as unknown as Lists[Word];
  };
}

function retiredOf(rows: readonly RetiredRow[]): SharedRows['retired'] {
  return new Map(
    rows.flatMap((row) => row.models.map((name) => [retiredKey(row.provider, name), row] as const)),
  );
}

export function retiredKey(provider: string, name: string): string {
  return `${provider}:${name}`;
}

function compileLanguage(models: readonly ApiModel[], shared: SharedRows, seen: Seen): LanguageCatalog {
  const about = once(() => modelsAbout(compiled, bySpecifier));
  const compiled: readonly CompiledModel[] = models.map((model) =>
    lazyModel(model, seen, (own) => indexOf(own, about().get(own) ?? [], bySpecifier)),
  );
  const { bySpecifier, byPrefix } = indexSpecifiers(compiled);
  const globals = bySpecifier.get('global') ?? [];
  return {
    ...shared,
    seen,
    models: compiled,
    bySpecifier,
    byPrefix,
    named: new Map(),
    globals,
    globalNames: globalNamesOf(globals),
    exportHandlers: handlersWith(
      compiled,
      ({ exported, directive, annotation }) => (exported ?? directive ?? annotation) !== undefined,
    ),
    usedHandlers: handlersWith(compiled, ({ asked, typed }) => asked !== undefined || typed !== undefined),
    attributeHandlers: attributeHandlersOf(compiled),
    attributeSinks: sinksBy(models, (row) => (row.attribute ? [row.attribute] : [])),
    assignSinks: sinksBy(models, (row) => (row.on ? [] : listOf(row.assign))),
    callForms: callFormsOf(compiled),
    instrumentedImports: instrumentedImportsOf(models),
  };
}

/** A call by which something is told to be a client. */
export interface CallForm {
  readonly model: CompiledModel;
  readonly type: string;
  /** `chat.completions.create` */
  readonly path: string;
  readonly options: readonly string[];
}

function callFormsOf(models: readonly CompiledModel[]): LanguageCatalog['callForms'] {
  const forms = new Map<string, CallForm[]>();
  for (const model of models)
    for (const { type, told = [] } of [...(model.model.clients ?? []), ...(model.model.types ?? [])])
      for (const { call, options } of told)
        for (const path of listOf(call)) {
          const name = path.slice(path.lastIndexOf('.') + 1);
          forms.set(name, [...(forms.get(name) ?? []), { model, type, path, options }]);
        }
  return forms;
}

/** By the names of their packages, exactly as rows have them. */
type ModelsByName = ReadonlyMap<string, readonly CompiledModel[]>;

interface ModelIndex {
  readonly types: Map<string, Map<string, Entry>>;
  readonly bases: Map<string, TypeRef[]>;
}

function lazyModel(model: ApiModel, seen: Seen, make: (own: CompiledModel) => ModelIndex): CompiledModel {
  const index = once(() => make(own));
  const own: CompiledModel = {
    model,
    get types() {
      return index().types;
    },
    get bases() {
      return index().bases;
    },
    clients: new Map((model.clients ?? []).map((row) => [row.type, row])),
    schemas: new Map((model.schemas ?? []).map((row) => [row.type, row])),
    found: new Map(),
    seen,
  };
  return own;
}

/** The models that have rows about types of a model, in their order, the model itself among them. */
function modelsAbout(
  models: readonly CompiledModel[],
  named: ModelsByName,
): ReadonlyMap<CompiledModel, readonly CompiledModel[]> {
  const about = new Map<CompiledModel, CompiledModel[]>();
  for (const model of models) {
    const foreign = foreignTypesIn(model.model).map((name) => typeRef(name, model, named).model);
    for (const one of new Set([model, ...foreign])) about.set(one, [...(about.get(one) ?? []), model]);
  }
  return about;
}

/** The types of other models that rows are about: `express:App`. */
function foreignTypesIn(model: ApiModel): readonly string[] {
  const names = new Set<string>();
  for (const rows of Object.values(model)) {
    if (!Array.isArray(rows)) continue;
    for (const row of rows as readonly { readonly on?: string | readonly string[] }[])
      for (const name of listOf(row.on)) if (name.includes(':')) names.add(name);
  }
  return [...names];
}

function indexSpecifiers(
  models: readonly CompiledModel[],
): Pick<LanguageCatalog, 'bySpecifier' | 'byPrefix'> {
  const bySpecifier = new Map<string, CompiledModel[]>();
  const byPrefix: { prefix: string; model: CompiledModel }[] = [];
  for (const model of models) {
    for (const specifier of listOf(model.model.package)) {
      if (specifier.endsWith('/*')) byPrefix.push({ prefix: specifier.slice(0, -1), model });
      const known = bySpecifier.get(specifier);
      if (known) known.push(model);
      else bySpecifier.set(specifier, [model]);
    }
  }
  return { bySpecifier, byPrefix };
}

/** The type that a row names: its own model's, or `package:Type`. */
function typeRef(name: string, own: CompiledModel, named: ModelsByName): TypeRef {
  const colon = name.lastIndexOf(':');
  if (colon < 0) return { model: own, type: name };
  const specifier = name.slice(0, colon);
  const type = name.slice(colon + 1);
  const candidates = named.get(specifier) ?? [];
  return { model: candidates.find((model) => declaresType(model, type)) ?? candidates[0] ?? own, type };
}

function declaresType(model: CompiledModel, type: string): boolean {
  const { types, clients, schemas } = model.model;
  return [...(types ?? []), ...(clients ?? []), ...(schemas ?? [])].some((row) => row.type === type);
}

/** The type that a handler's parameter names, resolved from the model of the row. */
export function parameterType(catalog: LanguageCatalog, model: CompiledModel, name: string): TypeRef {
  return typeRef(name, model, catalog.bySpecifier);
}

/** The models that know a module specifier. `node:fs` and `fs` are one. */
export function modelsOf(catalog: LanguageCatalog, specifier: string): readonly CompiledModel[] {
  const known = catalog.named.get(specifier);
  if (known) return known;
  const found = specifier === 'global' ? [] : modelsNamed(catalog, specifier);
  keepAnswer(catalog.named, specifier, found);
  return found;
}

function modelsNamed(
  { bySpecifier, byPrefix }: LanguageCatalog,
  specifier: string,
): readonly CompiledModel[] {
  const exact = bySpecifier.get(specifier) ?? bySpecifier.get(`node:${specifier}`);
  const prefixed = byPrefix.filter(({ prefix }) => specifier.startsWith(prefix)).map(({ model }) => model);
  return exact ? [...exact, ...prefixed.filter((model) => !exact.includes(model))] : prefixed;
}

/** The entries for a path on a type and the types it extends: exact, or with the last member left open (`env.*`). */
export function entriesOf(model: CompiledModel, type: string, path: string): readonly Entry[] {
  const entries = entriesAt(model, type, path);
  for (const entry of entries) model.seen.add(entry);
  return entries;
}

/** The same for whoever looks through a type, of which the code may have nothing. */
export function entriesAt(model: CompiledModel, type: string, path: string): readonly Entry[] {
  let byPath = model.found.get(type);
  if (!byPath) model.found.set(type, (byPath = new Map<string, readonly Entry[]>()));
  const known = byPath.get(path);
  if (known) return known;
  const entries: Entry[] = [];
  collectEntries(model, type, path, entries, 0);
  keepAnswer(byPath, path, entries.length > 0 ? entries : NO_ENTRIES);
  return entries;
}

const NO_ENTRIES: readonly Entry[] = [];
/** Answers that are kept: every member of a known value is asked for, most of them time and again. */
const MAX_ANSWERS = 4_000;

function keepAnswer<Answer>(answers: Map<string, Answer>, question: string, answer: Answer): void {
  if (answers.size > MAX_ANSWERS) answers.clear();
  answers.set(question, answer);
}

export interface ExportEntry {
  readonly entry: Entry;
  readonly model: CompiledModel;
}

const exportsKnown = memoized(
  (_models: readonly CompiledModel[]) => new Map<string, readonly ExportEntry[]>(),
);

/** The entries for an export of a module that several models know. */
export function exportEntries(models: readonly CompiledModel[], path: string): readonly ExportEntry[] {
  const answers = exportsKnown(models);
  let found = answers.get(path);
  if (!found) {
    found = models.flatMap((model) => entriesAt(model, '', path).map((entry) => ({ entry, model })));
    keepAnswer(answers, path, found);
  }
  for (const { entry, model } of found) model.seen.add(entry);
  return found;
}

/** The names that a module exports, as far as rows speak of them or of something below them. */
export const exportsOf = memoized(({ types }: CompiledModel): ReadonlySet<string> => {
  const paths = ['', 'annotation'].flatMap((on) => [...(types.get(on)?.keys() ?? [])]);
  return new Set(paths.flatMap((path) => [path, path.split('.', 1)[0] ?? '']));
});

/** Exports of which rows name a member of what a call of them gives: `initTRPC.context` of `initTRPC.context().create`. */
export const calledExportsOf = memoized((model: CompiledModel): ReadonlySet<string> => {
  const called = [...exportsOf(model)].filter((path) => path.includes('().'));
  return new Set(called.map((path) => path.slice(0, path.indexOf('().'))));
});

function collectEntries(
  model: CompiledModel,
  type: string,
  path: string,
  into: Entry[],
  depth: number,
): void {
  const paths = model.types.get(type);
  const entry = paths && (paths.get(path) ?? paths.get(openPath(path)) ?? paths.get(ownerless(path)));
  if (entry) into.push(entry);
  if (depth > 4) return;
  for (const base of model.bases.get(type) ?? [])
    collectEntries(base.model, base.type, path, into, depth + 1);
}

function openPath(path: string): string {
  const dot = path.lastIndexOf('.');
  return dot < 0 ? '*' : `${path.slice(0, dot)}.*`;
}

/** `*.delete` of whatever stands below a value: `prisma.user.delete`. */
function ownerless(path: string): string {
  const dot = path.lastIndexOf('.');
  return dot < 0 || path.indexOf('.') !== dot ? '*.' : `*${path.slice(dot)}`;
}

type EntryAt = (on: string, path: string) => Entry;

/** What the rows of all models say of the types of one. */
function indexOf(target: CompiledModel, models: readonly CompiledModel[], named: ModelsByName): ModelIndex {
  const index: ModelIndex = { types: new Map(), bases: new Map() };
  for (const own of models) {
    const entry: EntryAt = (on, path) => {
      if (own !== target && !on.includes(':')) return {};
      const { model, type } = typeRef(on, own, named);
      // A row about another model's type is looked at again when that one is asked for.
      return model === target ? entryIn(index, type, path) : {};
    };
    for (const row of [...(own.model.types ?? []), ...(own.model.clients ?? [])]) addMaker(row, own, entry);
    addRows(own, entry);
    addSchemas(own.model, entry);
  }
  addBases(index, target, named);
  return index;
}

function entryIn({ types }: ModelIndex, type: string, written: string): Entry {
  const path = written.replace(/(?<=[^.])\[\]/g, '.[]');
  let paths = types.get(type);
  if (!paths) types.set(type, (paths = new Map<string, Entry>()));
  let found = paths.get(path);
  if (!found) paths.set(path, (found = {}));
  return found;
}

function addBases({ bases }: ModelIndex, own: CompiledModel, named: ModelsByName): void {
  for (const row of [...(own.model.types ?? []), ...(own.model.clients ?? [])]) {
    const refs = listOf(row.extends).map((name) => typeRef(name, own, named));
    if (refs.length > 0) bases.set(row.type, [...(bases.get(row.type) ?? []), ...refs]);
  }
}

function addMaker(row: TypeRow | ClientRow, own: CompiledModel, entry: EntryAt): void {
  const ref = { model: own, type: row.type, when: 'when' in row ? row.when : undefined, row };
  for (const make of listOf(row.make)) {
    const [form, path = ''] = make.split(' ') as [Maker['form'], string | undefined];
    const ons = form === 'annotation' ? ['annotation'] : onOf('on' in row ? row.on : undefined);
    for (const on of ons) (entry(on, path).makes ??= []).push({ ...ref, form });
  }
  entry('annotation', row.type).makes ??= [{ ...ref, form: 'annotation' }];
  if ('keeps' in row && row.keeps) entry(row.type, row.keeps).isKept = true;
  if ('borrows' in row && row.borrows) entry(row.type, '').borrows = { model: own, type: row.borrows };
  if ('maker' in row) entry(row.type, '').isMaker = true;
  if ('adds' in row && row.adds) entry(row.type, row.adds).isAdded = true;
}

function addRows(own: CompiledModel, entry: EntryAt): void {
  const { model } = own;
  const calls = (row: { readonly call?: string | readonly string[] }): readonly string[] => listOf(row.call);
  const callsOrNews = (
    row:
      | SinkRow
      | AnswerTypeRow
      | SettingRow
      | ProtectionRow
      | ActRow
      | ToolsetRow
      | ToolServerRow
      | HandlerRow
      | InstrumentationRow
      | MessageRow
      | PassRow,
  ): readonly string[] => [...calls(row), ...listOf(row.construct)];
  each(model.calls, calls, (row, on, path) => (entry(on, path).calls ??= []).push(row));
  each(
    model.sources,
    (row) => [...listOf(row.member), ...calls(row), ...listOf(row.decorator)],
    (row, on, path) => (entry(on, path).sources ??= []).push(row),
  );
  each(
    model.sinks,
    (row) => [...callsOrNews(row), ...listOf(row.component)],
    (row, on, path) => (entry(on, path).sinks ??= []).push(row),
  );
  each(model.settings, callsOrNews, (row, on, path) => (entry(on, path).settings ??= []).push(row));
  each(model.acts, callsOrNews, (row, on, path) => (entry(on, path).acts ??= []).push(row));
  each(model.toolsets, callsOrNews, (row, on, path) => (entry(on, path).toolsets ??= []).push(row));
  each(model.toolServers, callsOrNews, (row, on, path) => (entry(on, path).toolServers ??= []).push(row));
  each(
    model.answerTypes,
    (row) => [...callsOrNews(row), ...listOf(row.assign)],
    (row, on, path) => (entry(on, path).answerTypes ??= []).push(row),
  );
  each(
    model.sinks,
    (row) => (row.on ? listOf(row.assign) : []),
    (row, on, path) => (entry(on, path).sinks ??= []).push(row),
  );
  each(model.handlers, callsOrNews, (row, on, path) =>
    (entry(on, path).handlers ??= []).push({ row, model: own }),
  );
  each(model.guards, calls, (row, on, path) => (entry(on, path).guards ??= []).push(row));
  each(
    model.handlers,
    (row) => listOf(row.method),
    (row, on, path) => (entry(on, path).handlers ??= []).push({ row, model: own }),
  );
  for (const row of model.handlers ?? []) {
    const ons = own.model.language === 'python' ? onOf(row.on) : [''];
    for (const on of ons)
      for (const path of listOf(row.decorator)) (entry(on, path).handlers ??= []).push({ row, model: own });
  }
  each(model.messages, callsOrNews, (row, on, path) => (entry(on, path).message = row));
  each(model.passes, callsOrNews, (row, on, path) => (entry(on, path).pass = row));
  each(model.states, calls, (row, on, path) => (entry(on, path).state = row));
  each(model.shared, calls, (row, on, path) => (entry(on, path).shared = row));
  each(model.stored, calls, (row, on, path) => (entry(on, path).stored = row));
  each(model.writes, calls, (row, on, path) => (entry(on, path).write = row));
  each(model.pipelines, calls, (row, on, path) => (entry(on, path).pipeline = row));
  each(model.selects, calls, (row, on, path) => (entry(on, path).select = row));
  each(model.ends, calls, (row, on, path) => (entry(on, path).end = row));
  each(model.globals, callsOrNews, (row, on, path) => (entry(on, path).global = row));
  each(
    model.protections,
    (row) => [...callsOrNews(row), ...listOf(row.assign)],
    (row, on, path) => (entry(on, path).protections ??= []).push(row),
  );
  for (const row of model.checkers ?? [])
    for (const path of listOf(row.decorator)) entry('', path).checker = row;
  each(model.containers, calls, (row, on, path) => {
    entry(on, path).container = row;
    entry(row.cradle, '').hands = row;
  });
  each(model.events, calls, (row, on, path) => (entry(on, path).event = row));
  each(
    model.constants,
    (row) => listOf(row.member),
    (row, on, path) => (entry(on, path).constant = row),
  );
  each(
    model.environment,
    (row) => [...listOf(row.member), ...calls(row).flatMap((call) => [call, `${call}()`])],
    (row, on, path) => (entry(on, path).environment = row),
  );
  each(
    model.safeMembers,
    (row) => listOf(row.member),
    (row, on, path) => (entry(on, path).safe = row),
  );
  each(model.loggers, calls, (row, on, path) => (entry(on, path).logger = row));
  each(
    model.instrumentations,
    (row) => [...callsOrNews(row), ...listOf(row.assign)],
    (row, on, path) => (entry(on, path).instrumentation = row),
  );
  each(model.requests, calls, (row, on, path) => (entry(on, path).request = row));
}

function each<R extends { readonly on?: string | readonly string[] }>(
  rows: readonly R[] | undefined,
  pathsOf: (row: R) => readonly string[],
  add: (row: R, on: string, path: string) => unknown,
): void {
  for (const row of rows ?? []) {
    for (const on of onOf(row.on)) for (const path of pathsOf(row)) add(row, on, path);
  }
}

function addSchemas(model: ApiModel, entry: EntryAt): void {
  for (const row of model.schemas ?? []) {
    const namespaces = row.namespace === undefined ? [''] : listOf(row.namespace);
    const atExports = (call: string): readonly Entry[] =>
      namespaces.map((namespace) => entry('', dotted(namespace, call)));
    for (const builder of row.builders) {
      for (const found of listOf(builder.call).flatMap(atExports))
        (found.builders ??= []).push({ row, builder });
    }
    for (const schema of row.models ?? []) {
      for (const found of listOf(schema.extend).flatMap(atExports))
        (found.models ??= []).push({ row, schema });
    }
    for (const parse of row.parses) {
      const found = listOf(parse.call).flatMap((call) =>
        parse.schema ? atExports(call) : [entry(row.type, call)],
      );
      for (const one of found) (one.parses ??= []).push({ row, parse });
    }
  }
}

function dotted(namespace: string, name: string): string {
  return namespace ? `${namespace}.${name}` : name;
}

function onOf(on: string | readonly string[] | undefined): readonly string[] {
  return on === undefined ? [''] : listOf(on);
}

function globalNamesOf(globals: readonly CompiledModel[]): LanguageCatalog['globalNames'] {
  const names = new Map<string, CompiledModel[]>();
  for (const model of globals) {
    for (const path of model.types.get('')?.keys() ?? []) {
      // The one name with a dot in it.
      const name = path.startsWith('import.meta.') ? 'import.meta' : (path.split('.')[0] ?? '');
      const known = names.get(name) ?? [];
      if (name && !known.includes(model)) names.set(name, [...known, model]);
    }
  }
  return names;
}

/** Whether a type of that name stands for something without an import. */
export function isKnownType({ globals }: LanguageCatalog, name: string): boolean {
  return globals.some((model) => entriesOf(model, 'annotation', name).length > 0);
}

/** Wherever the project of the path begins. Patterns are read when somebody first asks. */
function fileTest(globs: readonly string[] | undefined): (path: string) => boolean {
  if (!globs) return () => true;
  const matches = once(() => picomatch(globs.flatMap((glob) => [glob, `**/${glob}`])));
  return (path) => matches()(path);
}

function handlersWith(
  models: readonly CompiledModel[],
  isOne: (row: HandlerRow) => boolean,
): readonly CompiledHandler[] {
  return models.flatMap((model) =>
    (model.model.handlers ?? []).filter(isOne).map((row) => ({ row, model, isInFile: fileTest(row.files) })),
  );
}

function attributeHandlersOf(models: readonly CompiledModel[]): LanguageCatalog['attributeHandlers'] {
  const found = new Map<string, NamedHandler>();
  for (const model of models)
    for (const row of model.model.handlers ?? [])
      for (const name of listOf(row.attribute)) found.set(name, { row, model });
  return found;
}

function sinksBy(
  models: readonly ApiModel[],
  keysOf: (row: SinkRow) => readonly string[],
): ReadonlyMap<string, SinkRow> {
  const found = new Map<string, SinkRow>();
  for (const row of models.flatMap((model) => model.sinks ?? []))
    for (const key of keysOf(row)) found.set(key, row);
  return found;
}

function instrumentedImportsOf(models: readonly ApiModel[]): LanguageCatalog['instrumentedImports'] {
  const found = new Map<string, InstrumentationRow>();
  for (const model of models) {
    const row = model.instrumentations?.find(({ covers }) => covers === 'import');
    if (row) for (const name of listOf(model.package)) found.set(name, row);
  }
  return found;
}

/**
 * An import-shaped mention of an AI package, a host, or a key: a few regular expressions, of which one matches.
 *
 * Those of a kind begin alike, with a quote, a slash, a dot or the start of a line or word: most positions of a text are
 * passed over by one look at one character. One expression of them all looks everywhere, and takes ten times as long.
 */
export function prefilterOf(models: readonly ApiModel[]): readonly RegExp[] {
  const specifiers = aiPackages(models, undefined)
    .filter((name) => name !== 'global')
    .map(nameOrBelow);
  const hosts = models
    .flatMap((model) => model.hosts ?? [])
    .map((row) => longestPart(row.host).replace(/^[.-]/, ''));
  // A key may stand anywhere in a text, and is told by its form alone.
  const keys = models.flatMap((model) => model.keys ?? []).map((key) => key.pattern);
  const quoted = [...specifiers, ...models.flatMap((model) => model.mentions ?? []).map(nameOrBelow)];
  const told = models.flatMap(({ clients = [] }) => clients.flatMap((client) => client.told ?? []));
  const members = [
    ...models.flatMap((model) => model.members ?? []),
    ...told.flatMap(({ call }) => listOf(call)),
  ];
  // Deno names a registry in front and a version behind.
  const begun = [
    ...(quoted.length > 0 ? [`(?:npm:\\/?)?(?:${quoted.join('|')})(?:@[^'"\`\\s/]+)?['"\`]`] : []),
    ...(hosts.length > 0 ? [oneOf(hosts)] : []),
  ];
  const parts = [
    ...(begun.length > 0 ? [`['"\`=](?:${begun.join('|')})`] : []),
    ...(hosts.length > 0 ? [`[/.-]${oneOf(hosts)}`] : []),
    ...(members.length > 0 ? [`\\.${oneOf(members)}\\b`] : []),
  ];
  const kinds = [parts, pythonImports(aiPackages(models, 'python')), namesOf(models), keys];
  return kinds.filter(({ length }) => length > 0).map((kind) => new RegExp(kind.join('|')));
}

/** `x/*` stands for all that begins so. */
function nameOrBelow(name: string): string {
  return name.endsWith('/*') ? `${escape(name.slice(0, -1))}[^'"\`]+` : escape(name);
}

/** What needs no import is called by its name. */
function namesOf(models: readonly ApiModel[]): readonly string[] {
  const globals = models.filter((model) => model.ai && listOf(model.package).includes('global'));
  const rows = globals.flatMap((model) => [...(model.calls ?? []), ...(model.sources ?? [])]);
  const paths = rows
    .filter(({ on }) => on === undefined)
    .flatMap((row) => [...listOf(row.call), ...('member' in row ? listOf(row.member) : [])]);
  const names = paths.map((path) => path.split('.')[0] ?? '').filter((name) => /^[\w$]+$/.test(name));
  return names.length > 0 ? [`(?<![\\w$])${oneOf(names)}(?![\\w$])`] : [];
}

function aiPackages(models: readonly ApiModel[], language: ApiModel['language']): readonly string[] {
  return models
    .filter((model) => model.ai && model.language === language)
    .flatMap((model) => listOf(model.package));
}

/** `import os, openai`, `from openai.types import X`, and `from google import genai` for `google.genai`. */
function pythonImports(packages: readonly string[]): readonly string[] {
  if (packages.length === 0) return [];
  const names = packages.map((name) => name.split('.').map(escape).join('(?:\\.|[ \\t]+import[ \\t]+)'));
  return [
    `(?:^|[\\r\\n;])[ \\t]*(?:from|import)[ \\t]+(?:[\\w., \\t]*,[ \\t]*)?(?:${names.join('|')})(?!\\w)`,
  ];
}

function oneOf(texts: readonly string[]): string {
  return `(?:${[...new Set(texts)].map(escape).join('|')})`;
}

/** Of `bedrock-runtime.*.amazonaws.com` what is the same for everybody and tells most. */
function longestPart(host: string): string {
  return host.split('*').reduce((longest, part) => (part.length > longest.length ? part : longest));
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
