import { describe, expect, it } from 'vitest';
import type { FrontEnd, SourceText } from '../../analysis';
import { rememberingLast } from '../../workspace/rememberingLast';

/** Texts with a `!` in them do not parse. */
function recording(): { frontEnd: FrontEnd; asked: SourceText[] } {
  const asked: SourceText[] = [];
  const problem = { message: 'Unexpected.', range: { start: 0, end: 1 } };
  const frontEnd = {
    language: 'javascript',
    reads: () => true,
    lower(file: SourceText) {
      asked.push(file);
      return { program: {}, problems: file.text.includes('!') ? [problem] : [] };
    },
  } as unknown as FrontEnd;
  return { frontEnd: rememberingLast(frontEnd), asked };
}

describe('rememberingLast', () => {
  it('lowers a text once that is asked for twice in a row', () => {
    const { frontEnd, asked } = recording();
    expect(frontEnd.lower({ path: 'a.ts', text: 'one' })).toBe(frontEnd.lower({ path: 'a.ts', text: 'one' }));
    frontEnd.lower({ path: 'b.ts', text: 'one' });
    expect(asked.map(({ path }) => path)).toEqual(['a.ts', 'b.ts']);
  });

  it('tells what was edited since the text last parsed', () => {
    const { frontEnd, asked } = recording();
    for (const text of ['one two', 'one !two', 'one !!two']) frontEnd.lower({ path: 'a.ts', text });
    expect(asked.map(({ edited }) => edited)).toEqual([
      undefined,
      { start: 4, end: 5 },
      { start: 4, end: 6 },
    ]);
  });

  it('tells an empty place where something was taken away, and counts nothing twice', () => {
    const { frontEnd, asked } = recording();
    for (const text of ['aaaa', 'aaa', '!']) frontEnd.lower({ path: 'a.ts', text });
    expect(asked.map(({ edited }) => edited)).toEqual([
      undefined,
      { start: 3, end: 3 },
      { start: 0, end: 1 },
    ]);
  });

  it('knows nothing of a file whose last good text is long ago', () => {
    const { frontEnd, asked } = recording();
    for (let index = 0; index < 9; index++) frontEnd.lower({ path: `${index}.ts`, text: 'good' });
    frontEnd.lower({ path: '0.ts', text: 'good!' });
    frontEnd.lower({ path: '8.ts', text: 'good!' });
    expect(asked.slice(-2).map(({ edited }) => edited)).toEqual([undefined, { start: 4, end: 5 }]);
  });
});
