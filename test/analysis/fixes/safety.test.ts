import { describe, expect, it } from 'vitest';
import { analyzeText } from '../../support/analyze';

/** How safe the first fix is of the first finding of a rule. */
function safetyOf(rule: string, text: string): string | undefined {
  const { findings } = analyzeText({ path: 'server.js', text }, 'recommended');
  const finding = findings.find((each) => each.rule === rule);
  expect(finding, `no finding in ${text}`).toBeDefined();
  return finding!.fixes[0]?.safety;
}

describe('values that are passed apart from a query', () => {
  const safety = (code: string, head = ''): string | undefined =>
    safetyOf(
      'output/sql-injection',
      `import OpenAI from 'openai';
import { Pool } from 'pg';
const pool = new Pool();
export async function run(task) {
  const { output_text: x } = await new OpenAI().responses.create({ model: 'gpt-5', input: task });
  ${head}
  return ${code};
}
`,
    );

  it.each([
    ['in quotes', "pool.query(`select a from t where b = '${x}'`)"],
    ['in quotes with wildcards', "pool.query(`select a from t where b like '%${x}%'`)"],
    ['in quotes, trimmed', "pool.query(`select a from t where b = '${x.trim()}'`)"],
    ['in quotes, each of them', "pool.query(`select a from t where b = '${x}' and c in ('${task}', 'd')`)"],
    ['beside a text with a quotation mark', "pool.query(`select a from t where c = 'it''s' and b = '${x}'`)"],
  ])('are safe %s', (_name, code) => {
    expect(safety(code)).toBe('safe');
  });

  it.each([
    ['without quotes, where an expression may be meant', 'pool.query(`select a from t where b = ${x}`)'],
    ['beside one without quotes', "pool.query(`select a from t where b = '${x}' and c > ${task.c}`)"],
    ['that are a list', "pool.query(`select a from t where b in ('${x.split(',').join(\"', '\")}')`)"],
    ['beside a comment', "pool.query(`select a from t where b = '${/* a city */ x}'`)"],
    ['that are parsed', "pool.query(`select a from t where b = '${JSON.parse(x).b}'`)"],
  ])('are for review %s', (_name, code) => {
    expect(safety(code)).toBe('review');
  });

  it('are for review where they come from parsed JSON', () => {
    const code = "pool.query(`select a from t where b = '${b}'`)";
    expect(safety(code, 'const { b } = JSON.parse(x);')).toBe('review');
  });

  it('are safe in a named query as long as nothing stands between it and the call', () => {
    const query = "const query = `select a from t where b = '${x}'`;";
    expect(safety('pool.query(query)', query)).toBe('safe');
    expect(safety('pool.query(query)', `${query}\n  task.done = true;`)).toBe('review');
  });
});

describe('an entry in the log', () => {
  const pino = `import pino from 'pino';\nconst logger = pino();\nlogger.info('started');`;
  const safety = (head: string, code: string, tail = ''): string | undefined =>
    safetyOf(
      'audit/unlogged-call',
      `import OpenAI from 'openai';
const client = new OpenAI();
${head}
async function ask(input) {
  ${code}
}
ask('Hello');
${tail}
`,
    );
  const call = "client.responses.create({ model: 'gpt-5', input })";

  it('is safe with the logger of the file', () => {
    expect(safety(pino, `const answer = await ${call};\n  return answer;`)).toBe('safe');
    expect(safety(pino, `return ${call};`)).toBe('safe');
    expect(safety(pino, `return [input].map((input) => ${call});`)).toBe('safe');
  });

  it.each([
    ['a logger that the file does not use', '', `return ${call};`],
    ['the console, even where the file uses it', "console.log('started');", `return ${call};`],
    ['a call that is not always made', pino, `return input ? ${call} : undefined;`],
    ['a call in a default', pino, `const later = (answer = ${call}) => answer;\n  return later();`],
  ])('is for review with %s', (_name, head, code) => {
    expect(safety(head, code)).toBe('review');
  });

  it('is for review where the logger is made after the call', () => {
    const code = `import OpenAI from 'openai';
import pino from 'pino';
const answer = await new OpenAI().responses.create({ model: 'gpt-5', input: 'Hello' });
const logger = pino();
`;
    const use = "export const note = () => logger.info('noted');\n";
    expect(safetyOf('audit/unlogged-call', code + use)).toBe('review');
  });
});
