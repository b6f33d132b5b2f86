import { describe, expect, it } from 'vitest';
import { bundleProblems } from '../../scripts/bundleProblems.mjs';

/** A metafile whose inputs are all kept, each with what it imports of the platform. */
function metafile(files: Record<string, readonly string[]>): Parameters<typeof bundleProblems>[1] {
  const inputs = Object.entries(files).map(([file, imports]) => {
    return [file, { imports: imports.map((path) => ({ path, external: true })) }] as const;
  });
  const kept = Object.keys(files).map((file) => [file, { bytesInOutput: 10 }] as const);
  return {
    inputs: Object.fromEntries(inputs),
    outputs: { 'dist/x.js.map': { inputs: {} }, 'dist/x.js': { inputs: Object.fromEntries(kept) } },
  };
}

const parser = 'node_modules/typescript/lib/typescript.js';

describe('bundleProblems', () => {
  it('asks for the parser in the engine and nowhere else', () => {
    expect(bundleProblems('engine', metafile({ [parser]: ['fs'] }))).toEqual([]);
    expect(bundleProblems('engine', metafile({ 'workspace/x.ts': [] }))).toEqual([
      'engine.js contains no parser.',
    ]);
    expect(bundleProblems('cli', metafile({ [parser]: [] }))).toEqual([
      `cli.js contains a parser: ${parser}`,
    ]);
    const converter = 'node_modules/@typescript-eslint/typescript-estree/dist/convert.js';
    expect(bundleProblems('server', metafile({ [converter]: [] }))).toHaveLength(1);
  });

  it('takes no notice of a parser that was dropped as unused', () => {
    const dropped = metafile({ [parser]: [] });
    const output = { inputs: { [parser]: { bytesInOutput: 0 } } };
    expect(bundleProblems('cli', { ...dropped, outputs: { 'dist/cli.js': output } })).toEqual([]);
  });

  it.each([
    'net',
    'node:net',
    'tls',
    'http',
    'node:https',
    'http2',
    'dgram',
    'dns/promises',
    'child_process',
  ])('stops %s in a module of ours', (name) => {
    const problems = bundleProblems('cli', metafile({ 'workspace/files.ts': ['node:fs', name] }));
    expect(problems).toEqual([`cli.js: workspace/files.ts imports ${name}`]);
  });

  it('stops a process in a parser', () => {
    expect(bundleProblems('engine', metafile({ [parser]: ['child_process'] }))).toHaveLength(1);
  });

  it('stops a socket in a package without an excuse', () => {
    expect(bundleProblems('cli', metafile({ 'node_modules/got/index.js': ['https'] }))).toHaveLength(1);
    const nested = 'node_modules/vscode-languageclient/node_modules/got/index.js';
    expect(bundleProblems('client', metafile({ [nested]: ['https'] }))).toHaveLength(1);
  });

  it('lets the language client start the server, but in the client only', () => {
    const languageClient = metafile({
      'node_modules/vscode-languageclient/lib/node/main.js': ['child_process'],
    });
    expect(bundleProblems('client', languageClient)).toEqual([]);
    expect(bundleProblems('cli', languageClient)).toHaveLength(1);
  });
});
