import { readFileSync } from 'node:fs';
import path from 'node:path';
import { testTyping } from '../support/halfTyped';

/** What is typed at each mark of the program. Its indentation stands there already. */
const statements = [
  ['an assignment', `limit = 20`],
  [
    'a dictionary',
    `defaults = {"model": "gpt-5", "limits": {"tokens": 200, "seconds": [1, 2]}, "tags": (LABELS,)}`,
  ],
  ['an f-string', `line = f"{ticket.id}: {ticket.subject!r} ({', '.join(ticket.tags)}) {limit:>4}"`],
  [
    'a decorator',
    `@app.middleware("http")\nasync def timed(request, call_next):\n    return await call_next(request)`,
  ],
  [
    'a text in three quotes',
    `note = """The name comes as it was typed;\n    it is "not" {kept} and not checked."""`,
  ],
  ['a condition', `if len(tickets) > 10_000:\n        tickets.clear()`],
  [
    'a comprehension',
    `by_tag = {tag: [one.id for one in tickets.values() if tag in one.tags] for tag in LABELS}`,
  ],
  ['a member', `text.strip()`],
  ['a call', `logger.debug("answer of %d characters", len(text or ""), extra={"limit": limit})`],
  ['a block that may fail', `try:\n        limit = int("20")\n    except ValueError:\n        limit = 10`],
  ['a loop', `for index, one in enumerate(some):\n        if not one.subject:\n            continue`],
] as const;

testTyping({
  uri: 'file:///nowhere/src/desk.py',
  languageId: 'python',
  marked: readFileSync(path.join(import.meta.dirname, 'halfTyped/desk.py.txt'), 'utf8'),
  mark: '#@',
  statements,
  // What a decorator that nobody knows lets through is not known.
  changeable: ['limits/missing-rate-limit'],
  rules: [
    'audit/unlogged-call',
    'output/code-execution',
    'output/command-execution',
    'output/sql-injection',
    'output/unfiltered-response',
    'prompt/untrusted-in-system',
    'prompt/unvalidated-input',
    'secrets/hardcoded-key',
    'secrets/in-prompt',
  ],
});
