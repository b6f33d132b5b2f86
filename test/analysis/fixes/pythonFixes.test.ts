import { describe, expect, it } from 'vitest';
import { analyzeText, fixText } from '../../support/analyze';

const path = 'shop.py';

interface Mended {
  readonly safety: string;
  /** The lines that were not there before. */
  readonly lines: string;
}

/** What the first fix of a rule makes of a statement; undefined where there is none. */
function mended(rule: string, head: string, code: string): Mended | undefined {
  const body = code.replaceAll('\n', '\n    ');
  const text = `${head}from openai import OpenAI

client = OpenAI()


def run(task):
    x = client.responses.create(model="gpt-5", input=task).output_text
    print("asked")
    ${body}
`;
  const { findings } = analyzeText({ path, text }, 'recommended');
  const finding = findings.find((each) => each.rule === rule);
  expect(finding, `no finding in ${text}`).toBeDefined();
  const [fix] = finding!.fixes;
  if (!fix) return undefined;
  const before = new Set(text.split('\n'));
  const after = fixText({ path, text }, fix).split('\n');
  const fresh = after.filter((line) => !before.has(line)).map((line) => line.trim());
  return { safety: fix.safety, lines: fresh.join('\n') };
}

describe('a command line of Python', () => {
  const fix = (code: string): string | undefined =>
    mended(
      'output/command-execution',
      'import os\nimport shlex\nimport subprocess\nfrom subprocess import check_output\n',
      code,
    )?.lines;

  it.each([
    ['subprocess.run(f"ls {x}", shell=True)', 'subprocess.run(["ls", x])'],
    ['subprocess.run(f"ls {x}", cwd="/", shell=True)', 'subprocess.run(["ls", x], cwd="/")'],
    ['subprocess.Popen("ls %s" % x, shell=True)', 'subprocess.Popen(["ls", x])'],
    ['check_output("ls " + x, shell=True, text=True)', 'check_output(["ls", x], text=True)'],
    [`subprocess.call(f"ls '{x} y' \\"a b\\"", shell=True)`, 'subprocess.call(["ls", f"{x} y", "a b"])'],
    ['subprocess.call("ls {} -l".format(x), shell=True)', 'subprocess.call(["ls", x, "-l"])'],
    ['os.system(f"cp {shlex.quote(task)} {x}")', 'subprocess.call(["cp", task, x])'],
    ['return os.popen(f"ls {x}").read()', 'return subprocess.check_output(["ls", x], text=True)'],
  ])('%s', (code, expected) => {
    expect(fix(code)).toBe(expected);
  });

  it.each([
    ['a pipe', 'os.system(f"ls {x} | wc")'],
    ['a variable', 'os.system("ls $HOME " + x)'],
    ['a line break', 'os.system(f"ls\\n{x}")'],
    ['a program that is not fixed', 'os.system(f"{x} docs")'],
    ['a width', 'os.system(f"ls {x:>9}")'],
    ['another shell', 'subprocess.run(f"ls {x}", shell=True, executable="/bin/zsh")'],
    ['a shell in some cases', 'subprocess.run(f"ls {x}", shell=task == "")'],
    ['options that are not seen', 'subprocess.run(f"ls {x}", **task)'],
    ['an output that is read by lines', 'return os.popen(f"ls {x}").readlines()'],
    ['a comment among its options', 'subprocess.run(\n    f"ls {x}",  # All.\n    shell=True,\n)'],
    ['a name that is printed, too', 'command = f"ls {x}"\nprint(command)\nos.system(command)'],
  ])('is left alone with %s', (_name, code) => {
    expect(fix(code)).toBeUndefined();
  });
});

describe('a query of Python', () => {
  const fix = (package_: string, code: string): Mended | undefined =>
    mended('output/sql-injection', `import ${package_}\n\ndb = ${package_}.connect("a")\n`, code);

  it.each([
    [
      'sqlite3',
      `db.execute(f"select a from t where b = '{x}'")`,
      'db.execute("select a from t where b = ?", (x,))',
    ],
    [
      'pymysql',
      `db.cursor().execute("select a from t where b = '%s'" % x)`,
      'db.cursor().execute("select a from t where b = %s", (x,))',
    ],
    [
      'psycopg',
      `db.execute("select a from t where b = '{}'".format(x))`,
      'db.execute("select a from t where b = %s", (x,))',
    ],
    [
      'oracledb',
      `db.cursor().execute(f"select a from t where b = '{x}'")`,
      'db.cursor().execute("select a from t where b = :1", (x,))',
    ],
    [
      'sqlite3',
      `db.execute("select '{}' from t " + "where b = '" + x + "'")`,
      `db.execute("select '{}' from t where b = ?", (x,))`,
    ],
    [
      'sqlite3',
      `db.execute(f"select '{{}}' from t where b = '{x}'")`,
      `db.execute("select '{}' from t where b = ?", (x,))`,
    ],
    [
      'sqlite3',
      `db.execute(f"select a from t where b like '%{x}%'")`,
      'db.execute("select a from t where b like ?", (f"%{x}%",))',
    ],
  ])('%#: %s', (package_, code, expected) => {
    expect(fix(package_, code)).toEqual({ safety: 'safe', lines: expected });
  });

  it.each([
    ['without quotes', 'sqlite3', 'db.execute(f"select a from t where b = {x}")'],
    ['of another value, too', 'psycopg', `db.execute(f"select a from t where b = '{x}' and c = '{task}'")`],
    [
      'that are parsed',
      'sqlite3',
      `import json\ny = json.loads(x)["y"]\ndb.execute(f"select a from t where b = '{y}'")`,
    ],
    ['beside a comment', 'sqlite3', `db.execute(\n    "select a from t "  # All.\n    f"where b = '{x}'"\n)`],
  ])('is for review with values %s', (_name, package_, code) => {
    expect(fix(package_, code)?.safety).toBe('review');
  });

  it.each([
    ['a table', 'sqlite3', 'db.execute(f"select a from {x}")'],
    ['its own quotation marks', 'sqlite3', 'db.execute(f"select a from t where b = {x!r}")'],
    [
      'values that are passed already',
      'sqlite3',
      `db.execute(f"select a from t where b = '{x}' and c = ?", (task,))`,
    ],
    ['an option behind it', 'sqlite3', `db.execute(f"select a from t where b = '{x}'", parameters=())`],
    ['a text by keyword', 'sqlite3', `db.execute(sql=f"select a from t where b = '{x}'")`],
    ['a script', 'sqlite3', `db.executescript(f"delete from t where b = '{x}'")`],
    ['a placeholder of its own', 'psycopg', `db.execute(f"select a from t where c = %s and b = '{x}'")`],
    [
      'a text that grows',
      'sqlite3',
      `query = "select a from t where b = '"\nquery += x + "'"\ndb.execute(query)`,
    ],
  ])('is left alone with %s', (_name, package_, code) => {
    expect(fix(package_, code)).toBeUndefined();
  });
});

describe('an entry in the log of Python', () => {
  /** The first fix for a view that makes a call. */
  function logged(head: string, code: string): Mended | undefined {
    const text = `${head}from flask import Flask, request
from openai import OpenAI

app = Flask(__name__)
client = OpenAI()


@app.get("/")
def view():
    q = request.args["q"]
    ${code.replaceAll('\n', '\n    ')}
`;
    const { findings } = analyzeText({ path, text }, 'recommended');
    const finding = findings.find(({ rule }) => rule === 'audit/unlogged-call');
    expect(finding, `no finding in ${text}`).toBeDefined();
    const [fix] = finding!.fixes;
    const before = new Set(text.split('\n'));
    const after = fix ? fixText({ path, text }, fix).split('\n') : [];
    const fresh = after.filter((line) => !before.has(line)).map((line) => line.trim());
    return fix && { safety: fix.safety, lines: fresh.join('\n') };
  }
  const own = 'import logging\nimport time\n\nlogger = logging.getLogger(__name__)\n';

  it('is safe with the logger that the file has made, though it does not use it yet', () => {
    expect(logged(own, 'return client.responses.create(model="gpt-5", input=q)')).toEqual({
      safety: 'safe',
      lines: 'logger.info("model call: call=%s model=%s", "client.responses.create", "gpt-5")',
    });
  });

  it('is for review with a new logger', () => {
    expect(logged('', 'return client.responses.create(model="gpt-5", input=q)')).toEqual({
      safety: 'review',
      lines: `import logging
logger = logging.getLogger(__name__)
logger.info("model call: call=%s model=%s", "client.responses.create", "gpt-5")`,
    });
  });

  it('is for review where the call is not always made', () => {
    const code = 'return client.responses.create(model="gpt-5", input=q) if q else None';
    expect(logged(own, code)?.safety).toBe('review');
  });

  it.each([
    ['a branch on one line', 'if q: return client.responses.create(input=q)'],
    ['a statement beside another', 'q = q.strip(); client.responses.create(input=q)'],
    ['a comprehension over lines', 'return [\n    client.responses.create(input=each)\n    for each in q\n]'],
  ])('is not offered for %s', (_name, code) => {
    expect(logged(own, code)).toBeUndefined();
  });

  it('stands before an if whose further branch asks the model', () => {
    const code =
      'if q == "":\n    return None\nelif client.responses.create(input=q).output_text:\n    return q';
    expect(logged(own, code)?.lines).toBe('logger.info("model call: call=%s", "client.responses.create")');
  });

  it('has no duration where time is something else', () => {
    const taken = own.replace('import time\n', '');
    const code = 'time = q\nanswer = client.responses.create(model="gpt-5", input=q)\nreturn answer, time';
    const lines = logged(taken, code)?.lines;
    expect(lines).toContain('logger.info(');
    expect(lines).not.toContain('monotonic');
  });
});
