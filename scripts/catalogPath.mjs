// The paths of catalog rows, taken apart: `result.choices[].message.content`, `result.finalText()`, `arg0.headers.*`.

/**
 * @typedef {{ type: 'member', name: string } | { type: 'element' } | { type: 'call' } | { type: 'values' }} Step
 * @typedef {{ root: string, steps: readonly Step[] }} ParsedPath
 */

const roots = /^(arg[0-9]|args|result|chunk|client|options|made|receiver|body|json)(?=$|[.[(])/;
const step = /\.\*|\.([A-Za-z_$][\w$-]*)|\[(\d*)\]|\(\)/y;

/**
 * @param {string} path with a root
 * @returns {ParsedPath}
 */
export function parsePath(path) {
  const root = roots.exec(path)?.[0];
  if (root === undefined) throw new Error(`${path} begins at no root.`);
  return { root, steps: stepsOf(path, path.slice(root.length)) };
}

/**
 * A dotted path from a type or from the exports of a package; the empty one is the thing itself, `[]` one of what it
 * gives when it is iterated.
 *
 * @param {string} path
 * @returns {readonly Step[]}
 */
export function parseMembers(path) {
  if (path === '') return [];
  return stepsOf(path, path.startsWith('[') ? path : `.${path}`);
}

/**
 * @param {string} whole for the message
 * @param {string} text
 * @returns {readonly Step[]}
 */
function stepsOf(whole, text) {
  /** @type {Step[]} */
  const steps = [];
  step.lastIndex = 0;
  while (step.lastIndex < text.length) {
    const match = step.exec(text);
    if (!match) throw new Error(`${whole} is no path.`);
    steps.push(stepOf(match));
  }
  return steps;
}

/**
 * @param {RegExpExecArray} match
 * @returns {Step}
 */
function stepOf([text, name]) {
  if (name !== undefined) return { type: 'member', name };
  if (text === '()') return { type: 'call' };
  return text === '.*' ? { type: 'values' } : { type: 'element' };
}
