import { describe } from 'vitest';
import { testFlows } from '../../support/flowRows';

const top = `import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
const folder = path.resolve('uploads');`;
const resolved = `const { name } = req.body; const full = path.resolve(folder, name);`;
const open = 'http req.body -> path';
const safe = `${open} [path-safe]`;

describe('a resolved path that is compared with its folder', () => {
  testFlows([
    {
      name: 'and a separator',
      top,
      code: `${resolved} if (!full.startsWith(folder + path.sep)) throw new Error(); await readFile(full);`,
      flows: [safe],
    },
    {
      name: 'and a separator in a template',
      top,
      code: `${resolved} if (!full.startsWith(\`\${folder}/\`)) return; await readFile(full);`,
      flows: [safe],
    },
    {
      name: 'whose name ends with a separator',
      top,
      code: `${resolved} if (full.startsWith('/srv/uploads/')) await readFile(full);`,
      flows: [safe],
    },
    {
      name: 'where the folder itself is allowed',
      top,
      code: `${resolved} if (full !== folder && !full.startsWith(folder + path.sep)) return; await readFile(full);`,
      flows: [safe],
    },
    {
      name: 'in a variable of its own, after links were followed',
      top,
      code: `const { name } = req.body; const real = await realpath(name); if (!real.startsWith(folder + path.sep)) return; await readFile(name);`,
      flows: [safe],
    },
    {
      name: 'in a test of the program that follows links where it can',
      top: `${top}
import { realpathSync } from 'node:fs';
function real(name) { try { return realpathSync(name); } catch { return path.resolve(name); } }
function allowed(name, folders) { const it = real(name); return folders.some((one) => it === real(one) || it.startsWith(real(one) + path.sep)); }`,
      code: `${resolved} if (!allowed(full, [folder])) return; await readFile(full);`,
      flows: [safe],
    },
    {
      name: 'and is not what is read',
      top,
      code: `${resolved} if (!full.startsWith(folder + path.sep)) return; await readFile(name);`,
      flows: [open],
    },
    {
      name: 'after links were followed',
      top,
      code: `const full = await realpath(req.body.name); if (!full.startsWith(folder + path.sep)) return; await readFile(full);`,
      flows: [safe],
    },
    {
      name: 'in a function of the program',
      top: `${top}
function inside(name) { const full = path.join(folder, name); if (!full.startsWith(folder + path.sep)) throw new Error(); return full; }`,
      code: `await readFile(inside(req.body.name));`,
      flows: [safe],
    },
    {
      name: 'without a separator',
      top,
      code: `${resolved} if (!full.startsWith(folder)) return; await readFile(full);`,
      flows: [open],
    },
    {
      name: 'whose separator was resolved away',
      top: `${top}\nconst prefix = path.resolve('/srv/uploads/');`,
      code: `${resolved} if (!full.startsWith(prefix)) return; await readFile(full);`,
      flows: [open],
    },
    {
      name: 'that the request names',
      top,
      code: `${resolved} if (!full.startsWith(req.body.folder + path.sep)) return; await readFile(full);`,
      flows: [open],
    },
    {
      name: 'says nothing of the name',
      top,
      code: `${resolved} if (!full.startsWith(folder + path.sep)) return; await readFile(name);`,
      flows: [open],
    },
    {
      name: 'on the wrong branch',
      top,
      code: `${resolved} if (full.startsWith(folder + path.sep)) return; await readFile(full);`,
      flows: [open],
    },
    {
      name: 'a path that was not resolved',
      top,
      code: `const file = folder + '/' + req.body.name; if (!file.startsWith(folder + path.sep)) return; await readFile(file);`,
      // An address that begins so would lead where the program says; of a path that means nothing.
      flows: ['http req.body -> path [host-allowed]'],
    },
  ]);
});

describe('the way from a folder', () => {
  const relative = `${resolved} const way = path.relative(folder, full);`;
  testFlows([
    {
      name: 'does not begin with a climb',
      top,
      code: `${relative} if (way.startsWith('..') || path.isAbsolute(way)) return; await readFile(full);`,
      flows: [`${open} [path-safe relative-path]`],
    },
    {
      name: 'holds no climb',
      top,
      code: `${relative} if (way.includes('..')) return; await readFile(full);`,
      flows: [safe],
    },
    {
      name: 'is asked whether there is one',
      top,
      code: `${relative} const isInside = way && !way.startsWith('..') && !path.isAbsolute(way); if (isInside) await readFile(full);`,
      flows: [`${open} [path-safe relative-path]`],
    },
    {
      name: 'is asked for something else',
      top,
      code: `${relative} if (way.startsWith('private')) return; await readFile(full);`,
      flows: [open],
    },
    {
      name: 'a name that holds no climb may still begin at the root',
      top,
      code: `${resolved} if (name.includes('..')) return; await readFile(full);`,
      flows: [`${open} [climb-free]`],
    },
  ]);
});

describe('the parts of a path', () => {
  const given = `const { name } = req.body;`;
  const read = `await readFile(path.join(folder, name));`;
  const kept = `${open} [climb-free path-safe]`;
  testFlows([
    {
      name: 'none is a climb',
      top,
      code: `${given} if (name.split('/').some((part) => part === '..')) return; ${read}`,
      flows: [kept],
    },
    {
      name: 'each is looked at in a loop',
      top,
      code: `${given} for (const part of name.split('/')) { if (part === '..') throw new Error(); } ${read}`,
      flows: [kept],
    },
    {
      name: 'the loop ends before the last',
      top,
      code: `${given} for (const part of name.split('/')) { if (part === '..') throw new Error(); if (part === '.') break; } ${read}`,
      flows: [open],
    },
    {
      name: 'the loop does not leave',
      top,
      code: `${given} for (const part of name.split('/')) { if (part === '..') folder.length; } ${read}`,
      flows: [open],
    },
    {
      name: 'none is one of a list with a climb in it',
      top,
      code: `${given} if (name.split('/').some((part) => ['..', '~'].includes(part))) return; ${read}`,
      flows: [kept],
    },
    {
      name: 'none is one of a list without a climb',
      top,
      code: `${given} if (name.split('/').some((part) => ['.', '~'].includes(part))) return; ${read}`,
      flows: [open],
    },
    {
      name: 'none begins with a climb',
      top,
      code: `${given} if (name.split('/').some((part) => part.startsWith('..'))) return; ${read}`,
      flows: [kept],
    },
    {
      name: 'are given one by one',
      top,
      code: `${given} const parts = name.split('/'); if (parts.some((part) => part === '..')) return; await readFile(path.join(folder, ...parts));`,
      flows: [kept],
    },
    {
      name: 'the whole only does not begin with a climb',
      top,
      code: `${given} if (name.startsWith('..')) return; ${read}`,
      flows: [open],
    },
  ]);
});
