import type { Flow } from '../facts';
import type { FixMaker } from '../rule';
import { checkBefore, exchangeValue, isAllOptions, isChain, valueAt } from './checkBefore';
import { editorOf, textOf, unusedName } from './editing';

/** Nobody's model: the list has to be filled by somebody who knows which ones are offered. */
const exampleModel = 'a-model-you-offer';

/** Takes the name of a model only if it is one of a list, and the first of the list otherwise. */
export function lookUpModel(flows: readonly Flow[]): FixMaker {
  return (context) => {
    const editor = editorOf(context);
    const [flow] = flows;
    const value =
      flow && /^model\w* of /i.test(flow.sink.label) && valueAt(editor, flow.sink.place.range)?.node;
    if (!value || !isChain(value) || isAllOptions(editor, value)) return undefined;
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
