import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { toSarif } from '../../cli/formats/sarif';
import { locateAll } from '../../cli/located';
import { type Engine, scan } from '../../cli/scan';
import { rules } from '../../rules';
import { createEngineHost, createPrefilter } from '../../workspace';
import { startCoreEngine } from '../support/coreEngine';
import { errorsIn, validator } from './sarifValidation';

const cwd = path.join(import.meta.dirname, '..', '..', 'samples');
const host = createEngineHost({ createWorker: startCoreEngine });
const engine: Engine = { ...host, touchesAi: createPrefilter() };

afterAll(() => host.dispose());

describe('the sample application', () => {
  test('has these flaws', async () => {
    const found = locateAll(await scanSample('support-bot'));
    const lines = found.map(({ path: file, range, severity, rule }) => {
      return `${file.replace('support-bot/src/', '')}:${range.start.line} ${severity} ${rule}`;
    });
    expect(lines).toEqual([
      'chat.ts:4 information limits/missing-timeout',
      'chat.ts:4 error secrets/hardcoded-key',
      'chat.ts:11 information audit/unlogged-call',
      'chat.ts:11 information limits/missing-rate-limit',
      'chat.ts:11 information limits/missing-token-limit',
      'chat.ts:14 warning limits/missing-input-limit',
      'chat.ts:14 error prompt/untrusted-in-system',
      'chat.ts:18 information output/unfiltered-response',
      'chat.ts:24 warning limits/missing-input-limit',
      'chat.ts:24 error prompt/untrusted-in-system',
      'chat.ts:31 information output/unfiltered-response',
      'reports.ts:19 information audit/unlogged-call',
      'reports.ts:19 information limits/missing-rate-limit',
      'reports.ts:19 information limits/missing-timeout',
      'reports.ts:19 information limits/missing-token-limit',
      'reports.ts:24 error output/code-execution',
      'tickets.ts:4 information limits/missing-timeout',
      'tickets.ts:11 information audit/unlogged-call',
      'tickets.ts:11 information limits/missing-rate-limit',
      'tickets.ts:17 warning limits/missing-input-limit',
      'tickets.ts:17 warning prompt/unvalidated-input',
      'tickets.ts:22 information output/unfiltered-response',
      'tickets.ts:30 error secrets/in-prompt',
      'tickets.ts:31 warning limits/missing-input-limit',
      'tickets.ts:33 information output/unfiltered-response',
    ]);
    expect(new Set(found.map(({ rule }) => rule)).size).toBe(11);
  });

  test('has these flaws in Python', async () => {
    const found = locateAll(await scanSample('support-bot-py'));
    const lines = found.map(({ path: file, range, severity, rule }) => {
      return `${file.replace('support-bot-py/app/', '')}:${range.start.line} ${severity} ${rule}`;
    });
    expect(lines).toEqual([
      'chat.py:9 information limits/missing-timeout',
      'chat.py:9 error secrets/hardcoded-key',
      'chat.py:20 information audit/unlogged-call',
      'chat.py:20 information limits/missing-rate-limit',
      'chat.py:20 information limits/missing-token-limit',
      'chat.py:23 warning limits/missing-input-limit',
      'chat.py:23 error prompt/untrusted-in-system',
      'chat.py:27 information output/unfiltered-response',
      'chat.py:33 warning limits/missing-input-limit',
      'chat.py:33 error prompt/untrusted-in-system',
      'chat.py:44 information output/unfiltered-response',
      'reports.py:9 information limits/missing-timeout',
      'reports.py:15 information audit/unlogged-call',
      'reports.py:15 information limits/missing-rate-limit',
      'reports.py:15 information limits/missing-token-limit',
      'reports.py:22 error output/code-execution',
      'reports.py:29 error output/command-execution',
      'tickets.py:10 information limits/missing-timeout',
      'tickets.py:16 information audit/unlogged-call',
      'tickets.py:16 information limits/missing-rate-limit',
      'tickets.py:22 warning limits/missing-input-limit',
      'tickets.py:22 warning prompt/unvalidated-input',
      'tickets.py:26 information output/unfiltered-response',
      'tickets.py:35 error secrets/in-prompt',
      'tickets.py:36 warning limits/missing-input-limit',
      'tickets.py:38 information output/unfiltered-response',
      'tickets.py:51 error output/sql-injection',
    ]);
    expect(new Set(found.map(({ rule }) => rule)).size).toBe(13);
  });

  test.each(['support-bot-guarded', 'support-bot-py-guarded'])('has %s, a twin without any', async (twin) => {
    const result = await scanSample(twin);
    expect(locateAll(result)).toEqual([]);
    expect(result.calls.length).toBeGreaterThan(2);
  });

  test.skipIf(!validator).each(['support-bot', 'support-bot-py'])(
    'makes a report of %s that the format allows',
    async (sample) => {
      const options = { version: '0.1.0', cwd, rules, pageOf: () => undefined };
      expect(errorsIn(toSarif(await scanSample(sample), options))).toEqual([]);
    },
  );
});

async function scanSample(name: string) {
  const request = { paths: [name], cwd, profile: 'recommended', rules: [] } as const;
  const result = await scan(request, engine, () => undefined);
  expect(result.troubles).toEqual([]);
  return result;
}
