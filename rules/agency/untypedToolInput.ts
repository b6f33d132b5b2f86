import {
  declareArguments,
  type ParameterNode,
  type Place,
  type Range,
  type Report,
  type Rule,
  type Tool,
  typeByDefault,
  type TypeNode,
} from '../../analysis';
import { isLeftOut } from '../onceRule';
import { nist, owasp } from '../taxonomies';

/**
 * A tool takes whatever a model passes: it has no input schema, or one that lets everything through, or its function
 * reads what the schema does not declare.
 *
 * A schema is what the framework checks before the tool runs. Where it says nothing, the function is given lists in the
 * place of texts, fields that nobody thought of, and whatever else a model was led to write.
 *
 * ## An attack
 *
 * 1. The tool `find_orders(filter: dict)` hands its argument to a query builder.
 * 2. A mail that the agent reads says that the right filter is `{"customer": {"$ne": null}}`.
 * 3. The tool returns the orders of everybody.
 *
 * ## How to mend it by hand
 *
 * Declare each argument with its own type: a text with a length, a number with a range, a list of the values that there
 * are. In Python give each parameter a type, and a model or a `TypedDict` in the place of `dict`.
 *
 * ## Limits
 *
 * Only what the whole of a schema lets through is looked at, not each field of it; in Python, each parameter. A dictionary
 * with types of its keys and values counts as typed, one whose values may be anything does not. A function that takes no arguments needs no schema, and neither does a tool of a server that is
 * given none without one. Undeclared arguments are seen where the function takes its parameter apart or reads a member
 * of it, not where it hands it on. Servers that dispatch by hand declare their schemas elsewhere, and are silent.
 *
 * ## Fix safety
 *
 * The fixes are for review: what is declared is what the framework refuses everything else by. A schema is written of the
 * types that the function has for its parameter, with the schema library of the file; in Python a parameter gets the type
 * of its default. There is none where nothing tells the types.
 */
export const untypedToolInput: Rule = {
  id: 'agency/untyped-tool-input',
  summary: 'A tool that takes whatever a model passes',
  why: 'The function is given what nobody thought of.',
  severity: 'warning',
  profile: 'recommended',
  taxonomies: { owasp: owasp('LLM06'), agentic: ['ASI02'], cwe: [20], nist: [nist.informationSecurity] },
  concerns: ['threat protection'],
  check: (facts) =>
    isLeftOut(facts) ? [] : facts.tools.flatMap((tool) => [...ofSchema(tool), ...ofParameters(tool)]),
  silencers: () => ['the schema of the tool declares each argument with its type'],
};

function ofSchema(tool: Tool): readonly Report[] {
  const { schema, handler, row, place } = tool;
  if (!handler || tool.takesNothing) return [];
  const name = nameOf(tool);
  const fixes = [declareArguments(tool)];
  if (schema === 'anything')
    return [
      { at: place, message: `The input schema of ${name} lets everything through.`, identity: name, fixes },
    ];
  if (schema === 'absent' && !row.tool?.asked && !row.named)
    return [{ at: place, message: `There is no input schema for ${name}.`, identity: name, fixes }];
  return schema === 'typed' ? undeclared(tool) : [];
}

function nameOf({ name }: Tool): string {
  return name === undefined ? 'this tool' : `the tool ${name}`;
}

/** `({ path, force }) => …` where the schema has `path` alone. The schema is mended once for all that it lacks. */
function undeclared(tool: Tool): readonly Report[] {
  const { fields, reads, row } = tool;
  if (!fields || row.named) return [];
  const lacking = reads.filter(({ name }) => !fields.has(name) && !ofEach.has(name));
  const [first] = lacking;
  if (!first) return [];
  const further = new Set(lacking.map(({ name }) => name)).size - 1;
  const others = further === 0 ? '' : ` and ${further} other argument${further === 1 ? '' : 's'}`;
  const message = `The input schema does not declare ${first.name}${others}, which ${nameOf(tool)} reads.`;
  return [{ at: within(tool, first.range), message, identity: nameOf(tool) }];
}

/** What every object has. */
const ofEach: ReadonlySet<string> = new Set(['hasOwnProperty', 'toString', 'constructor']);

/** In the function of the tool; one of another file is told of where it is made a tool. */
function within({ place, handlerPlace }: Tool, range: Range): Place {
  return handlerPlace.path === place.path ? { path: place.path, range } : place;
}

/** Frameworks of Python make the schema of the parameters. */
function ofParameters(tool: Tool): readonly Report[] {
  const { row, handler, provided } = tool;
  if (!row.named || !handler) return [];
  return handler.parameters.slice(row.parameters.length).flatMap((parameter, index) => {
    const name = nameOfParameter(parameter);
    const isReceiver = index === 0 && (name === 'self' || name === 'cls');
    const isDeclared = tool.fields?.has(name) === true || provided.has(parameter);
    const lack = isReceiver || isDeclared ? undefined : lackOf(parameter);
    if (!lack) return [];
    const message = `The argument ${name} of ${nameOf(tool)} ${lack}.`;
    return [{ at: within(tool, parameter.range), message, fixes: [typeByDefault(parameter)] }];
  });
}

function nameOfParameter({ target }: ParameterNode): string {
  const inner = target.type === 'defaultPattern' ? target.target : target;
  return inner.type === 'name' ? inner.name : '';
}

function lackOf({ annotation, isRest, passedBy, metadata }: ParameterNode): string | undefined {
  if (isRest) return passedBy === 'keyword' ? 'is whatever a model passes' : undefined;
  if (!annotation) return (metadata ?? []).length > 0 ? undefined : 'has no type';
  return isAnything(annotation) ? 'may be anything' : undefined;
}

const DICTIONARIES: ReadonlySet<string> = new Set(['dict', 'Dict']);

function isAnything(type: TypeNode): boolean {
  if (type.type === 'primitive') return type.name === 'any';
  if (type.type === 'union') return type.members.some(isAnything);
  if (type.type !== 'typeName') return false;
  const last = type.members[type.members.length - 1] ?? type.name;
  const [, value] = type.arguments;
  return DICTIONARIES.has(last) && (value ? isAnything(value) : type.arguments.length === 0);
}
