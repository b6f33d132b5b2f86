/** How a call takes its prompt, told by its row: what a fix has to write. */
import type { ModelCallRow, RoleRow } from '../apiModel';

export interface PromptShape {
  /** A list of messages: `messages: [{ role: 'user', content }]`. */
  readonly list: ListShape | undefined;
  /** An option for text of the user: `prompt`, `input`. */
  readonly text: string | undefined;
  /** The option for system text that a fix writes. */
  readonly system: string | undefined;
}

export interface ListShape {
  readonly option: string;
  readonly content: string;
  readonly role: string;
  readonly user: string;
  /** The role word for system text, where a message may have it. */
  readonly system: string | undefined;
}

export function promptShapeOf(row: ModelCallRow): PromptShape {
  const lists = row.prompt.flatMap(({ at, role }) =>
    typeof role === 'string' ? [] : (listOf(at, role) ?? []),
  );
  const text = row.prompt.find(({ at, role }) => role === 'user' && /^(arg0|body|options)\.\w+$/.test(at));
  const option = text && optionOf(text.at);
  return {
    // Where text and messages are two options, the option for messages holds them in every version.
    list: lists.find((list) => list.option !== option) ?? lists[0],
    text: option,
    system: row.systemOption && optionOf(row.systemOption),
  };
}

function listOf(at: string, role: RoleRow): ListShape | undefined {
  const [, option, content] = /^(?:arg0|body|options)\.(\w+)\[\]\.(\w+)$/.exec(at) ?? [];
  const [, roleOption, name] = /^(?:arg0|body|options)\.(\w+)\[\]\.(\w+)$/.exec(role.at) ?? [];
  const user = role.user?.[0];
  if (!option || !content || !name || !user || option !== roleOption) return undefined;
  return { option, content, role: name, user, system: role.systemFollows ? undefined : role.system?.[0] };
}

/** `arg0.system` is the option `system` of the first argument. */
export function optionOf(path: string): string | undefined {
  return /^(?:arg0|body|options)\.(\w+)$/.exec(path)?.[1];
}
