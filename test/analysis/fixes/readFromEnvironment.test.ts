import { describe, expect, it } from 'vitest';
import type { Fix } from '../../../analysis';
import { analyzeText } from '../../support/analyze';

const key = 'f3a9c1d27b5e4680';

function fixOf(code: string): Fix | undefined {
  const text = `import OpenAI from 'openai';\n${code}`;
  const { findings } = analyzeText({ path: 'src/worker.js', text }, 'recommended');
  return findings.find(({ rule }) => rule === 'secrets/hardcoded-key')?.fixes[0];
}

describe('a key that is read from the environment', () => {
  it('wants the name of its variable in .env.example, without the value', () => {
    const fix = fixOf(`new OpenAI({ apiKey: '${key}' });\n`);
    expect(fix?.lines).toEqual([{ file: '.env.example', line: 'OPENAI_API_KEY=' }]);
    expect(JSON.stringify(fix)).not.toContain(key.slice(3));
  });

  it('wants nothing there in a worker, which is given its variables', () => {
    const fix = fixOf(
      `export default { fetch(request, env) { return new OpenAI({ apiKey: '${key}' }).models.list(); } };\n`,
    );
    expect(fix?.edits.map(({ text }) => text)).toEqual(['env.OPENAI_API_KEY']);
    expect(fix?.lines).toEqual([]);
  });
});
