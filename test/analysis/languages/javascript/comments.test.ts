import { expect, test } from 'vitest';
import { javascriptFrontEnd } from '../../../../analysis/languages/javascript';

function commentsIn(text: string, path = 'a.tsx'): string[] {
  const { program, problems } = javascriptFrontEnd().lower({ path, text });
  expect(problems).toEqual([]);
  for (const { range, text: inner } of program.comments)
    expect(text.slice(range.start, range.end)).toContain(inner);
  return program.comments.map((comment) => `${comment.isBlock ? 'block' : 'line'}:${comment.text}`);
}

test.each([
  ['// one\nask() // two', ['line: one', 'line: two']],
  [
    '/* one */ask(/* two */a /* three */)/* four */',
    ['block: one ', 'block: two ', 'block: three ', 'block: four '],
  ],
  ['/** doc */function ask(/* in */) { /* body */ }', ['block:* doc ', 'block: in ', 'block: body ']],
  ['say(\'// no\', "/* no */", `// no ${a /* yes */} // no`) // end', ['block: yes ', 'line: end']],
  ['say(/[/*]no/, /\\//, a / b / c) // yes', ['line: yes']],
  ["import a from 'http://no' // yes\nexport * from '/*no*/'", ['line: yes']],
  ["type A = 'http://no'; declare module 'http://no' { /* yes */ }", ['block: yes ']],
  ['a = b //**/\nc', ['line:**/']],
  ['a = b /* one *// 2 // two', ['block: one ', 'line: two']],
  ['#!/usr/bin/env node\n// yes', ['line: yes']],
  ['// one\r\n// two\r// three', ['line: one', 'line: two', 'line: three']],
  ['// nothing but a comment', ['line: nothing but a comment']],
  ['', []],
])('finds the comments of %j', (source, comments) => {
  expect(commentsIn(source)).toEqual(comments);
});

test.each([
  ['<p>// no {/* yes */} http://no /* no */</p> // end', ['block: yes ', 'line: end']],
  ['<p title="// no" /* yes */ class={/* too */ a}>text</p>', ['block: yes ', 'block: too ']],
  ['<p>{\n// yes\na}</p>', ['line: yes']],
])('finds the comments of the element %j', (source, comments) => {
  expect(commentsIn(source)).toEqual(comments);
});
