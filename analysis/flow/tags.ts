/** Tagged templates, and elements of components, as the calls that they are. */
import { memoized } from '../memo';
import type { CallNode, ElementNode, Expression, TaggedTemplateNode } from '../program';

/** The call that a tagged template is: of the list of its texts, and each value between them. */
export const callOfTag = memoized(({ tag, template, range }: TaggedTemplateNode): CallNode => {
  const texts: Expression[] = [];
  const values: Expression[] = [];
  const empty: Expression = { type: 'literal', value: '', range: template.range };
  for (const part of template.parts) {
    if (part.type === 'text') texts.push({ type: 'literal', value: part.value, range: part.range });
    else {
      if (texts.length === values.length) texts.push(empty);
      values.push(part);
    }
  }
  if (texts.length === values.length) texts.push(empty);
  const elements = texts.map((value) => ({ value, spread: false }));
  const list: Expression = { type: 'array', elements, range: template.range };
  return {
    type: 'call',
    callee: tag,
    arguments: [list, ...values].map((value) => ({ value, spread: false, keyword: undefined })),
    isNew: false,
    optional: false,
    argumentsRange: template.range,
    range,
  };
});

/** The call that an element of a component is, of its properties. */
export const callOfElement = memoized((element: ElementNode): CallNode => {
  const { component = element, range } = element;
  return {
    type: 'call',
    callee: component,
    arguments: [{ value: element, spread: false, keyword: undefined }],
    isNew: false,
    optional: false,
    argumentsRange: range,
    range,
  };
});
