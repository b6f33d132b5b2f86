import { describe } from 'vitest';
import { body, query, testFlows } from '../../support/flowRows';

describe('reassignment', () => {
  testFlows([
    { name: 'a constant', code: `const text = req.body.text; eval(text);`, flows: [body] },
    { name: 'nothing from outside', code: `const text = 'a' + 1; eval(text);`, flows: [] },
    {
      name: 'outside data over a literal',
      code: `let text = 'a'; text = req.body.text; eval(text);`,
      flows: [body],
    },
    {
      name: 'a literal over outside data',
      code: `let text = req.body.text; text = 'a'; eval(text);`,
      flows: [],
    },
    {
      name: 'used before it is overwritten',
      code: `let text = req.body.text; eval(text); text = 'a';`,
      flows: [body],
    },
    {
      name: 'other outside data over it',
      code: `let text = req.body.text; text = req.query.text; eval(text);`,
      flows: [query],
    },
    {
      name: 'swapped by destructuring',
      code: `let a = req.body.a, b = 'b'; [a, b] = [b, a]; eval(b);`,
      flows: [body],
    },
    { name: 'swapped away', code: `let a = req.body.a, b = 'b'; [a, b] = [b, a]; eval(a);`, flows: [] },
    { name: 'a chain of assignments', code: `let a, b; a = b = req.body.a; eval(a);`, flows: [body] },
    { name: 'an assignment as a value', code: `let a; eval((a = req.body.a));`, flows: [body] },
    { name: '||= with a literal before', code: `let a = ''; a ||= req.body.a; eval(a);`, flows: [body] },
    { name: '??= keeps what was there', code: `let a = req.body.a; a ??= 'b'; eval(a);`, flows: [body] },
    { name: '-= makes a number', code: `let a = req.body.a; a -= 1; eval(a);`, flows: [] },
    {
      name: 'a variable of an inner block',
      code: `const a = 'a'; { const a = req.body.a; } eval(a);`,
      flows: [],
    },
    {
      name: 'an outer variable, written in a block',
      code: `let a = 'a'; { a = req.body.a; } eval(a);`,
      flows: [body],
    },
    { name: 'a sequence', code: `eval(('a', req.body.a));`, flows: [body] },
    { name: 'a sequence that ends in a literal', code: `eval((req.body.a, 'a'));`, flows: [] },
    {
      name: 'var from inside a block',
      code: `if (req.query.x) { var a = req.body.a; } eval(a);`,
      flows: [body],
    },
  ]);
});

describe('branches', () => {
  testFlows([
    { name: 'one branch', code: `let a = 'a'; if (req.query.x) a = req.body.a; eval(a);`, flows: [body] },
    {
      name: 'the other branch',
      code: `let a; if (req.query.x) a = 'a'; else a = req.body.a; eval(a);`,
      flows: [body],
    },
    {
      name: 'each branch another source',
      code: `let a; if (Math.random() > 1) a = req.query.a; else a = req.body.a; eval(a);`,
      flows: [body, query],
    },
    {
      name: 'both branches overwrite',
      code: `let a = req.body.a; if (req.query.x) a = 'a'; else a = 'b'; eval(a);`,
      flows: [],
    },
    {
      name: 'one branch overwrites, the other returns',
      code: `let a = req.body.a; if (req.query.x) a = 'a'; else return; eval(a);`,
      flows: [],
    },
    {
      name: 'one branch overwrites, the other throws',
      code: `let a = req.body.a; if (req.query.x) { a = 'a'; } else { throw new Error(); } eval(a);`,
      flows: [],
    },
    {
      name: 'the branch that gets the data returns',
      code: `let a = 'a'; if (req.query.x) { a = req.body.a; return; } eval(a);`,
      flows: [],
    },
    { name: 'after a return', code: `return; eval(req.body.a);`, flows: [] },
    { name: 'after a throw', code: `throw new Error(); eval(req.body.a);`, flows: [] },
    {
      name: 'else if',
      code: `let a = 'a'; if (req.query.x) a = 'b'; else if (req.query.y) a = req.body.a; eval(a);`,
      flows: [body],
    },
    { name: 'a conditional', code: `eval(req.query.x ? req.body.a : 'a');`, flows: [body] },
    { name: 'the test of a conditional', code: `eval(req.body.a ? 'a' : 'b');`, flows: [] },
    { name: '||', code: `eval(req.body.a || 'a');`, flows: [body] },
    { name: '||, on the right', code: `eval('' || req.body.a);`, flows: [body] },
    { name: '??', code: `eval(req.body.a ?? 'a');`, flows: [body] },
    { name: '&&, on the right', code: `eval(req.query.x && req.body.a);`, flows: [body] },
    { name: '&&, on the left', code: `eval(req.body.a && 'a');`, flows: [] },
    {
      name: 'a field, written in one branch',
      code: `const box = { a: 'a' }; if (req.query.x) box.a = req.body.a; eval(box.a);`,
      flows: [body],
    },
    {
      name: 'a field, overwritten in both branches',
      code: `const box = { a: req.body.a }; if (req.query.x) box.a = 'a'; else box.a = 'b'; eval(box.a);`,
      flows: [],
    },
    {
      name: 'objects of two branches, the field of one',
      code: `let box; if (req.query.x) box = { a: req.body.a }; else box = { a: 'a' }; eval(box.a);`,
      flows: [body],
    },
    {
      name: 'a field of an object of two branches, overwritten where there is one',
      code: `let box; if (req.query.x) box = { a: req.body.a }; else box = { a: req.query.a }; box.a = 'a'; eval(box.a);`,
      // A real run writes the one object there is; here it may be either.
      flows: [],
      spurious: [body, query],
    },
  ]);
});

describe('switch', () => {
  testFlows([
    {
      name: 'one case',
      code: `let a = 'a'; switch (req.query.x) { case '1': a = req.body.a; break; case '2': a = 'b'; } eval(a);`,
      flows: [body],
    },
    {
      name: 'every case overwrites',
      code: `let a = req.body.a; switch (req.query.x) { case '1': a = 'a'; break; default: a = 'b'; } eval(a);`,
      flows: [],
    },
    {
      name: 'without default nothing may have happened',
      code: `let a = req.body.a; switch (req.query.x) { case '1': a = 'a'; break; case '2': a = 'b'; } eval(a);`,
      flows: [body],
    },
    {
      name: 'falling through',
      code: `let a = 'a'; switch (req.query.x) { case '1': a = req.body.a; case '2': eval(a); }`,
      flows: [body],
    },
    {
      name: 'not falling through',
      code: `let a = 'a'; switch (req.query.x) { case '1': a = req.body.a; break; case '2': eval(a); }`,
      flows: [],
    },
    {
      name: 'default returns',
      code: `let a = req.body.a; switch (req.query.x) { case '1': a = 'a'; break; default: return; } eval(a);`,
      flows: [],
    },
    {
      name: 'default in the middle',
      code: `let a = 'a'; switch (req.query.x) { case '1': break; default: a = req.body.a; break; case '2': a = 'b'; } eval(a);`,
      flows: [body],
    },
    {
      name: 'continue leaves the loop turn, not only the switch',
      code: `for (const x of [1, 2]) { let a = req.body.a; switch (x) { case 1: a = 'a'; break; default: continue; } eval(a); }`,
      flows: [],
    },
  ]);
});

describe('try', () => {
  testFlows([
    {
      name: 'written in the body, used after',
      code: `let a = 'a'; try { a = req.body.a; } catch {} eval(a);`,
      flows: [body],
    },
    {
      name: 'the body overwrites, but may not get there',
      code: `let a = req.body.a; try { work(); a = 'a'; } catch {} eval(a);`,
      flows: [body],
    },
    {
      name: 'body and handler overwrite',
      code: `let a = req.body.a; try { work(); a = 'a'; } catch { a = 'b'; } eval(a);`,
      flows: [],
    },
    {
      name: 'the body overwrites, the handler returns',
      code: `let a = req.body.a; try { work(); a = 'a'; } catch { return; } eval(a);`,
      flows: [],
    },
    {
      name: 'used in the handler',
      code: `let a = 'a'; try { a = req.body.a; work(); } catch { eval(a); }`,
      flows: [body],
    },
    {
      name: 'finally overwrites',
      code: `let a = req.body.a; try { work(); } finally { a = 'a'; } eval(a);`,
      flows: [],
    },
    {
      name: 'finally uses',
      code: `let a = 'a'; try { a = req.body.a; } finally { eval(a); }`,
      flows: [body],
    },
    {
      name: 'a return in the body, used in finally',
      code: `let a = 'a'; try { a = req.body.a; return; } finally { eval(a); }`,
      flows: [body],
    },
    {
      name: 'thrown from a branch of the body, used in the handler',
      code: `let a = 'a'; try { if (req.query.x) { a = req.body.a; throw new Error(); } } catch { eval(a); }`,
      flows: [body],
    },
    {
      name: 'the thrown value',
      code: `try { throw req.body.a; } catch (error) { eval(error); }`,
      flows: [body],
    },
    {
      name: 'the message of a thrown error',
      code: `try { throw new Error(req.body.a); } catch (error) { eval(error.message); }`,
      flows: [body],
    },
  ]);
});
