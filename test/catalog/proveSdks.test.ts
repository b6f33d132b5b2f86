import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { ApiModel, ModelCallRow } from '../../analysis';
import { coverageOf, proveCatalog } from '../../scripts/catalogProof.mjs';
import { sdksFolder, typesOf } from '../../scripts/catalogTypes.mjs';
import { newestOf } from '../../scripts/proveNewest.mjs';
import { placeOf, trimmed } from '../../scripts/trimLock.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'sdks-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Two majors of one library, as the package of SDKs lists them. */
install({
  chat: `export class Chat { ask(options: { text: string; extra: any }): Promise<{ answer: string }>;
    answer(options: { text: string; limit: number }): Promise<{ answer: string }> }`,
  'chat-1': `export class Chat { ask(options: { text: string; prompt: string }): Promise<{ answer: string }> }
    export class Session { complete(text: string): Promise<string> }`,
});

function install(declarations: Readonly<Record<string, string>>) {
  const dependencies = Object.fromEntries(Object.keys(declarations).map((name) => [name, '2.0.0']));
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ dependencies }));
  for (const [name, text] of Object.entries(declarations)) {
    const home = path.join(folder, 'node_modules', name);
    mkdirSync(home, { recursive: true });
    writeFileSync(path.join(home, 'package.json'), JSON.stringify({ name, types: 'index.d.ts' }));
    writeFileSync(path.join(home, 'index.d.ts'), text);
  }
}

const client = { type: 'Chat', make: 'new Chat' } as const;
const call = {
  on: 'Chat',
  call: 'ask',
  operation: 'chat',
  prompt: [{ at: 'arg0.text', role: 'user' }],
  output: { text: 'result.answer' },
} as const satisfies ModelCallRow;
const older = { ...call, prompt: [...call.prompt, { at: 'arg0.prompt', role: 'user' }] } as const;

const models: Record<string, ApiModel> = {
  right: modelOf(call),
  'wrong member': modelOf({ ...call, output: { text: 'result.answers' } }),
  'wrong option': modelOf({ ...call, bounds: { tokens: ['arg0.limit'] } }),
  any: modelOf({ ...call, bounds: { tokens: ['arg0.extra.limit'] } }),
  older: modelOf({ ...older, major: { 'arg0.prompt': 1 } }),
  'older without a word': modelOf(older),
  'older and current': modelOf({ ...older, major: { 'arg0.prompt': 1, 'arg0.text': 1 } }),
  'in no major': modelOf({ ...call, bounds: { tokens: ['arg0.limit'] }, major: { 'arg0.limit': 1 } }),
  'major of nothing': modelOf({ ...call, major: { 'arg0.limit': 1 } }),
  'of one call alone': modelOf({ ...call, call: ['ask', 'answer'], bounds: { tokens: ['arg0.limit'] } }),
  'older as a whole': {
    package: 'chat',
    read: 'test',
    clients: [{ type: 'Session', make: 'new Session', major: 1 }],
    calls: [
      {
        on: 'Session',
        call: 'complete',
        operation: 'chat',
        prompt: [{ at: 'arg0', role: 'user' }],
        output: {},
        major: 1,
      },
    ],
  },
};

function modelOf(row: ModelCallRow): ApiModel {
  return { package: 'chat', read: 'test', clients: [client], calls: [row] };
}

const named = Object.entries(models).map(([title, model]) => ({ ...model, title }));
const { proofs } = proveCatalog(named, { types: typesOf({ sdks: folder }) });
const proofOf = (name: string) => proofs.find(({ model }) => model.title === name)!;

describe('the proof by the package of SDKs', () => {
  it('proves what the current major has, and what an older one has', () => {
    expect(proofOf('right')).toMatchObject({ proven: 4, elsewhere: 0, errors: [] });
    expect(proofOf('older')).toMatchObject({ proven: 5, errors: [] });
    expect(proofOf('older as a whole')).toMatchObject({ proven: 3, errors: [] });
  });

  it('counts a path once in its row, where one of its calls has it', () => {
    expect(proofOf('of one call alone')).toMatchObject({ proven: 6, errors: [] });
  });

  it('proves as many paths as the page of what is known tells', () => {
    const right = proofs.filter(({ errors }) => errors.length === 0);
    expect(right.length).toBeGreaterThan(3);
    expect(coverageOf(right.map(({ model }) => model)).map(({ proven }) => proven)).toEqual(
      right.map(({ proven }) => proven),
    );
  });

  it.each([
    ['wrong member', 'result.answers has no such place'],
    ['wrong option', 'arg0.limit has no such place'],
    ['any', 'arg0.extra.limit is any'],
    ['older without a word', 'arg0.prompt has no such place'],
    ['older and current', 'arg0.text is in the current major too'],
    ['in no major', 'arg0.limit has no such place'],
    ['major of nothing', 'arg0.limit is said to be of an older major and is no path of the row'],
  ])('refuses a %s', (name, message) => {
    const { errors } = proofOf(name);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain(message);
  });

  it('is left to others where the package is listed and not at hand', () => {
    const listed = { package: 'groq-sdk', read: 'test', clients: [{ type: 'Groq', make: 'new default' }] };
    expect(proveCatalog([listed])).toMatchObject({ proven: 0, elsewhere: 1, errors: [] });
  });

  it('needs a reason where no package is listed', () => {
    const client = { type: 'Chat', make: 'new Chat' };
    const unlisted = { package: 'chat', read: 'test', clients: [client] };
    expect(proveCatalog([unlisted]).errors).toEqual(['chat: clients[0] Chat: new Chat has no such place']);
    const admitted = { ...unlisted, clients: [{ ...client, unproven: 'no declarations' }] };
    expect(proveCatalog([admitted])).toMatchObject({ proven: 0, unproven: 1, errors: [] });
  });
});

describe('what is asked for in its newest version', () => {
  const pinned = { chat: '2.0.0', 'chat-1': 'npm:chat@1.0.0', '@types/plain': '1.0.0', other: '3.0.0' };

  it('is everything but older majors', () => {
    expect(newestOf(pinned, [])).toEqual({
      chat: 'latest',
      'chat-1': 'npm:chat@1.0.0',
      '@types/plain': 'latest',
      other: 'latest',
    });
  });

  it('is what belongs to the libraries that are named', () => {
    expect(Object.keys(newestOf(pinned, ['chat']))).toEqual(['chat', 'chat-1']);
    expect(Object.keys(newestOf(pinned, ['plain']))).toEqual(['@types/plain']);
  });

  it('leaves what they need beside them as it is', () => {
    expect(newestOf(pinned, ['plain'], ['plain', 'other'])).toEqual({
      '@types/plain': 'latest',
      other: '3.0.0',
    });
  });
});

describe('what the lock file keeps', () => {
  const packages = {
    '': { dependencies: { chat: '1.0.0', plain: '1.0.0' } },
    'node_modules/chat': { version: '1.0.0', dependencies: { types: '^1.0.0', bridge: '*', native: '*' } },
    'node_modules/plain': { version: '1.0.0', dependencies: { types: '^2.0.0' }, engines: { node: '>=18' } },
    'node_modules/plain/node_modules/types': { version: '2.0.0' },
    'node_modules/types': { version: '1.0.0' },
    'node_modules/bridge': {
      version: '1.0.0',
      dependencies: { far: '*' },
      optionalDependencies: { native: '*' },
    },
    'node_modules/far': { version: '1.0.0' },
    'node_modules/native': { version: '1.0.0' },
  };
  const kept = trimmed(packages, new Set(['node_modules/chat', 'node_modules/types', 'node_modules/far']));

  it('is what is read, what is listed and what leads to it', () => {
    expect(Object.keys(kept)).toEqual([
      '',
      'node_modules/chat',
      'node_modules/plain',
      'node_modules/types',
      'node_modules/bridge',
      'node_modules/far',
    ]);
  });

  it('asks for nothing that is not there, nor for another version of what is', () => {
    expect(kept['node_modules/chat']).toEqual({
      version: '1.0.0',
      dependencies: { types: '^1.0.0', bridge: '*' },
    });
    expect(kept['node_modules/bridge']).toEqual({ version: '1.0.0', dependencies: { far: '*' } });
    expect(kept['node_modules/plain']).toEqual({ version: '1.0.0' });
  });

  it('is refused where nothing asks for what is read', () => {
    expect(() => trimmed(packages, new Set(['node_modules/nowhere']))).toThrow('Nothing asks for');
  });
});

describe('the lock file', () => {
  const read = (name: string) => JSON.parse(readFileSync(path.join(sdksFolder, name), 'utf8'));
  const { packages } = read('package-lock.json') as {
    packages: Record<string, { version: string; dependencies?: Record<string, string> }>;
  };

  // npm installs nothing where they differ.
  it('lists what the package lists', () => {
    const { dependencies } = read('package.json') as { dependencies: Record<string, string> };
    const versions = Object.keys(dependencies).map((name) => [
      name,
      packages[`node_modules/${name}`]?.version,
    ]);
    expect(Object.fromEntries(versions)).toEqual(
      Object.fromEntries(
        Object.entries(dependencies).map(([name, version]) => [name, version.replace(/^npm:.*@/, '')]),
      ),
    );
  });

  it('has all that its packages ask for', () => {
    const asked = Object.entries(packages).flatMap(([place, { dependencies = {} }]) =>
      Object.keys(dependencies).map((name) => ({ place, name })),
    );
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter(({ place, name }) => placeOf(packages, place, name) === undefined)).toEqual([]);
  });

  it('says nothing of where they are fetched from', () => {
    expect(JSON.stringify(packages)).not.toContain('://');
  });
});
