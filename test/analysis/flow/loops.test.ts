import { describe } from 'vitest';
import { body, query, testFlows } from '../../support/flowRows';

describe('loops', () => {
  testFlows([
    {
      name: 'written in the loop, used after',
      code: `let a = 'a'; for (const x of [1]) a = req.body.a; eval(a);`,
      flows: [body],
    },
    {
      name: 'written in the loop, used before',
      code: `let a = 'a'; eval(a); for (const x of [1]) a = req.body.a;`,
      flows: [],
    },
    {
      name: 'left to the next turn',
      code: `let a = 'a'; for (const x of [1, 2]) { eval(a); a = req.body.a; }`,
      flows: [body],
    },
    {
      name: 'cleaned at the start of each turn',
      code: `let a = 'a'; for (const x of [1, 2]) { a = 'b'; eval(a); a = req.body.a; }`,
      flows: [],
    },
    {
      name: 'left to the next turn before a continue',
      code: `let a = 'a'; for (const x of [1, 2]) { eval(a); if (x) { a = req.body.a; continue; } }`,
      flows: [body],
    },
    {
      name: 'left by a break',
      code: `let a = 'a'; for (;;) { if (work()) { a = req.body.a; break; } } eval(a);`,
      flows: [body],
    },
    {
      name: 'overwritten in each turn until a break',
      code: `let a = req.body.a; while (true) { a = 'a'; if (work()) break; } eval(a);`,
      flows: [],
    },
    {
      name: 'read again in each turn until a break',
      code: `let a = 'a'; while (true) { if (work()) break; a = req.body.a; } eval(a);`,
      flows: [body],
    },
    {
      name: 'overwritten before every break',
      code: `let a = req.body.a; for (;;) { a = 'a'; break; } eval(a);`,
      flows: [],
    },
    {
      name: 'overwritten in a loop that may not run',
      code: `let a = req.body.a; while (work()) { a = 'a'; } eval(a);`,
      flows: [body],
    },
    {
      name: 'overwritten in do while',
      code: `let a = req.body.a; do { a = 'a'; } while (work()); eval(a);`,
      flows: [],
    },
    {
      name: 'history of a conversation',
      code: `const history = []; while (work()) { eval(history.join()); history.push(req.body.a); }`,
      flows: [body],
    },
    {
      name: 'history of literals',
      code: `const b = req.body.b; const history = []; while (work()) { eval(history.join()); history.push('a'); }`,
      flows: [],
    },
    {
      name: 'collected with +=',
      code: `let all = ''; for (const part of req.body.list) all += part; eval(all);`,
      flows: [body],
    },
    { name: 'a counter', code: `let n = 0; for (const part of req.body.list) n += 1; eval(n);`, flows: [] },
    {
      name: 'by index',
      code: `for (let i = 0; i < req.body.list.length; i++) eval(req.body.list[i]);`,
      flows: [body],
    },
    { name: 'the index', code: `for (let i = 0; i < req.body.list.length; i++) eval(i);`, flows: [] },
    {
      name: 'two steps of copies',
      code: `let a = 'a', b = 'b'; while (work()) { eval(a); a = b; b = req.body.b; }`,
      flows: [body],
      missing: [body],
    },
    {
      name: 'three steps of copies',
      code: `let a = 'a', b = 'b', c = 'c'; while (work()) { eval(a); a = b; b = c; c = req.body.c; }`,
      flows: [body],
      missing: [body],
    },
    {
      name: 'a nested loop',
      code: `let a = 'a'; for (const x of [1]) for (const y of [1]) { eval(a); a = req.body.a; }`,
      flows: [body],
    },
    {
      name: 'a labelled continue',
      code: `let a = 'a'; outer: for (const x of [1]) { for (const y of [1]) { a = req.body.a; continue outer; } a = 'b'; } eval(a);`,
      flows: [body],
    },
    {
      name: 'a labelled break',
      code: `let a = 'a'; outer: for (const x of [1]) { for (const y of [1]) { if (y) { a = req.body.a; break outer; } } a = 'b'; } eval(a);`,
      flows: [body],
    },
    {
      name: 'an inner break goes on in the outer loop',
      code: `let a = 'a'; for (const x of [1]) { for (const y of [1]) { a = req.body.a; break; } a = 'b'; eval(a); }`,
      flows: [],
    },
    {
      name: 'a labelled block, left',
      code: `let a = 'a'; leave: { if (req.query.x) { a = req.body.a; break leave; } a = 'b'; } eval(a);`,
      flows: [body],
    },
    {
      name: 'a labelled block, after it was cleaned',
      code: `let a = req.body.a; leave: { if (req.query.x) { a = 'a'; break leave; } a = 'b'; } eval(a);`,
      flows: [],
    },
    {
      name: 'break in a labelled block leaves the loop',
      code: `let a = 'a'; for (const x of [1]) { block: { a = req.body.a; break; } a = 'b'; } eval(a);`,
      flows: [body],
    },
    { name: 'an endless loop', code: `for (;;) { work(); } eval(req.body.a);`, flows: [], spurious: [body] },
    {
      name: 'while (true) left by return',
      code: `while (true) { if (work()) return eval(req.body.a); }`,
      flows: [body],
    },
    {
      name: 'a linked list',
      code: `let node = req.body; while (node.next) { eval(node.text); node = node.next; }`,
      flows: [body],
    },
    {
      name: 'the update of for',
      code: `let a = 'a'; for (let i = 0; i < 9; a = req.body.a) eval(a);`,
      flows: [body],
    },
    {
      name: 'destructuring pairs',
      code: `for (const [key, { text }] of Object.entries(req.body)) eval(text);`,
      flows: [body],
    },
    {
      name: 'a queue',
      code: `const queue = [req.body.a]; while (queue.length) { const one = queue.shift(); eval(one); }`,
      flows: [body],
    },
    {
      name: 'a buffer between two sources',
      code: `let a = req.query.a; for (const x of [1, 2]) { eval(a); a = req.body.a; }`,
      flows: [body, query],
    },
  ]);
});
