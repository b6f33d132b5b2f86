import { describe, expect, it } from 'vitest';
import { catalog } from '../../catalog';
import { describeFacts } from '../support/describeFacts';
import { aiSdkCases } from './cases/aiSdk';
import { anthropicCases } from './cases/anthropic';
import { openaiCases } from './cases/openai';
import { requestCases } from './cases/requests';

const cases = [...openaiCases, ...anthropicCases, ...aiSdkCases, ...requestCases];

describe('facts that rows find', () => {
  it.each(cases)('$name', ({ code, path = 'src/chat.ts', facts }) => {
    const found = describeFacts(code, path, catalog);
    expect(
      facts.filter((fact) => !found.includes(fact)),
      found.join('\n'),
    ).toEqual([]);
  });
});
