/** Limiting outside text where a class of the program says what it looks like. */
import type { FieldLimit } from '../apiModel';
import type { SchemaLibrary } from '../facts';
import type { Edit, Fix } from '../finding';
import {
  type AnyNode,
  type ClassMember,
  type ClassNode,
  collect,
  type Expression,
  functionAround,
  type TypeNode,
  type Variable,
} from '../program';
import { type Editor, insert, textOf } from './editing';

/** Undefined where the value is no field of a parameter, or its class says more than that it is text. */
export function limitField(
  editor: Editor,
  libraries: readonly SchemaLibrary[],
  value: Expression,
  limit: number,
): Fix | undefined {
  for (const { name, row } of libraries) {
    const place = row.field && fieldOf(editor, value, name);
    const imported = row.field && place && importOf(editor, name, row.field);
    if (!row.field || !place || !imported) continue;
    const { make, option } = row.field;
    const given = editor.dialect.options([[option, String(limit)]]);
    return {
      title: `Limit the length of ${place.owner}.${place.name}`,
      safety: 'review',
      edits: [...imported, insert(editor, place.field.range.end, ` = ${make}(${given})`)],
    };
  }
  return undefined;
}

interface FieldPlace {
  readonly owner: string;
  readonly name: string;
  readonly field: Extract<ClassMember, { type: 'field' }>;
}

/** `text: str` of the class of `question`, for `question.text`. */
function fieldOf(editor: Editor, value: Expression, base: string): FieldPlace | undefined {
  const read = readOf(editor, value);
  if (read?.type !== 'member' || read.object.type !== 'name' || typeof read.property !== 'string')
    return undefined;
  const type = read.object.variable && typeOf(editor, read, read.object.variable);
  const owner = type?.type === 'typeName' ? classOf(editor, type.variable) : undefined;
  if (!owner?.name || owner.superClass?.type !== 'name' || owner.superClass.name !== base) return undefined;
  const name = read.property;
  const field = owner.members.find((member) => member.type === 'field' && member.name === name);
  const isBare =
    field?.type === 'field' &&
    field.value === undefined &&
    field.annotation?.type === 'primitive' &&
    field.annotation.name === 'string' &&
    (field.metadata ?? []).length === 0;
  return isBare ? { owner: owner.name, name, field } : undefined;
}

/** The value itself, or what a name was given where it is given nothing else. */
export function readOf({ program, dialect }: Editor, value: Expression): Expression | undefined {
  if (value.type !== 'name') return value;
  const { variable } = value;
  let found: Expression | undefined;
  if (!variable || !dialect.isConstant(variable)) return undefined;
  collect(program.body, (node) => {
    if (node.type === 'declare' && node.target.type === 'name' && node.target.variable === variable)
      found = node.value;
  });
  return found;
}

function typeOf({ program }: Editor, at: AnyNode, variable: Variable): TypeNode | undefined {
  const parameter = functionAround(program, at.range)?.parameters.find(
    ({ target }) => target.type === 'name' && target.variable === variable,
  );
  return parameter?.annotation;
}

export function classOf({ program }: Editor, variable: Variable | undefined): ClassNode | undefined {
  for (const node of program.body.body) {
    if (node.type === 'classDeclaration' && variable && node.variable === variable) return node.class;
  }
  return undefined;
}

/** Takes what makes the limit out of the package, beside the class that is extended. */
function importOf(editor: Editor, base: string, { make }: FieldLimit): readonly Edit[] | undefined {
  const { body } = editor.program.body;
  const names = body.flatMap((node) => (node.type === 'import' ? node.names : []));
  if (names.some(({ imported, variable }) => imported === make && variable.name === make)) return [];
  const beside = names.find(({ variable }) => variable.name === base);
  const isTaken = new RegExp(`\\b${make}\\b`).test(editor.text);
  // A name of a module is no name beside others.
  if (!beside || isTaken || textOf(editor, beside).startsWith('import')) return undefined;
  return [insert(editor, beside.range.end, `, ${make}`)];
}
