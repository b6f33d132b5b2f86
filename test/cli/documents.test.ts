import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Log } from 'sarif';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { toJson } from '../../cli/formats/json';
import { toSarif } from '../../cli/formats/sarif';
import { toText } from '../../cli/formats/text';
import { exitCodeOf } from '../../cli/exitCode';
import { scan, type ScanResult } from '../../cli/scan';
import { rules } from '../../rules';
import { createEngineHost, createPrefilter } from '../../workspace';
import { startCoreEngine } from '../support/coreEngine';

const key = `sk-proj-${'aB3dE5gH7jK9'.repeat(4)}`;
const token = '7f3kq92mzx81pd04';
const servers = JSON.stringify(
  { servers: { notes: { command: 'npx', args: ['-y', 'notes-mcp'], env: { NOTES_TOKEN: token } } } },
  undefined,
  2,
);

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'sluicegate-documents-')));
  write('.git/HEAD', '');
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): void {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), text);
}

async function scanAll(paths: readonly string[] = ['.']): Promise<ScanResult> {
  const host = createEngineHost({ createWorker: startCoreEngine });
  const request = { paths, cwd: folder, profile: 'recommended' as const, rules: [] };
  const result = await scan(request, { ...host, touchesAi: createPrefilter() }, () => undefined);
  await host.dispose();
  return result;
}

const foundIn = ({ reports }: ScanResult) =>
  reports.flatMap(({ file, findings }) => findings.map(({ rule }) => `${file.path} ${rule}`));

describe('a scan', () => {
  test('looks at files that agents read, in hidden folders too', async () => {
    write('.vscode/mcp.json', servers);
    write('.claude/settings.json', '{ "enableAllProjectMcpServers": true }');
    write('packages/web/AGENTS.md', `Use ${String.fromCodePoint(0xe0041, 0xe0042)} tabs.\n`);
    write('README.md', `Use ${String.fromCodePoint(0xe0041)} tabs.\n`);
    expect(foundIn(await scanAll())).toEqual([
      '.claude/settings.json agency/auto-approve',
      '.vscode/mcp.json agency/mcp-config',
      '.vscode/mcp.json agency/mcp-config',
      'packages/web/AGENTS.md prompt/hidden-characters',
    ]);
  });

  test('looks for keys in settings of all formats, but where git leaves them out', async () => {
    write('.gitignore', '.env\n');
    write('.env', `OPENAI_API_KEY=${key}\n`);
    write('.env.example', `OPENAI_API_KEY=${key}\n`);
    write('config/a.yaml', `key: ${key}\n`);
    write('config/b.toml', `key = "${key}"\n`);
    write('config/c.json', `{"key":"${key}"}`);
    write('package-lock.json', `{"key":"${key}"}`);
    const result = await scanAll();
    expect(foundIn(result)).toEqual(
      ['.env.example', 'config/a.yaml', 'config/b.toml', 'config/c.json'].map(
        (name) => `${name} secrets/hardcoded-key`,
      ),
    );
    expect(result.skipped).toEqual([{ path: '.env', reason: 'ignored by git' }]);
    expect(foundIn(await scanAll(['.env']))).toEqual(['.env secrets/hardcoded-key']);
  });

  test('counts no settings that hold nothing', async () => {
    write('package.json', '{ "name": "shop" }');
    write('ci.yaml', 'jobs: [\n');
    write('index.js', 'export const one = 1;\n');
    expect(await scanAll()).toMatchObject({ files: 1, analyzed: 1, skipped: [], troubles: [] });
  });

  test('is troubled by a file that an agent cannot read, and by no other', async () => {
    write('.mcp.json', '{ "mcpServers": ');
    write('ci.yaml', `key: ${key}\njobs: [\n`);
    const result = await scanAll();
    expect(result.troubles.map(({ path: name, type, isFatal }) => [name, type, isFatal])).toEqual([
      ['.mcp.json', 'syntax', false],
      ['.mcp.json', 'syntax', false],
    ]);
    expect(result.skipped).toEqual([{ path: 'ci.yaml', reason: 'does not parse' }]);
    expect(foundIn(result)).toEqual(['ci.yaml secrets/hardcoded-key']);
    expect(exitCodeOf(result)).toBe(1);
  });

  test('shows no credential in any form of the report', async () => {
    write('.vscode/mcp.json', servers.replace('notes-mcp', 'notes-mcp@1.0.0'));
    write('.env.example', `OPENAI_API_KEY=${key}\nOTHER=1\n`);
    const result = await scanAll();
    const options = { version: '1.0.0', cwd: folder, rules, pageOf: () => undefined };
    const shown = [toText(result, { colors: false }), toJson(result), toSarif(result, options)];
    expect(shown[0]).toContain('"NOTES_TOKEN": "7f3*************"');
    for (const text of shown) {
      expect(text).not.toContain(token);
      expect(text).not.toContain(key.slice(0, 12));
    }
    const log = JSON.parse(shown[2]!) as Log;
    const places = log.runs[0]?.results?.map(({ locations }) => locations?.[0]?.physicalLocation);
    expect(places?.map((place) => [place?.artifactLocation?.uri, place?.region?.startLine])).toEqual([
      ['.env.example', 1],
      ['.vscode/mcp.json', 10],
    ]);
  });

  test('hides what a comment is written above', async () => {
    write('config/a.yaml', `# sluicegate-ignore secrets/hardcoded-key -- revoked\nkey: ${key}\n`);
    expect(await scanAll()).toMatchObject({ reports: [], suppressed: 1 });
  });
});
