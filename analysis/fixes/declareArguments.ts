import type { SchemaLibrary, Tool } from '../facts';
import { optionName } from '../optionName';
import type { ParameterNode, TypeMember, TypeNode } from '../program';
import type { FixMaker } from '../rule';
import { type Editor, editorOf, insert, replace, textOf } from './editing';
import { giveOption, optionOf, optionsAt } from './options';
import { hasChains } from './validateText';

/** Writes a schema of the types that the function of a tool has for its first parameter. */
export function declareArguments(tool: Tool): FixMaker {
  return (context) => {
    const editor = editorOf(context);
    const { node, row, handler, handlerPlace } = tool;
    const [library] = context.facts.schemaLibraries.filter(hasChains);
    const annotation = typeOfArguments(handler?.parameters[0]?.annotation, row.tool?.within?.member);
    if (!node || !library || handlerPlace.path !== editor.path || annotation?.type !== 'objectType')
      return undefined;
    const code = objectOf(editor, library, annotation.members);
    const edit = code === undefined ? undefined : place(editor, tool, row.schema, code);
    return (
      edit && { title: 'Declare the arguments as the function has them', safety: 'review', edits: [edit] }
    );
  };
}

/** Those of a member of the parameter, where it has that. */
function typeOfArguments(annotation: TypeNode | undefined, member: string | undefined): TypeNode | undefined {
  const members = annotation?.type === 'objectType' ? annotation.members : [];
  const inner = members.find(({ name }) => name === member);
  return inner ? inner.value : annotation;
}

/** In the place of a schema that lets everything through, or where there is none. */
function place(
  editor: Editor,
  { node, schema }: Tool,
  paths: Tool['row']['schema'],
  code: string,
): ReturnType<typeof giveOption> {
  const [at] = typeof paths === 'string' ? [paths] : (paths ?? []);
  if (!node || at === undefined) return undefined;
  if (schema === 'absent') return giveOption(editor, node, at, code);
  const among = optionsAt(editor, node, at);
  const option = among && optionOf(among, optionName(at));
  return option?.value.type === 'call' ? replace(editor, option.value.range, code) : undefined;
}

function objectOf(
  editor: Editor,
  library: SchemaLibrary,
  members: readonly TypeMember[],
): string | undefined {
  const fields = members.map(({ name, value, isOptional }) => {
    const code = value && typeOf(editor, library, value);
    return code && editor.dialect.property([name, isOptional ? `${code}.optional()` : code]);
  });
  const known = fields.flatMap((field) => field ?? []);
  if (known.length === 0 || known.length < fields.length) return undefined;
  return `${library.name}.object({ ${known.join(', ')} })`;
}

/** Nothing for what cannot be told from the type alone. */
function typeOf(editor: Editor, library: SchemaLibrary, type: TypeNode): string | undefined {
  const { name } = library;
  switch (type.type) {
    case 'primitive':
      return type.name === 'unknown' || type.name === 'any' ? undefined : `${name}.${type.name}()`;
    case 'arrayType': {
      const element = typeOf(editor, library, type.element);
      return element && `${name}.array(${element})`;
    }
    case 'objectType':
      return objectOf(editor, library, type.members);
    case 'union': {
      const words = type.members.flatMap((each) =>
        each.type === 'literalType' && typeof each.value === 'string' ? editor.dialect.quote(each.value) : [],
      );
      const isChoice = words.length > 0 && words.length === type.members.length;
      return isChoice ? `${name}.enum([${words.join(', ')}])` : undefined;
    }
    default:
      return undefined;
  }
}

/** Gives a parameter the type of what stands for it when it is not given. */
export function typeByDefault({ target }: ParameterNode): FixMaker {
  return (context) => {
    const editor = editorOf(context);
    if (target.type !== 'defaultPattern' || target.target.type !== 'name') return undefined;
    const { name, range } = target.target;
    const type = editor.dialect.typeOf(textOf(editor, target.value));
    if (type === undefined) return undefined;
    // Beside a type there is room around the sign.
    const sign = { start: range.end, end: target.value.range.start };
    const edits = [insert(editor, range.end, `: ${type}`)];
    const isTight = editor.text.slice(sign.start, sign.end) === '=';
    const spaced = [replace(editor, sign, `: ${type} = `)];
    return { title: `Declare ${name} as ${type}`, safety: 'review', edits: isTight ? spaced : edits };
  };
}
