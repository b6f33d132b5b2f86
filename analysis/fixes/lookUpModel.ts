import type { Flow } from '../facts';
import type { FixMaker } from '../rule';
import { type Expression, isSameRange, nodesAround } from '../program';
import { checkBefore, exchangeValue, isChain, valueAt } from './checkBefore';
import { type Editor, editorOf, textOf, unusedName } from './editing';

/** Nobody's model: the list has to be filled by somebody who knows which ones are offered. */
const exampleModel = 'a-model-you-offer';

/** Takes the name of a model only if it is one of a list, and the first of the list otherwise. */
export function lookUpModel(flows: readonly Flow[]): FixMaker {
  return (context) => {
    const editor = editorOf(context);
    const [flow] = flows;
    const value =
      flow && /^model\w* of /i.test(flow.sink.label) && valueAt(editor, flow.sink.place.range)?.node;
    if (!value || !isChain(value) || isSpread(editor, value)) return undefined;
    const { dialect } = editor;
    const list = unusedName(editor, dialect.name('allowedModels'));
    const code = textOf(editor, value);
    const before = checkBefore(editor, value, [dialect.declare(list, `[${dialect.quote(exampleModel)}]`)]);
    const looked = dialect.either(dialect.isAmong(code, list), code, `${list}[0]`);
    return (
      before && {
        title: 'Allow models of a list only',
        safety: 'review',
        edits: [...before, exchangeValue(editor, value, looked)],
      }
    );
  };
}

/** `{ ...wish }`: there the value is all options, and no name. */
function isSpread({ program }: Editor, { range }: Expression): boolean {
  return nodesAround(program, range).some(
    (node) => node.type === 'spread' && isSameRange(node.value.range, range),
  );
}
