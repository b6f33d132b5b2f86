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
      'chat.ts:4 error secrets/hardcoded-key',
      'chat.ts:11 information audit/unlogged-call',
      'chat.ts:14 error prompt/untrusted-in-system',
      'chat.ts:18 information output/unfiltered-response',
      'chat.ts:24 error prompt/untrusted-in-system',
      'chat.ts:31 information output/unfiltered-response',
      'reports.ts:19 information audit/unlogged-call',
      'reports.ts:24 error output/code-execution',
      'tickets.ts:11 information audit/unlogged-call',
      'tickets.ts:17 warning prompt/unvalidated-input',
      'tickets.ts:22 information output/unfiltered-response',
      'tickets.ts:30 error secrets/in-prompt',
      'tickets.ts:33 information output/unfiltered-response',
    ]);
    expect(new Set(found.map(({ rule }) => rule)).size).toBe(7);
  });

  test('has a guarded twin without any', async () => {
    const result = await scanSample('support-bot-guarded');
    expect(locateAll(result)).toEqual([]);
    expect(result.calls.length).toBeGreaterThan(2);
  });

  test.skipIf(!validator)('makes a report that the format allows', async () => {
    const options = { version: '0.1.0', cwd, rules, pageOf: () => undefined };
    expect(errorsIn(toSarif(await scanSample('support-bot'), options))).toEqual([]);
  });
});

async function scanSample(name: string) {
  const request = { paths: [name], cwd, profile: 'recommended', rules: [] } as const;
  const result = await scan(request, engine, () => undefined);
  expect(result.troubles).toEqual([]);
  return result;
}
