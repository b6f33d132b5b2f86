/** Observing servers of tools that code starts or reaches. */
import type { Path, ToolServerRow } from '../apiModel';
import type { Expression } from '../program';
import type { ApiCall } from './api';
import { currentModule, identityAt } from './evaluation';
import type { ToolServerObservation, WordObservation } from './observation';
import { noteEffect } from './recording';
import { listOf } from './paths';
import { type Field, readContents } from './state';
import { soleString } from './value';
import { valuesAt, walk } from './walk';

export function observeToolServers(call: ApiCall, row: ToolServerRow): void {
  const { ev, state, roots } = call;
  const wordsAt = (paths: Path | readonly Path[] | undefined): WordObservation[] =>
    listOf(paths).flatMap((path) => valuesAt(ev, state, roots, path).map(toWord));
  const program = wordsAt(row.command);
  for (const { name, holder } of listOf(row.at).flatMap((path) => described(call, path))) {
    const words = (...path: readonly string[]): WordObservation[] =>
      walk(ev, state, holder, path, 0).map(toWord);
    note(call, holder.node, {
      name,
      words: [
        ...program,
        ...words('command'),
        ...words('fullCommand').flatMap(partsOf),
        ...words('args', '[]'),
      ],
      addresses: words('url'),
      variables: words('env', '*'),
      headers: words('headers', '*'),
    });
  }
  const addresses = wordsAt(row.address);
  const headers = wordsAt(row.headers);
  if (addresses.length > 0) note(call, undefined, { words: [], addresses, variables: [], headers });
}

/** A command and its arguments in one text. */
function partsOf({ text, node }: WordObservation): readonly WordObservation[] {
  return text === undefined ? [{ text, node }] : text.split(/\s+/).map((part) => ({ text: part, node }));
}

interface Described {
  readonly name?: string;
  readonly holder: Field;
}

/** One server, or several by their names. */
function described({ ev, state, roots }: ApiCall, path: Path): readonly Described[] {
  const [, table] = /^(.*)\.\*$/.exec(path) ?? [];
  if (table === undefined) return valuesAt(ev, state, roots, path).map((holder) => ({ holder }));
  return valuesAt(ev, state, roots, table).flatMap(({ value }) =>
    value.objects.flatMap((object) =>
      object.type === 'record'
        ? [...readContents(state, object).fields].map(([name, holder]) => ({ name, holder }))
        : [],
    ),
  );
}

type Parts = Omit<ToolServerObservation, 'node' | 'unit' | 'label'>;

function note({ ev, node, label }: ApiCall, holder: Expression | undefined, parts: Parts): void {
  const { unit } = currentModule(ev);
  noteEffect(ev, {
    type: 'tool server',
    key: [identityAt(ev, node), holder && identityAt(ev, holder)].join(':'),
    observation: { node, unit, label, ...parts },
  });
}

function toWord({ value, node }: Field): WordObservation {
  const written = addressIn(node);
  return written ?? { text: soleString(value), node };
}

/** `new URL('http://…')` stands for the text in it. */
function addressIn(node: Expression): WordObservation | undefined {
  if (node.type !== 'call' || !node.isNew || node.callee.type !== 'name' || node.callee.name !== 'URL')
    return undefined;
  const [first, base] = node.arguments;
  if (!first || base || first.value.type !== 'literal' || typeof first.value.value !== 'string')
    return undefined;
  return { text: first.value.value, node: first.value };
}
