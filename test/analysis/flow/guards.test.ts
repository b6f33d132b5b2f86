import { describe } from 'vitest';
import { body, query, testFlows } from '../../support/flowRows';

const known = `${body} [known-values]`;
const bounded = `${body} [bounded validated]`;
const roles = `const ROLES = ['cook', 'clerk'];`;
const sets = `const ROLES = new Set(['cook', 'clerk']);`;

describe('allow-lists', () => {
  testFlows([
    {
      name: 'includes, then return',
      top: roles,
      code: `const { a } = req.body; if (!ROLES.includes(a)) return; eval(a);`,
      flows: [known],
    },
    {
      name: 'includes, then throw',
      top: roles,
      code: `const { a } = req.body; if (!ROLES.includes(a)) throw new Error(); eval(a);`,
      flows: [known],
    },
    {
      name: 'includes, in the branch',
      top: roles,
      code: `const { a } = req.body; if (ROLES.includes(a)) eval(a);`,
      flows: [known],
    },
    {
      name: 'includes, in the other branch',
      top: roles,
      code: `const { a } = req.body; if (ROLES.includes(a)) work(); else eval(a);`,
      flows: [body],
    },
    {
      name: 'includes, with the wrong polarity',
      top: roles,
      code: `const { a } = req.body; if (ROLES.includes(a)) return; eval(a);`,
      flows: [body],
    },
    {
      name: 'includes, after use',
      top: roles,
      code: `const { a } = req.body; eval(a); if (!ROLES.includes(a)) return;`,
      flows: [body],
    },
    {
      name: 'includes, without consequence',
      top: roles,
      code: `const { a } = req.body; if (!ROLES.includes(a)) console.warn('no'); eval(a);`,
      flows: [body],
    },
    {
      name: 'includes, on one branch only',
      top: roles,
      code: `const { a } = req.body; if (req.query.x) { if (!ROLES.includes(a)) return; } eval(a);`,
      flows: [body],
    },
    {
      name: 'includes, on both branches',
      top: roles,
      code: `const { a } = req.body; if (req.query.x) { if (!ROLES.includes(a)) return; } else { if (!ROLES.includes(a)) return; } eval(a);`,
      flows: [known],
    },
    {
      name: 'includes, of a copy that was changed',
      top: roles,
      code: `const { a } = req.body; const b = a.trim(); if (!ROLES.includes(b)) return; eval(a);`,
      flows: [body],
    },
    {
      name: 'includes, of the changed copy that is used',
      top: roles,
      code: `const { a } = req.body; const b = a.trim(); if (!ROLES.includes(b)) return; eval(b);`,
      flows: [known],
    },
    {
      name: 'includes, of what the copy was made of',
      top: roles,
      code: `const { a } = req.body; if (!ROLES.includes(a)) return; const b = a.toUpperCase(); eval(b);`,
      flows: [known],
    },
    {
      name: 'includes, of another name for the same',
      top: roles,
      code: `const { a } = req.body; const b = a; if (!ROLES.includes(b)) return; eval(a);`,
      flows: [known],
    },
    {
      name: 'includes, of another field',
      top: roles,
      code: `if (!ROLES.includes(req.body.b)) return; eval(req.body.a);`,
      flows: [body],
    },
    {
      name: 'includes, of the same field read twice',
      top: roles,
      code: `if (!ROLES.includes(req.body.a)) return; eval(req.body.a);`,
      flows: [known],
    },
    {
      name: 'includes, then reassigned',
      top: roles,
      code: `let { a } = req.body; if (!ROLES.includes(a)) return; a = req.query.a; eval(a);`,
      flows: [query],
    },
    {
      name: 'includes, then the field is reassigned',
      top: roles,
      code: `const box = { a: req.body.a }; if (!ROLES.includes(box.a)) return; box.a = req.query.a; eval(box.a);`,
      flows: [query],
    },
    {
      name: 'includes, then the field of the request is reassigned',
      top: roles,
      code: `if (!ROLES.includes(req.body.a)) return; req.body.a = req.body.b; eval(req.body.a);`,
      flows: [body],
    },
    {
      name: 'includes, in a conditional',
      top: roles,
      code: `const a = ROLES.includes(req.body.a) ? req.body.a : 'cook'; eval(a);`,
      flows: [known],
    },
    {
      name: 'includes, in the wrong half of a conditional',
      top: roles,
      code: `const a = ROLES.includes(req.body.a) ? 'cook' : req.body.a; eval(a);`,
      flows: [body],
    },
    {
      name: 'includes && use',
      top: roles,
      code: `const { a } = req.body; ROLES.includes(a) && eval(a);`,
      flows: [known],
    },
    {
      name: 'includes || use',
      top: roles,
      code: `const { a } = req.body; ROLES.includes(a) || eval(a);`,
      flows: [body],
    },
    {
      name: 'includes && another test',
      top: roles,
      code: `const { a } = req.body; if (ROLES.includes(a) && req.query.x) eval(a);`,
      flows: [known],
    },
    {
      name: 'includes || another test',
      top: roles,
      code: `const { a } = req.body; if (ROLES.includes(a) || req.query.x) eval(a);`,
      flows: [body],
    },
    {
      name: 'not present or not included, then return',
      top: roles,
      code: `const { a } = req.body; if (!a || !ROLES.includes(a)) return; eval(a);`,
      flows: [known],
    },
    {
      name: 'present and not included, then return',
      top: roles,
      code: `const { a } = req.body; if (a && !ROLES.includes(a)) return; eval(a);`,
      flows: [known],
    },
    {
      name: 'not included and something else, then return',
      top: roles,
      code: `const { a } = req.body; if (!ROLES.includes(a) && req.query.x) return; eval(a);`,
      flows: [body],
    },
    {
      name: 'one of two lists',
      top: roles,
      code: `const { a } = req.body; if (!ROLES.includes(a) && !['boss'].includes(a)) return; eval(a);`,
      flows: [known],
    },
    {
      name: 'the result in a variable',
      top: roles,
      code: `const { a } = req.body; const ok = ROLES.includes(a); if (!ok) return; eval(a);`,
      flows: [known],
    },
    {
      name: 'the result in a variable, then reassigned',
      top: roles,
      code: `let { a } = req.body; const ok = ROLES.includes(a); a = req.query.a; if (!ok) return; eval(a);`,
      flows: [query],
    },
    {
      name: 'the result compared with true',
      top: roles,
      code: `const { a } = req.body; if (ROLES.includes(a) !== true) return; eval(a);`,
      flows: [known],
    },
    {
      name: 'a list from outside',
      code: `const { a } = req.body; if (!req.query.roles.includes(a)) return; eval(a);`,
      flows: [body],
    },
    {
      name: 'text that includes a word',
      code: `const { a } = req.body; if (!a.includes('cook')) return; eval(a);`,
      flows: [body],
    },
    {
      name: 'of what an unknown function made of it',
      top: roles,
      code: `const { a } = req.body; const b = dress(a); if (!ROLES.includes(b)) return; eval(a);`,
      flows: [body],
    },
    {
      name: 'an unknown check',
      code: `const { a } = req.body; const bad = await check(a); if (bad || req.query.x) return; eval(a);`,
      flows: [body],
    },
    {
      name: 'a literal text that includes it',
      code: `const { a } = req.body; if (!'cook,clerk'.includes(a)) return; eval(a);`,
      flows: [body],
    },
    {
      name: 'a list of forbidden words',
      code: `const { a } = req.body; if (['rm', 'drop'].includes(a)) return; eval(a);`,
      flows: [body],
    },
    {
      name: 'forbidden words in the text',
      code: `const { a } = req.body; if (['rm', 'drop'].some((word) => a.includes(word))) return; eval(a);`,
      flows: [body],
    },
    {
      name: 'indexOf',
      top: roles,
      code: `const { a } = req.body; if (ROLES.indexOf(a) === -1) return; eval(a);`,
      flows: [known],
    },
    {
      name: 'has',
      top: sets,
      code: `const { a } = req.body; if (!ROLES.has(a)) return; eval(a);`,
      flows: [known],
    },
    {
      name: 'has, in the other branch',
      top: sets,
      code: `const { a } = req.body; if (ROLES.has(a)) return; eval(a);`,
      flows: [body],
    },
    {
      name: 'in a table',
      code: `const table = { cook: 1 }; const { a } = req.body; if (!(a in table)) return; eval(a);`,
      flows: [known],
    },
    {
      name: 'in the request',
      code: `const { a } = req.body; if (!('a' in req.body)) return; eval(a);`,
      flows: [body],
    },
    {
      name: 'hasOwn',
      code: `const table = { cook: 1 }; const { a } = req.body; if (!Object.hasOwn(table, a)) return; eval(a);`,
      flows: [known],
    },
    {
      name: 'a lookup that found something',
      code: `const table = { cook: 1 }; const { a } = req.body; if (!table[a]) return; eval(a);`,
      flows: [known],
    },
    {
      name: 'keys of a table',
      code: `const table = { cook: 1 }; const { a } = req.body; if (!Object.keys(table).includes(a)) return; eval(a);`,
      flows: [known],
    },
    {
      name: 'keys of the request',
      code: `const { a } = req.body; if (!Object.keys(req.body).includes(a)) return; eval(a);`,
      flows: [body],
    },
    {
      name: 'some of our list equals it',
      top: roles,
      code: `const { a } = req.body; if (!ROLES.some((role) => role === a)) return; eval(a);`,
      flows: [known],
    },
    {
      name: 'some of their list is allowed',
      top: roles,
      code: `const { list } = req.body; if (!list.some((item) => ROLES.includes(item))) return; eval(list[0]);`,
      flows: [body],
    },
    {
      name: 'some of their list is allowed, each is used',
      top: roles,
      code: `const { list } = req.body; if (!list.some((item) => ROLES.includes(item))) return; for (const item of list) eval(item);`,
      flows: [body],
    },
    {
      name: 'every one of their list is allowed, each is used',
      top: roles,
      code: `const { list } = req.body; if (!list.every((item) => ROLES.includes(item))) return; for (const item of list) eval(item);`,
      flows: [known],
    },
    {
      name: 'each of their list is checked, each is used',
      top: roles,
      code: `const { list } = req.body; for (const item of list) if (!ROLES.includes(item)) return; for (const item of list) eval(item);`,
      flows: [known],
    },
    {
      name: 'a field of each of their list is checked, each is used',
      top: `${roles} function check(ok) { if (!ok) throw new Error(); }`,
      code: `const list = req.body.list.map((role) => ({ role })); for (const { role } of list) check(ROLES.includes(role)); for (const { role } of list) eval(role);`,
      flows: [known],
    },
    {
      name: 'each of their list is checked up to one',
      top: roles,
      code: `const { list } = req.body; for (const item of list) { if (!ROLES.includes(item)) return; if (req.query.x) break; } for (const item of list) eval(item);`,
      flows: [body],
    },
    {
      name: 'some of their list are checked',
      top: roles,
      code: `const { list } = req.body; for (const item of list) { if (req.query.x) continue; if (!ROLES.includes(item)) return; } for (const item of list) eval(item);`,
      flows: [body],
    },
    {
      name: 'something else is checked for each of their list',
      top: roles,
      code: `const { a, list } = req.body; for (const item of list) if (!ROLES.includes(a)) return; eval(a);`,
      flows: [body],
    },
    {
      name: 'filtered by length',
      code: `for (const item of req.body.list.filter((item) => item.length < 50)) eval(item);`,
      flows: [bounded],
    },
    {
      name: 'every one of their list is allowed',
      top: roles,
      code: `const { list } = req.body; if (!list.every((item) => ROLES.includes(item))) return; eval(list[0]);`,
      flows: [known],
    },
    {
      name: 'not every one of their list is allowed',
      top: roles,
      code: `const { list } = req.body; if (list.every((item) => !ROLES.includes(item))) return; eval(list[0]);`,
      flows: [body],
    },
    {
      name: 'found in our list',
      top: roles,
      code: `const role = ROLES.find((role) => role === req.body.a); eval(role);`,
      flows: [],
    },
    {
      name: 'filtered by our list',
      top: roles,
      code: `for (const item of req.body.list.filter((item) => ROLES.includes(item))) eval(item);`,
      flows: [known],
    },
    {
      name: 'filtered by something else',
      top: roles,
      code: `for (const item of req.body.list.filter((item) => item.id > 3)) eval(item);`,
      flows: [body],
    },
    {
      name: 'checked in each turn',
      top: roles,
      code: `for (const item of req.body.list) { if (!ROLES.includes(item)) continue; eval(item); }`,
      flows: [known],
    },
    {
      name: 'checked in a loop, used after',
      top: roles,
      code: `let last = ''; for (const item of req.body.list) { if (!ROLES.includes(item)) continue; last = item; } eval(last);`,
      flows: [known],
    },
    {
      name: 'checked in a loop, another used after',
      top: roles,
      code: `for (const item of req.body.list) { if (!ROLES.includes(item)) continue; work(); } eval(req.body.list[0]);`,
      flows: [body],
    },
    {
      name: 'one element is checked, another used',
      top: roles,
      code: `if (!ROLES.includes(req.body.list[0])) return; eval(req.body.list[1]);`,
      flows: [body],
    },
    {
      name: 'an element at one unknown place is checked, another used',
      top: roles,
      code: `const { list, i, j } = req.body; if (!ROLES.includes(list[i])) return; eval(list[j]);`,
      flows: [body],
      missing: [body],
      spurious: [`${body} [known-values]`],
    },
  ]);
});

describe('many values in one text', () => {
  const names = Array.from({ length: 20 }, (_, index) => `v${index}`);
  const text = `eval(\`${names.map((name) => `\${${name}}`).join(' ')} \${req.query.a}\`);`;
  testFlows([
    {
      name: 'the one that is not checked is not forgotten',
      code: `const { ${names.join(', ')} } = req.body; if (${names.map((name) => `${name} !== 'a'`).join(' || ')}) return; ${text}`,
      flows: [known, query],
    },
    {
      name: 'each its own source',
      code: `${names.map((name) => `const ${name} = req.body.${name}; if (${name} !== 'a') return;`).join(' ')} ${text}`,
      // Twelve are kept, those with the fewest guards first.
      flows: [query, ...Array.from({ length: 11 }, () => known)],
    },
  ]);
});

describe('comparisons', () => {
  testFlows([
    { name: 'equal', code: `const { a } = req.body; if (a === 'cook') eval(a);`, flows: [known] },
    {
      name: 'not equal, then return',
      code: `const { a } = req.body; if (a !== 'cook') return; eval(a);`,
      flows: [known],
    },
    {
      name: 'equal to one forbidden word',
      code: `const { a } = req.body; if (a === 'rm') return; eval(a);`,
      flows: [body],
    },
    {
      name: 'not equal, in the branch',
      code: `const { a } = req.body; if (a !== 'cook') eval(a);`,
      flows: [body],
    },
    {
      name: 'equal to one of two',
      code: `const { a } = req.body; if (a === 'cook' || a === 'clerk') eval(a);`,
      flows: [known],
    },
    {
      name: 'unequal to both',
      code: `const { a } = req.body; if (a !== 'cook' && a !== 'clerk') return; eval(a);`,
      flows: [known],
    },
    {
      name: 'unequal to one of two, then return',
      code: `const { a } = req.body; if (a !== 'cook' || a !== 'clerk') eval(a);`,
      flows: [body],
    },
    {
      name: 'equal to other outside data',
      code: `const { a } = req.body; if (a === req.query.a) eval(a);`,
      flows: [body],
    },
    {
      name: 'equal to undefined',
      code: `const { a } = req.body; if (a === undefined) return; eval(a);`,
      flows: [body],
    },
    { name: 'not null', code: `const { a } = req.body; if (a != null) eval(a);`, flows: [body] },
    { name: 'truthy', code: `const { a } = req.body; if (!a) return; eval(a);`, flows: [body] },
    {
      name: 'typeof number',
      code: `const { a } = req.body; if (typeof a !== 'number') return; eval(a);`,
      flows: [known],
    },
    {
      name: 'typeof boolean',
      code: `const { a } = req.body; if (typeof a === 'boolean') eval(a);`,
      flows: [known],
    },
    {
      name: 'typeof string',
      code: `const { a } = req.body; if (typeof a !== 'string') return; eval(a);`,
      flows: [body],
    },
    {
      name: 'typeof of something else',
      code: `const { a, b } = req.body; if (typeof b !== 'number') return; eval(a);`,
      flows: [body],
    },
    {
      name: 'not typeof number',
      code: `const { a } = req.body; if (typeof a === 'number') return; eval(a);`,
      flows: [body],
    },
    { name: 'Number()', code: `eval(Number(req.body.a));`, flows: [known] },
    {
      name: 'Number() of a copy',
      code: `const { a } = req.body; const n = Number(a); eval(a);`,
      flows: [body],
    },
    {
      name: 'Number.isInteger',
      code: `const { a } = req.body; if (!Number.isInteger(a)) return; eval(a);`,
      flows: [known],
    },
    { name: 'a range', code: `const { a } = req.body; if (a < 1 || a > 9) return; eval(a);`, flows: [body] },
    {
      name: 'length',
      code: `const { a } = req.body; if (a.length > 500) return; eval(a);`,
      flows: [bounded],
    },
    {
      name: 'length, at most',
      code: `const { a } = req.body; if (a.length <= 500) eval(a);`,
      flows: [bounded],
    },
    {
      name: 'length, the limit in front',
      code: `const { a } = req.body; if (500 < a.length) return; eval(a);`,
      flows: [bounded],
    },
    {
      name: 'length, at least',
      code: `const { a } = req.body; if (a.length < 3) return; eval(a);`,
      flows: [body],
    },
    {
      name: 'length, in the wrong branch',
      code: `const { a } = req.body; if (a.length > 500) eval(a);`,
      flows: [body],
    },
    {
      name: 'length of something else',
      code: `const { a, b } = req.body; if (b.length > 500) return; eval(a);`,
      flows: [body],
    },
    {
      name: 'length and type',
      code: `const { a } = req.body; if (typeof a !== 'string' || a.length > 500) return; eval(a);`,
      flows: [bounded],
    },
    {
      name: 'a length that is equal',
      code: `const { a } = req.body; if (a.length !== 8) return; eval(a);`,
      flows: [bounded],
    },
    { name: 'switch', code: `const { a } = req.body; switch (a) { case 'cook': eval(a); }`, flows: [known] },
    {
      name: 'switch, two cases',
      code: `const { a } = req.body; switch (a) { case 'cook': case 'clerk': eval(a); }`,
      flows: [known],
    },
    {
      name: 'switch, default',
      code: `const { a } = req.body; switch (a) { case 'cook': break; default: eval(a); }`,
      flows: [body],
    },
    {
      name: 'switch, default returns',
      code: `const { a } = req.body; switch (a) { case 'cook': case 'clerk': break; default: return; } eval(a);`,
      flows: [known],
    },
    {
      name: 'switch, a case without default',
      code: `const { a } = req.body; switch (a) { case 'cook': work(); } eval(a);`,
      flows: [body],
    },
    {
      name: 'switch, a case of outside data',
      code: `const { a } = req.body; switch (a) { case req.query.a: eval(a); }`,
      flows: [body],
    },
    {
      name: 'switch, fallen into default',
      code: `const { a } = req.body; switch (a) { case 'cook': default: eval(a); }`,
      flows: [body],
    },
    {
      name: 'switch (true)',
      top: roles,
      code: `const { a } = req.body; switch (true) { case ROLES.includes(a): eval(a); }`,
      flows: [known],
    },
  ]);
});

describe('patterns', () => {
  testFlows([
    {
      name: 'anchored',
      code: `const { a } = req.body; if (!/^[a-z ]{1,20}$/.test(a)) return; eval(a);`,
      flows: [`${body} [path-safe validated]`],
    },
    {
      name: 'anchored, in the wrong branch',
      code: `const { a } = req.body; if (/^[a-z ]{1,20}$/.test(a)) return; eval(a);`,
      flows: [body],
    },
    {
      name: 'anchored, digits',
      code: `const { a } = req.body; if (!/^\\d+$/.test(a)) return; eval(a);`,
      flows: [`${body} [known-values path-safe plain-word validated]`],
    },
    {
      name: 'anchored, words to choose from',
      code: `const { a } = req.body; if (!/^(red|green)$/.test(a)) return; eval(a);`,
      flows: [`${body} [known-values path-safe plain-word validated]`],
    },
    {
      name: 'not anchored',
      code: `const { a } = req.body; if (!/[a-z]{1,20}/.test(a)) return; eval(a);`,
      flows: [body],
    },
    {
      name: 'anchored at the start',
      code: `const { a } = req.body; if (!/^[a-z]{1,20}/.test(a)) return; eval(a);`,
      flows: [body],
    },
    {
      name: 'anchored at the end',
      code: `const { a } = req.body; if (!/[a-z]{1,20}$/.test(a)) return; eval(a);`,
      flows: [body],
    },
    {
      name: 'each half anchored once',
      code: `const { a } = req.body; if (!/^red|green$/.test(a)) return; eval(a);`,
      flows: [body],
    },
    {
      name: 'anchored at each line',
      code: `const { a } = req.body; if (!/^[a-z]+$/m.test(a)) return; eval(a);`,
      flows: [body],
    },
    {
      name: 'anything between the anchors',
      code: `const { a } = req.body; if (!/^.*$/.test(a)) return; eval(a);`,
      flows: [body],
    },
    {
      name: 'anything but one character',
      code: `const { a } = req.body; if (!/^[^<]+$/.test(a)) return; eval(a);`,
      flows: [body],
    },
    {
      name: 'a forbidden pattern',
      code: `const { a } = req.body; if (/ignore previous/i.test(a)) return; eval(a);`,
      flows: [body],
    },
    {
      name: 'a pattern in a constant',
      top: `const SLUG = /^[a-z]+$/;`,
      code: `const { a } = req.body; if (!SLUG.test(a)) return; eval(a);`,
      flows: [`${body} [path-safe plain-word validated]`],
    },
    {
      name: 'match',
      code: `const { a } = req.body; if (!a.match(/^[a-z]+$/)) return; eval(a);`,
      flows: [`${body} [path-safe plain-word validated]`],
    },
    {
      name: 'a pattern made of text',
      code: `const { a } = req.body; if (!new RegExp('^[a-z]+$').test(a)) return; eval(a);`,
      flows: [`${body} [path-safe plain-word validated]`],
    },
    {
      name: 'a pattern made of outside text',
      code: `const { a } = req.body; if (!new RegExp(req.query.p).test(a)) return; eval(a);`,
      flows: [body],
    },
    {
      name: 'startsWith',
      code: `const { a } = req.body; if (!a.startsWith('cook')) return; eval(a);`,
      flows: [body],
    },
    {
      name: 'endsWith',
      code: `const { a } = req.body; if (!a.endsWith('.txt')) return; eval(a);`,
      flows: [body],
    },
    {
      name: 'everything else removed',
      code: `eval(req.body.a.replace(/[^a-z]/g, ''));`,
      flows: [`${body} [html-safe path-safe plain-word]`],
    },
    {
      name: 'an expression, in the wrong branch',
      top: `${roles} const isRole = (a) => ROLES.includes(a);`,
      code: `const { a } = req.body; if (isRole(a)) return; eval(a);`,
      flows: [body],
    },
    {
      name: 'a type predicate',
      top: `${roles} function isRole(a: unknown): a is string { return typeof a === 'string' && ROLES.includes(a); }`,
      code: `const { a } = req.body; if (!isRole(a)) return; eval(a);`,
      flows: [known],
    },
    {
      name: 'an early return of false',
      top: `${roles} function isRole(a) { if (!a) return false; return ROLES.includes(a); }`,
      code: `const { a } = req.body; if (!isRole(a)) return; eval(a);`,
      flows: [known],
    },
    {
      name: 'true in the branch',
      top: `${roles} function isRole(a) { if (ROLES.includes(a)) return true; return false; }`,
      code: `const { a } = req.body; if (!isRole(a)) return; eval(a);`,
      flows: [known],
    },
    {
      name: 'true in the wrong branch',
      top: `${roles} function isRole(a) { if (ROLES.includes(a)) return false; return true; }`,
      code: `const { a } = req.body; if (!isRole(a)) return; eval(a);`,
      flows: [body],
    },
    {
      name: 'an early return of true',
      top: `${roles} function isRole(a) { if (a.admin) return true; return ROLES.includes(a); }`,
      code: `const { a } = req.body; if (!isRole(a)) return; eval(a);`,
      flows: [body],
    },
    {
      name: 'always true',
      top: `function isRole(a) { return true; }`,
      code: `const { a } = req.body; if (!isRole(a)) return; eval(a);`,
      flows: [body],
    },
    {
      name: 'an unknown predicate',
      code: `const { a } = req.body; if (!isRole(a)) return; eval(a);`,
      flows: [body],
    },
    {
      name: 'of another argument',
      top: `${roles} const isRole = (a, b) => ROLES.includes(b);`,
      code: `const { a, b } = req.body; if (!isRole(a, b)) return; eval(a);`,
      flows: [body],
    },
    {
      name: 'awaited',
      top: `${roles} const isRole = async (a) => ROLES.includes(a);`,
      code: `const { a } = req.body; if (!(await isRole(a))) return; eval(a);`,
      flows: [known],
    },
    {
      name: 'a promise is always truthy',
      top: `${roles} const isRole = async (a) => ROLES.includes(a);`,
      code: `const { a } = req.body; if (!isRole(a)) return; eval(a);`,
      flows: [body],
      missing: [body],
      spurious: [`${body} [known-values]`],
    },
    {
      name: 'a method',
      top: `class Roles { list = ['cook']; has(a) { return this.list.includes(a); } } const roles = new Roles();`,
      code: `const { a } = req.body; if (!roles.has(a)) return; eval(a);`,
      flows: [known],
    },
    {
      name: 'a function that names the mistake',
      top: `${roles} function mistake(a) { if (!ROLES.includes(a)) return 'unknown role'; }`,
      code: `const { a } = req.body; if (mistake(a)) return; eval(a);`,
      flows: [known],
    },
    {
      name: 'a function that names the mistake, of something else',
      top: `${roles} function mistake(a) { if (!ROLES.includes(a)) return 'unknown role'; }`,
      code: `const { a, b } = req.body; if (mistake(b)) return; eval(a);`,
      flows: [body],
    },
    {
      name: 'a function that names the mistake, asked the wrong way',
      top: `${roles} function mistake(a) { if (!ROLES.includes(a)) return 'unknown role'; }`,
      code: `const { a } = req.body; if (!mistake(a)) return; eval(a);`,
      flows: [body],
    },
    {
      name: 'a predicate of several steps, in filter',
      top: roles,
      code: `for (const item of req.body.list.filter((item) => { if (!ROLES.includes(item)) return false; return true; })) eval(item);`,
      flows: [known],
    },
    {
      name: 'a predicate that gives up after three turns',
      top: `${roles} function isRole(a) { for (let i = 0; i < 3; i++) { if (ROLES.includes(a)) return true; } return true; }`,
      code: `const { a } = req.body; if (!isRole(a)) return; eval(a);`,
      flows: [body],
    },
    {
      name: 'a predicate that throws',
      top: `${roles} function isRole(a) { if (!a) throw new Error(); return ROLES.includes(a); }`,
      code: `const { a } = req.body; if (!isRole(a)) return; eval(a);`,
      flows: [known],
    },
    {
      name: 'an assertion',
      top: `${roles} function assertRole(a) { if (!ROLES.includes(a)) throw new Error(); }`,
      code: `const { a } = req.body; assertRole(a); eval(a);`,
      flows: [known],
    },
    {
      name: 'an assertion that does not throw',
      top: `${roles} function assertRole(a) { if (!ROLES.includes(a)) console.warn('no'); }`,
      code: `const { a } = req.body; assertRole(a); eval(a);`,
      flows: [body],
    },
    {
      name: 'an assertion of another argument',
      top: `${roles} function assertRole(a) { if (!ROLES.includes(a)) throw new Error(); }`,
      code: `const { a, b } = req.body; assertRole(b); eval(a);`,
      flows: [body],
    },
    {
      name: 'an assertion whose error is swallowed',
      top: `${roles} function assertRole(a) { if (!ROLES.includes(a)) throw new Error(); }`,
      code: `const { a } = req.body; try { assertRole(a); } catch {} eval(a);`,
      flows: [body],
    },
    {
      name: 'an assertion, used in try',
      top: `${roles} function assertRole(a) { if (!ROLES.includes(a)) throw new Error(); }`,
      code: `const { a } = req.body; try { assertRole(a); eval(a); } catch {}`,
      flows: [known],
    },
    {
      name: 'an awaited assertion',
      top: `${roles} async function assertRole(a) { if (!ROLES.includes(a)) throw new Error(); }`,
      code: `const { a } = req.body; await assertRole(a); eval(a);`,
      flows: [known],
    },
    {
      name: 'an assertion that nobody awaits',
      top: `${roles} async function assertRole(a) { if (!ROLES.includes(a)) throw new Error(); }`,
      code: `const { a } = req.body; assertRole(a); eval(a);`,
      flows: [body],
      missing: [body],
      spurious: [`${body} [known-values]`],
    },
    {
      name: 'an assertion in a callback that may not run',
      top: `${roles} function assertRole(a) { if (!ROLES.includes(a)) throw new Error(); }`,
      code: `const { a } = req.body; library(() => assertRole(a)); eval(a);`,
      flows: [body],
    },
    {
      name: 'a function that gives the checked value',
      top: `${roles} function toRole(a) { if (!ROLES.includes(a)) throw new Error(); return a; }`,
      code: `eval(toRole(req.body.a));`,
      flows: [known],
    },
    {
      name: 'a function that gives the value or a default',
      top: `${roles} function toRole(a) { return ROLES.includes(a) ? a : 'cook'; }`,
      code: `eval(toRole(req.body.a));`,
      flows: [known],
    },
    {
      name: 'a checked value, and an unchecked one through the same function',
      top: `const clean = (a) => a.trim(); ${roles}`,
      code: `const a = clean(req.body.a); const b = clean(req.body.b); if (!ROLES.includes(a)) return; eval(b);`,
      flows: [body],
    },
    {
      name: 'a checked value through the function',
      top: `const clean = (a) => a.trim(); ${roles}`,
      code: `const a = clean(req.body.a); const b = clean(req.body.b); if (!ROLES.includes(a)) return; eval(a);`,
      flows: [known],
    },
    {
      name: 'a checked template, and an unchecked one of the same function',
      top: 'const dress = (a) => `a ${a}`;',
      code: `const a = dress(req.body.a); const b = dress(req.body.b); if (a !== 'a b') return; eval(b);`,
      flows: [body],
    },
    {
      name: 'a guard in a callee does not hold in the next call',
      top: `${roles} function run(a) { if (!ROLES.includes(a)) return; eval(a); }`,
      code: `run(req.body.a); eval(req.body.a);`,
      flows: [body, known],
    },
    {
      name: 'a guard in a function that is called on one branch',
      top: `${roles} function check(a) { if (!ROLES.includes(a)) throw new Error(); }`,
      code: `const { a } = req.body; if (req.query.x) check(a); eval(a);`,
      flows: [body],
    },
    {
      name: 'a guard in a finished handler',
      top: `${roles} app.post('/a', (req, res) => { if (!ROLES.includes(req.body.a)) return; res.end(); });`,
      code: `eval(req.body.a);`,
      flows: [body],
    },
    {
      name: 'a guard around a callback',
      top: roles,
      code: `const { a } = req.body; if (!ROLES.includes(a)) return; [1].forEach(() => eval(a));`,
      flows: [known],
    },
    {
      name: 'a guard inside a callback',
      top: roles,
      code: `const { a } = req.body; [1].forEach(() => { if (!ROLES.includes(a)) return; }); eval(a);`,
      flows: [body],
    },
    {
      name: 'a guard in a catch',
      top: roles,
      code: `const { a } = req.body; try { work(); } catch { if (!ROLES.includes(a)) return; } eval(a);`,
      flows: [body],
    },
    {
      name: 'a guard in finally',
      top: roles,
      code: `const { a } = req.body; try { work(); } finally { if (!ROLES.includes(a)) return; } eval(a);`,
      flows: [known],
    },
    {
      name: 'a loop that may not run',
      top: roles,
      code: `const { a } = req.body; for (const x of req.body.list) { if (!ROLES.includes(a)) return; } eval(a);`,
      flows: [body],
    },
  ]);
});

const zod = `import { z } from 'zod'; const Input = z.object({ a: z.enum(['cook']), n: z.number(), id: z.string().uuid(), short: z.string().max(50), text: z.string(), in: z.object({ kind: z.literal('x'), text: z.string() }), list: z.array(z.enum(['b'])) });`;

describe('signs that begin a tag', () => {
  const escaping = (
    name: string,
    top: string,
    text: string,
    marks: string,
  ): Parameters<typeof testFlows>[0][number] => ({
    name,
    top,
    code: `eval(${text});`,
    flows: [marks === '' ? body : `${body} [${marks}]`],
  });
  const signs = `const SIGNS = { '&': '&amp;', '<': '&lt;' };`;
  const named = `function named(sign) { switch (sign) { case '<': return '&lt;'; default: return '&amp;'; } }`;
  testFlows([
    escaping('each replaced', '', `req.body.a.replace(/&/g, '&amp;').replace(/</g, '&lt;')`, 'html-safe'),
    escaping('each replaced, without a pattern', '', `req.body.a.replaceAll('<', '&lt;')`, 'html-safe'),
    escaping(
      'looked up in a table',
      signs,
      `req.body.a.replace(/[&<]/g, (sign) => SIGNS[sign] || sign)`,
      'html-safe',
    ),
    escaping(
      'written by their number',
      '',
      'req.body.a.replace(/[&<]/g, (sign) => `&#${sign.charCodeAt(0)};`)',
      'html-safe',
    ),
    escaping('named by a function', named, `req.body.a.replace(/[&<]/g, named)`, 'html-safe'),
    escaping('removed', '', `req.body.a.replace(/[<>]/g, '')`, 'html-safe'),
    escaping('only the first replaced', '', `req.body.a.replace('<', '&lt;')`, ''),
    escaping('only what ends a tag replaced', '', `req.body.a.replace(/>/g, '&gt;')`, ''),
    escaping('replaced by themselves', '', `req.body.a.replace(/[&<]/g, (sign) => sign)`, ''),
    {
      name: 'each replaced before other data comes in',
      code: `eval(req.body.a.replace(/</g, '&lt;').replace(/X/g, req.body.b));`,
      flows: [`${body} [html-safe]`, body],
    },
  ]);
});

describe('the end of a host', () => {
  const asked = (end: string): string =>
    `const url = new URL(req.body.a); if (!url.hostname.endsWith('${end}')) return; await fetch(url);`;
  testFlows([
    { name: 'is of a domain', code: asked('.example.com'), flows: ['http req.body -> url [host-allowed]'] },
    { name: 'has no dot before it', code: asked('example.com'), flows: ['http req.body -> url'] },
    { name: 'is of all there are', code: asked('.com'), flows: ['http req.body -> url'] },
  ]);
});

describe('tests of a known package that no row tells of', () => {
  const top = `import path from 'node:path';`;
  testFlows([
    {
      name: 'prove nothing where they are falsy',
      top,
      code: `const { a } = req.body; if (path.matchesGlob(a, '*.md')) return; eval(a);`,
      flows: [body],
    },
  ]);
});

describe('schemas', () => {
  testFlows([
    {
      name: 'an enum',
      top: zod,
      code: `const input = Input.parse(req.body); eval(input.a);`,
      flows: [known],
    },
    {
      name: 'a number',
      top: zod,
      code: `const input = Input.parse(req.body); eval(input.n);`,
      flows: [known],
    },
    {
      name: 'a uuid',
      top: zod,
      code: `const input = Input.parse(req.body); eval(input.id);`,
      flows: [known],
    },
    {
      name: 'a bounded text',
      top: zod,
      code: `const input = Input.parse(req.body); eval(input.short);`,
      flows: [bounded],
    },
    {
      name: 'any text',
      top: zod,
      code: `const input = Input.parse(req.body); eval(input.text);`,
      flows: [body],
    },
    {
      name: 'destructured',
      top: zod,
      code: `const { a, text } = Input.parse(req.body); eval(a + text);`,
      flows: [body, known],
    },
    {
      name: 'a nested field',
      top: zod,
      code: `const input = Input.parse(req.body); eval(input.in.kind);`,
      flows: [known],
    },
    {
      name: 'a nested text',
      top: zod,
      code: `const input = Input.parse(req.body); eval(input.in.text);`,
      flows: [body],
    },
    {
      name: 'an element',
      top: zod,
      code: `const input = Input.parse(req.body); eval(input.list[0]);`,
      flows: [known],
    },
    {
      name: 'a field the schema does not know',
      top: zod,
      code: `const input = Input.parse(req.body); eval(input.other);`,
      flows: [body],
    },
    { name: 'the unparsed value', top: zod, code: `Input.parse(req.body); eval(req.body.a);`, flows: [body] },
    {
      name: 'safeParse',
      top: zod,
      code: `const result = Input.safeParse(req.body); if (!result.success) return; eval(result.data.a);`,
      flows: [known],
    },
    {
      name: 'safeParse, any text',
      top: zod,
      code: `const result = Input.safeParse(req.body); if (!result.success) return; eval(result.data.text);`,
      flows: [body],
    },
    {
      name: 'safeParse, destructured',
      top: zod,
      code: `const { success, data } = Input.safeParse(req.body); if (!success) return; eval(data.a);`,
      flows: [known],
    },
    {
      name: 'safeParse, the unparsed value',
      top: zod,
      code: `const result = Input.safeParse(req.body); if (!result.success) return; eval(req.body.text);`,
      flows: [body],
    },
    {
      name: 'parseAsync',
      top: zod,
      code: `const input = await Input.parseAsync(req.body); eval(input.a);`,
      flows: [known],
    },
    {
      name: 'a schema of one value',
      top: `import { z } from 'zod';`,
      code: `eval(z.enum(['a']).parse(req.body.a));`,
      flows: [known],
    },
    {
      name: 'an optional enum',
      top: `import { z } from 'zod';`,
      code: `eval(z.enum(['a']).optional().parse(req.body.a));`,
      flows: [known],
    },
    {
      name: 'catch on an enum',
      top: `import { z } from 'zod';`,
      code: `eval(z.enum(['a']).catch('a').parse(req.body.a));`,
      flows: [known],
    },
    {
      name: 'a union of an enum and text',
      top: `import { z } from 'zod';`,
      code: `eval(z.union([z.enum(['a']), z.string()]).parse(req.body.a));`,
      flows: [body],
    },
    {
      name: 'a schema of our own',
      top: `const Input = { parse: (a) => a };`,
      code: `eval(Input.parse(req.body).a);`,
      flows: [body],
    },
    {
      name: 'extended',
      top: `${zod} const More = Input.extend({ text: z.enum(['t']) });`,
      code: `eval(More.parse(req.body).text);`,
      flows: [known],
    },
    {
      name: 'transformed',
      top: `import { z } from 'zod';`,
      code: `eval(z.enum(['a']).transform((a) => 'a ' + a).parse(req.body.a));`,
      flows: [known],
    },
  ]);
});

describe('verdicts', () => {
  const moderated = `${body} [moderated]`;
  testFlows([
    {
      name: 'flagged, then return',
      code: `const { a } = req.body; const m = await client.moderations.create({ input: a }); if (m.results[0].flagged) return; eval(a);`,
      flows: [moderated],
    },
    {
      name: 'some flagged, then return',
      code: `const { a } = req.body; const m = await client.moderations.create({ input: a }); if (m.results.some((one) => one.flagged)) return; eval(a);`,
      flows: [moderated],
    },
    {
      name: 'nobody asks',
      code: `const { a } = req.body; const m = await client.moderations.create({ input: a }); eval(a);`,
      flows: [body],
    },
    {
      name: 'in the wrong branch',
      code: `const { a } = req.body; const m = await client.moderations.create({ input: a }); if (m.results[0].flagged) eval(a);`,
      flows: [body],
    },
    {
      name: 'of something else',
      code: `const { a, b } = req.body; const m = await client.moderations.create({ input: b }); if (m.results[0].flagged) return; eval(a);`,
      flows: [body],
    },
    {
      name: 'another field of the result',
      code: `const { a } = req.body; const m = await client.moderations.create({ input: a }); if (!m.id) return; eval(a);`,
      flows: [body],
    },
    {
      name: 'destructured',
      code: `const { a } = req.body; const { results } = await client.moderations.create({ input: a }); if (results[0].flagged) return; eval(a);`,
      flows: [moderated],
    },
    {
      name: 'in a function',
      top: `async function isFlagged(a) { const m = await client.moderations.create({ input: a }); return m.results[0].flagged; }`,
      code: `const { a } = req.body; if (await isFlagged(a)) return; eval(a);`,
      flows: [moderated],
    },
    {
      name: 'in a conditional',
      code: `const { a } = req.body; const m = await client.moderations.create({ input: a }); eval(m.results[0]?.flagged ? 'a' : a);`,
      flows: [moderated],
    },
    {
      name: 'an object with the same methods',
      top: `const other = { moderations: { create: (a) => ({ results: [{ flagged: false }] }) } };`,
      code: `const { a } = req.body; const m = await other.moderations.create({ input: a }); if (m.results[0].flagged) return; eval(a);`,
      flows: [body],
    },
  ]);
});
