import { expect, test } from 'vitest';
import { goesOnBelow } from '../../server/unfinished';

/** `|` stands where the caret is, and `«` where the changed text begins. */
function ask(marked: string): boolean {
  const start = marked.indexOf('«');
  const text = marked.replace('«', '');
  const caret = text.indexOf('|');
  return goesOnBelow(text.replace('|', ''), caret, { start, end: caret });
}

test.each([
  ['a member', '«answer.|\nresponse.json(answer)'],
  ['an optional member', '«answer?.|\nresponse.json(answer)'],
  ['an operator', '«const all = one +|\ntwo()'],
  ['an assignment', '«const all =|\ntwo()'],
  ['the head of a condition', 'a();\n  «if (ready(1))|  \nconst b = 1'],
  ['the head of a loop', '«for (const a of b)|\nc(a)'],
  ['an else', '«} else|\nc(a)'],
  ['a word that wants more', '«const a = await|\nb()'],
  ['a comment', '«/* about|\nb(); /* then */'],
  ['a comment of several lines', '«/*\n * about|\nb(); /* then */'],
])('says yes to %s', (_, marked) => {
  expect(ask(marked)).toBe(true);
});

test.each([
  ['a whole statement', '«const a = b();|\nc()'],
  ['a call without a semicolon', '«a(b)|\nc()'],
  ['an increment', '«a++|\nc()'],
  ['a member before more of the line', '«answer.|text\nb()'],
  ['a return, which ends here', '«if (!ok) return|\nb()'],
  ['a comment that ends', '«/* about */|\nb(); /* then */'],
  ['a glob', "«const all = 'src/*';|\nb(); /* then */"],
  ['a condition with its statement', '«if (ready) go()|\nb()'],
  ['a comma between options', 'call({\n  «model,|\n  input })'],
])('says no to %s', (_, marked) => {
  expect(ask(marked)).toBe(false);
});
