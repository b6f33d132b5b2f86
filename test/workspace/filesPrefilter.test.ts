import { expect, test } from 'vitest';
import { withPrefilter } from '../../workspace/prefilter';

test('a file that names no model, host or key is not sent to the worker', async () => {
  const sent: string[] = [];
  const host = withPrefilter({
    analyze({ path }) {
      sent.push(path);
      return Promise.resolve({
        path,
        findings: [],
        problems: [],
        calls: [],
        outcome: 'failed',
        lineStarts: [0],
      });
    },
  });
  const outcomeOf = async (path: string, text: string) =>
    (await host.analyze({ path, text, profile: 'recommended' })).outcome;
  expect(await outcomeOf('a.ts', "import express from 'express';")).toBe('complete');
  expect(await outcomeOf('b.ts', "import OpenAI from 'openai';")).toBe('failed');
  expect(await outcomeOf('c.ts', "fetch('https://api.anthropic.com/v1/messages')")).toBe('failed');
  expect(await outcomeOf('d.ts', '// sluicegate-ignore prompt/nothing')).toBe('failed');
  expect(sent).toEqual(['b.ts', 'c.ts', 'd.ts']);
});
