import { expect, test } from 'vitest';
import { createHolder } from '../../../cli/fix/holding';
import type { Subject } from '../../../cli/survey';
import type { SourceText } from '../../../workspace';

const subject = (name: string): Subject => ({
  file: { absolutePath: `/app/${name}`, path: name, pathInRoot: name },
  text: 'old',
  notebook: undefined,
  project: { root: '/app', base: '/app', texts: 'disk' },
  setup: { key: 'recommended', profile: 'recommended', engine: {}, configuration: undefined },
  isDocument: false,
});

test('tells the engine what has changed, and all of it again when its worker is another one', async () => {
  const said: string[] = [];
  let generation = 0;
  const hold = createHolder({
    generation: () => generation,
    update: async ({ path }, change) => {
      said.push(`${path} ${typeof change === 'string' ? change : change.text}`);
      return Promise.resolve();
    },
  });
  const subjects = ['a.ts', 'b.py', 'AGENTS.md'].map(subject);
  const texts = (held: Record<string, string>) =>
    new Map(
      Object.entries(held).map(([name, text]): [string, SourceText] => [
        `/app/${name}`,
        { type: 'text', text },
      ]),
    );
  const heard = async (held: Record<string, string>) => {
    said.length = 0;
    await hold(texts(held), subjects);
    return [...said];
  };

  expect(await heard({})).toEqual([]);
  expect(await heard({ 'a.ts': 'new', 'AGENTS.md': 'new' })).toEqual(['a.ts new']);
  expect(await heard({ 'a.ts': 'new', 'b.py': 'new' })).toEqual(['b.py new']);
  generation++;
  expect(await heard({ 'a.ts': 'new', 'b.py': 'new' })).toEqual(['a.ts new', 'b.py new']);
  expect(await heard({ 'b.py': 'new' })).toEqual(['a.ts closed']);
});
