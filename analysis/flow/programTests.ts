/**
 * Tests by which a module asks whether it is the program itself: `require.main === module`, `import.meta.main`,
 * `__name__ == '__main__'`. What depends on one runs where the module is started, and not where it is imported.
 */
import { type AnyNode, type Expression, some } from '../program';
import { currentFrame, currentModule, type Evaluation } from './evaluation';

/**
 * What is known of a test at the top of a module that another one imports: `false` where it holds for the program
 * alone, `true` where it holds for everybody else; nothing where it asks something else.
 */
export function outcomeForImported(ev: Evaluation, test: Expression): boolean | undefined {
  if (currentModule(ev) === ev.root || currentFrame(ev).node !== 'module') return undefined;
  const asks = asksForProgram(test);
  return asks === undefined ? undefined : !asks;
}

/** `true` where the test holds if the module is the program, `false` where it holds if it is not. */
function asksForProgram(test: Expression): boolean | undefined {
  switch (test.type) {
    case 'unary': {
      const asks = test.operator === 'not' ? asksForProgram(test.operand) : undefined;
      return asks === undefined ? undefined : !asks;
    }
    case 'logical':
      // `isMain && process.argv[2]` is false wherever its part is.
      return test.operator === 'and' && [test.left, test.right].some((part) => asksForProgram(part) === true)
        ? true
        : undefined;
    case 'binary':
      return compares(test.operator, test.left, test.right);
    case 'member':
      if (isPath(test, 'import.meta', 'main')) return true;
      // Who imports a module of the older kind is its parent.
      return isPath(test, 'module', 'parent') ? false : undefined;
    case 'call':
      return test.arguments.some(({ value }) => isOwnAddress(value)) && isFunction(test.callee)
        ? true
        : undefined;
    default:
      return undefined;
  }
}

function compares(operator: string, left: Expression, right: Expression): boolean | undefined {
  const sides = [left, right];
  const isAbout = PROGRAMS.some(
    ([own, program]) => sides.some((side) => some(side, own)) && sides.some((side) => some(side, program)),
  );
  if (!isAbout) return undefined;
  if (operator === '==') return true;
  return operator === '!=' ? false : undefined;
}

/** Names of the module itself, and of what was started. */
const PROGRAMS: readonly (readonly [(node: AnyNode) => boolean, (node: AnyNode) => boolean])[] = [
  [(node) => isName(node, 'module'), (node) => isPath(node, 'require', 'main')],
  [(node) => isOwnAddress(node), (node) => isPath(node, 'process', 'argv')],
  [(node) => isName(node, '__name__'), (node) => node.type === 'literal' && node.value === '__main__'],
];

/** `import.meta`, or where the module lies. */
function isOwnAddress(node: AnyNode): boolean {
  return (
    isName(node, 'import.meta') ||
    isName(node, '__filename') ||
    ['url', 'filename', 'path'].some((member) => isPath(node, 'import.meta', member))
  );
}

/** `isMain(import.meta)`: of what has no object, which could be asked about the address. */
function isFunction(callee: Expression): boolean {
  return callee.type === 'name';
}

function isPath(node: AnyNode, owner: string, member: string): boolean {
  return node.type === 'member' && node.property === member && isName(node.object, owner);
}

function isName(node: AnyNode, name: string): boolean {
  return node.type === 'name' && node.variable === undefined && node.name === name;
}
