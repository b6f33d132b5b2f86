/**
 * The paths of catalog rows, read strictly: what is wrong with one is told to whoever writes it. The evaluator reads
 * them in a form of its own (`flow/paths.ts`), and takes it that they are sound.
 */

/** `result.choices[].message.content`, `result.finalText()`, `arg0.headers.*`. */
export interface RootedPath {
  readonly root: string;
  readonly steps: readonly PathStep[];
}

export type PathStep =
  | { readonly type: 'member'; readonly name: string }
  | { readonly type: 'element' }
  | { readonly type: 'call' }
  | { readonly type: 'values' };

const roots =
  /^(arg[0-9]|args|result|chunk|client|constructed|options|made|returned|receiver|body|json)(?=$|[.[(])/;
const step = /\.\*|\.([A-Za-z_$][\w$-]*)|\[(\d*)\]|\(\)/y;

/** A path with a root, or in a sentence what is wrong with it. */
export function readRootedPath(path: string): RootedPath | string {
  const root = roots.exec(path)?.[0];
  if (root === undefined) return `${path} begins at no root such as arg0, result or client.`;
  const steps = stepsOf(path.slice(root.length));
  return steps ? { root, steps } : `${path} is no path such as arg0.messages[].content.`;
}

/**
 * A dotted path from a type or from the exports of a package; the empty one is the thing itself, `[]` one of what it
 * gives when it is iterated.
 */
export function readMemberPath(path: string): readonly PathStep[] | string {
  if (path === '') return [];
  const steps = stepsOf(path.startsWith('[') ? path : `.${path}`);
  return steps ?? `${path} is no path such as messages.create.`;
}

function stepsOf(text: string): readonly PathStep[] | undefined {
  const steps: PathStep[] = [];
  step.lastIndex = 0;
  while (step.lastIndex < text.length) {
    const match = step.exec(text);
    if (!match) return undefined;
    steps.push(stepOf(match));
  }
  return steps;
}

function stepOf([text, name]: RegExpExecArray): PathStep {
  if (name !== undefined) return { type: 'member', name };
  if (text === '()') return { type: 'call' };
  return text === '.*' ? { type: 'values' } : { type: 'element' };
}
