/** Keys that a program of JavaScript reads from its environment, in the way in which the file reads it already. */
import type { SecretLiteral } from '../facts';
import type { Edit } from '../finding';
import { type AnyNode, propertyOf } from '../program';
import type { EnvironmentRead } from './dialect';
import { type Editor, replace } from './editing';

export function readEnvironment(
  editor: Editor,
  secret: Pick<SecretLiteral, 'place'>,
  path: readonly AnyNode[],
  variable: string,
): EnvironmentRead | undefined {
  const code = environmentOf(editor, path, variable);
  const edit = code === undefined ? undefined : exchange(editor, secret, path, code);
  // The bindings of a worker stand in its configuration.
  return edit && { edits: [edit], variable, isNamed: workerBinding(path) === undefined };
}

function environmentOf(
  { text, program, dialect }: Editor,
  path: readonly AnyNode[],
  variable: string,
): string | undefined {
  if (/\bDeno\.(env|serve)\b/.test(text)) return `Deno.env.get(${dialect.quote(variable)})`;
  if (/\bimport\.meta\.env\b/.test(text)) return `import.meta.env.${variable}`;
  const binding = workerBinding(path);
  if (binding) return `${binding}.${variable}`;
  const isWorker = program.body.body.some(isWorkerExport) && !/\bprocess\.env\b/.test(text);
  return isWorker ? undefined : `process.env.${variable}`;
}

/** The second parameter of a worker's handler holds its environment. */
function workerBinding(path: readonly AnyNode[]): string | undefined {
  const handler = path.find((node) => node.type === 'function' && node.parameters.length >= 2);
  const isExported = path[1] !== undefined && isWorkerExport(path[1]);
  if (!isExported || handler?.type !== 'function') return undefined;
  const target = handler.parameters[1]?.target;
  return target?.type === 'name' ? target.name : undefined;
}

/** `export default { fetch }` */
function isWorkerExport(node: AnyNode): boolean {
  if (node.type !== 'export') return false;
  return node.names.some(({ exported, local }) => {
    const value = local?.type === 'cast' ? local.value : local;
    return exported === 'default' && propertyOf(value, 'fetch') !== undefined;
  });
}

function exchange(
  editor: Editor,
  { place }: Pick<SecretLiteral, 'place'>,
  path: readonly AnyNode[],
  code: string,
): Edit | undefined {
  const { text } = editor;
  const { range } = place;
  const literal = path.findLast((node) => node.type === 'literal' || node.type === 'template');
  if (!literal) return undefined;
  const isWhole =
    /^['"`]/.test(text.slice(range.start)) ||
    contentOf(text, literal.range) === text.slice(range.start, range.end);
  const isAttribute = path.at(-2)?.type === 'property' && path.at(-3)?.type === 'element';
  if (literal.type === 'template') return replace(editor, range, '${' + code + '}');
  if (!isWhole) return intoTemplate(editor, literal.range, range, code);
  if (isAttribute) return replace(editor, literal.range, `{${code}}`);
  return replace(
    editor,
    literal.range,
    needsText(editor, path) ? `${code} ?? ${editor.dialect.quote('')}` : code,
  );
}

function contentOf(text: string, { start, end }: { readonly start: number; readonly end: number }): string {
  return text.slice(start + 1, end - 1);
}

/** `'Bearer key'` becomes a template; text that would mean something else in one is left alone. */
function intoTemplate(
  editor: Editor,
  literal: { readonly start: number; readonly end: number },
  key: { readonly start: number; readonly end: number },
  code: string,
): Edit | undefined {
  const before = editor.text.slice(literal.start + 1, key.start);
  const after = editor.text.slice(key.end, literal.end - 1);
  if (/[`\\]|\$\{/.test(before + after)) return undefined;
  return replace(editor, literal, `\`${before}\${${code}}${after}\``);
}

/**
 * A typed program may want text where a variable of the environment may be missing; an option of a client may. The
 * entries of a table that is an option are texts: `env`, `headers`.
 */
function needsText({ path }: Editor, around: readonly AnyNode[]): boolean {
  const isTyped = /\.[cm]?tsx?$/.test(path);
  const isOption = around.at(-2)?.type === 'property' && around.at(-4)?.type !== 'property';
  return isTyped && !isOption;
}
