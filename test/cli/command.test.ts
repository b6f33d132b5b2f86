import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { PassThrough } from 'node:stream';
import { lineStartsOf } from '../../analysis';
import { runCommand } from '../../cli/command';
import type { Context } from '../../cli/context';
import { createProgress, hasColors } from '../../cli/terminal';
import { terms } from '../support/configurationTerms';
import { findingIn, rule } from './sample';

const code = 'first();\nask();\n';
const rules = [
  rule,
  { ...rule, id: 'audit/unlogged-call', severity: 'information', summary: 'No record' } as const,
];

let folder: string;
let said: { stdout: string; stderr: string };
let servers: number;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'sluicegate-command-'));
  said = { stdout: '', stderr: '' };
  servers = 0;
  write('src/a.ts', code);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('scan', () => {
  test('reports the current folder unless told otherwise', async () => {
    expect(await run('scan')).toBe(1);
    expect(said.stdout).toContain('src/a.ts:2:1 error prompt/untrusted-in-system This system prompt');
    expect(said.stderr).toBe('');
  });

  test('writes a report to a file, and the summary to standard error', async () => {
    const output = path.join(folder, 'report.json');
    expect(await run('scan', 'src', '--format', 'json', '--output', output)).toBe(1);
    expect(JSON.parse(readFileSync(output, 'utf8'))).toMatchObject({ findings: [{ path: 'src/a.ts' }] });
    expect(said).toEqual({ stdout: '', stderr: '1 finding (1 error) in 1 analyzed file.\n' });
  });

  test('prints SARIF with the pages of the rules', async () => {
    write('pages/prompt/untrusted-in-system.md', '# The page\n');
    await run('scan', '--format', 'sarif');
    const driver = { rules: [{ help: { markdown: '# The page\n' } }, { help: { markdown: rule.why } }] };
    expect(JSON.parse(said.stdout)).toMatchObject({ runs: [{ tool: { driver } }] });
  });

  test('names what it skips when asked to', async () => {
    write('dist/b.js', code);
    await run('scan');
    expect(said.stdout).toContain('Skipped: 1 build output. --verbose names them.');
    await run('scan', '--verbose');
    expect(said.stderr).toBe('sluicegate: dist: skipped, build output\n');
  });

  test('passes the profile on', async () => {
    await run('scan', '--profile', 'strict', '--format', 'json');
    expect(said.stdout).toContain('"confidence": "low"');
  });

  test('reports the rules that are named', async () => {
    expect(await run('scan', '--rule', 'audit/unlogged-call')).toBe(0);
    expect(await run('scan', '--rule', 'audit/unlogged-call', '--rule', rule.id)).toBe(1);
  });

  test.each([
    [['--rule', 'prompt/untrusted-in-sytem'], 'Did you mean prompt/untrusted-in-system?'],
    [['--rule', 'unlogged-call'], 'Did you mean audit/unlogged-call?'],
    [['--rule', 'quite/another'], 'There is no rule quite/another. `sluicegate explain` lists them.'],
    [['--format', 'xml'], "argument 'xml' is invalid"],
    [['--formt', 'json'], 'Did you mean --format?'],
    [['nowhere'], 'nowhere: There is no such file or folder.'],
    [['--output', '/nowhere/at/all'], 'The report could not be written'],
  ])('ends with 2 for %s', async (args, complaint) => {
    expect(await run('scan', ...args)).toBe(2);
    expect(said.stderr).toContain(complaint);
  });
});

describe('explain', () => {
  test('prints the page of a rule', async () => {
    write(
      'pages/prompt/untrusted-in-system.md',
      '# Title\n\n| | |\n| --- | --- |\n| CWE | CWE-94 |\n| Severity | error |\n\nText with `code` and **weight**.\n\n```js\nask();\n```\n',
    );
    expect(await run('explain', rule.id)).toBe(0);
    expect(said.stdout).toBe(
      'Title\n\nCWE       CWE-94\nSeverity  error\n\nText with code and weight.\n\n    ask();\n',
    );
  });

  test('lists the rules', async () => {
    expect(await run('explain')).toBe(0);
    expect(said.stdout).toContain('audit/unlogged-call         information  No record\n');
  });

  test('ends with 2 for a rule that does not exist, or whose page is missing', async () => {
    expect(await run('explain', 'unloged-call')).toBe(2);
    expect(await run('explain', 'audit/unlogged-call')).toBe(2);
    expect(said.stderr).toContain('There is no rule unloged-call. Did you mean audit/unlogged-call?');
    expect(said.stderr).toContain('The page of audit/unlogged-call is missing from this installation.');
  });
});

describe('explain with a line', () => {
  test('ends with 2 for a line that cannot be explained, and says why', async () => {
    expect(await run('explain', 'src/a.ts:9')).toBe(2);
    expect(await run('explain', 'src/a.ts:1')).toBe(2);
    expect(await run('explain', 'src/a.ts')).toBe(2);
    expect(said).toEqual({
      stdout: '',
      stderr: [
        'sluicegate: There is no line 9: src/a.ts has 2 lines.\n',
        'sluicegate: src/a.ts could not be analyzed: it is a stand-in.\n',
        'sluicegate: Which line? Write src/a.ts:1.\n',
      ].join(''),
    });
  });

  test('is told of in the help', async () => {
    expect(await run('explain', '--help')).toBe(0);
    expect(said.stdout).toContain('sluicegate explain src/chat.ts:12');
  });
});

describe('the command', () => {
  test('starts the server on standard input and output, and on nothing else', async () => {
    expect(await run('lsp')).toBe(2);
    expect(servers).toBe(0);
    expect(await run('lsp', '--stdio')).toBe(0);
    expect(servers).toBe(1);
  });

  test('tells its version and its use', async () => {
    expect(await run('--version')).toBe(0);
    expect(said.stdout).toBe('1.2.3\n');
    expect(await run('scan', '--help')).toBe(0);
    expect(said.stdout).toContain('Exit codes:');
    expect(await run()).toBe(2);
    expect(said.stderr).toContain('Usage: sluicegate');
  });

  test('is colored on a terminal, or where the environment asks for it', () => {
    const [terminal, file] = [{ isTTY: true }, { isTTY: false }] as NodeJS.WriteStream[];
    expect([hasColors(terminal!, {}), hasColors(file!, {})]).toEqual([true, false]);
    expect([hasColors(terminal!, { NO_COLOR: '1' }), hasColors(file!, { FORCE_COLOR: '1' })]).toEqual([
      false,
      true,
    ]);
    expect([hasColors(terminal!, { TERM: 'dumb' }), hasColors(terminal!, { FORCE_COLOR: '0' })]).toEqual([
      false,
      false,
    ]);
  });
});

describe('the progress bar', () => {
  test.each([
    ['of a short scan is not shown', true, 100, false],
    ['of a long scan is shown', true, 5000, true],
    ['is shown on terminals alone', false, 5000, false],
  ])('%s', (_, isTTY, milliseconds, isShown) => {
    vi.useFakeTimers();
    const stream = Object.assign(new PassThrough(), { isTTY, columns: 80 });
    const progress = createProgress(stream as unknown as NodeJS.WriteStream);
    vi.advanceTimersByTime(milliseconds);
    progress.update(1, 10);
    progress.stop();
    vi.useRealTimers();
    expect(String(stream.read()).includes('1/10 files')).toBe(isShown);
  });
});

function run(...args: string[]) {
  const context: Context = {
    version: '1.2.3',
    cwd: folder,
    environment: {},
    stdout: streamOf('stdout'),
    stderr: streamOf('stderr'),
    rules,
    pagesFolder: path.join(folder, 'pages'),
    createEngine: () => ({
      evaluate: () => Promise.resolve({ outcome: 'complete', told: [] }),
      generation: () => 1,
      touchesAi: () => true,
      // Finds the same thing in every file, and is less sure of it in the strict profile.
      analyze: ({ path: file, text, profile }) =>
        Promise.resolve({
          path: file,
          findings: [findingIn(text, 'ask', { confidence: profile === 'strict' ? 'low' : 'high' }, file)],
          problems: [],
          calls: [],
          outcome: 'complete',
          lineStarts: lineStartsOf(text),
        }),
      explain: () => Promise.resolve({ type: 'failed', reason: 'it is a stand-in' }),
      unmatchedRows: () => Promise.resolve([]),
      update: () => Promise.resolve(),
      dispose: () => Promise.resolve(),
    }),
    terms: () => terms,
    complain: (message) => {
      said.stderr += `sluicegate: ${message}\n`;
    },
  };
  return runCommand(args, context, () => void servers++);
}

function streamOf(name: 'stdout' | 'stderr') {
  const write = (text: string) => {
    said[name] += text;
    return true;
  };
  return { isTTY: false, write } as unknown as NodeJS.WriteStream;
}

function write(name: string, text: string) {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}
