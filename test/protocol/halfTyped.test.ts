import { readFileSync } from 'node:fs';
import path from 'node:path';
import { testTyping } from '../support/halfTyped';

/** What is typed at each mark of the program. Its indentation stands there already. */
const statements = [
  ['a declaration', `const started = Date.now();`],
  [
    'an object literal',
    `const defaults = { model: 'gpt-5', limits: { tokens: 200, seconds: [1, 2] }, tags: labels };`,
  ],
  ['a generic call', `const seen = new Map<string, ReadonlyArray<Record<string, number>>>([['total', []]]);`],
  ['a template literal', 'const line = `${ticket.id}: ${ticket.subject} (${ticket.tags.join(`, `)})`;'],
  ['a loop without a body', `for (;;) break;`],
  [
    'a block comment',
    `/* The notes come as they were typed; they are not\n     kept (see remember) and { not } checked. */`,
  ],
  [
    'a switch and a regular expression',
    `switch (/^[a-z"'\`]+$/.test(completion.id)) { case true: tickets.clear(); break; default: labels.sort(); }`,
  ],
  [
    'an arrow function',
    `const shorten = (text: string): string => (text.length > 80 ? text.slice(0, 80) : text);`,
  ],
  ['a member', `answer.trim();`],
  ['a condition', `if (tickets.size > 10_000) {\n    tickets.clear();\n  }`],
  ['a loop', `for (const { id, subject } of list) {\n    if (!subject) tickets.delete(id);\n  }`],
] as const;

testTyping({
  uri: 'file:///nowhere/src/desk.ts',
  languageId: 'typescript',
  marked: readFileSync(path.join(import.meta.dirname, 'halfTyped/desk.txt'), 'utf8'),
  mark: '//@',
  statements,
  rules: [
    'agency/dangerous-tool',
    'audit/unlogged-call',
    'output/code-execution',
    'output/command-execution',
    'output/path-traversal',
    'output/server-request',
    'output/sql-injection',
    'output/unfiltered-response',
    'output/unsafe-deserialization',
    'output/unsafe-html',
    'prompt/client-controlled-roles',
    'prompt/template-injection',
    'prompt/untrusted-in-system',
    'prompt/unvalidated-input',
    'secrets/hardcoded-key',
    'secrets/in-prompt',
  ],
});
