import { expect, test } from 'vitest';
import { createPrefilter } from '../../workspace/prefilter';

test('a text that names no model, host or key is worth no look by itself', () => {
  const touchesAi = createPrefilter();
  expect(touchesAi("import express from 'express';")).toBe(false);
  expect(touchesAi("import OpenAI from 'openai';")).toBe(true);
  expect(touchesAi("fetch('https://api.anthropic.com/v1/messages')")).toBe(true);
  expect(touchesAi('// sluicegate-ignore prompt/nothing')).toBe(true);
});
