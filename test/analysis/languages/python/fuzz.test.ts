import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Range } from '../../../../analysis/program';
import { makePythonFrontEnd } from '../../../support/pythonFrontEnd';

/** A file such as people write, with something of every part of the language in it. */
const source = `#!/usr/bin/env python3
"""Answers questions about orders. 🙂"""
from __future__ import annotations
import os, google.generativeai as genai
from typing import Annotated, Literal, TYPE_CHECKING
from . import prompts
from ..shared import *
if TYPE_CHECKING:
    from openai import OpenAI

client: OpenAI = OpenAI(api_key=os.environ["KEY"], timeout=30_000.5)
limit, (first, *rest) = 0x1F, [1, 2, 3]
Text = Annotated[str | None, Query(max_length=10)]

@dataclass(frozen=True)
class Question(Base, metaclass=Meta):
    """A question."""
    text: str = "é"
    history: list['Question'] = field(default_factory=list)
    count: ClassVar[int] = 0

    def __init__(self, client, /, *args, tone='plain', **options) -> None:
        super().__init__(client)
        self.client, self.log = client, lambda text: print(text, file=log)

    @property
    def name(self): return self._name or f"{self.text!r:>{limit}} {limit = } {{}}"

    @staticmethod
    async def ask(prompt: Text = None):
        async with client.stream(prompt) as stream, lock:
            async for part in stream:
                yield part.choices[0].delta['content'][1:-1]

@app.post("/ask")
async def ask(request: Request, tone: Literal['plain', 'loud'] = 'plain'):
    global total
    total += 1
    try:
        data = await request.json()
        if (text := data.get("text")) is None or 0 < len(text) <= limit and text not in seen:
            raise ValueError("no text") from None
        elif not text:
            return {"error": True, **data}
    except (KeyError, ValueError) as error:
        logger.exception("failed: %s" % error)
        raise
    except* OSError:
        pass
    else:
        assert data, "empty"
    finally:
        del data["text"], total
    match data:
        case {"role": "user", "content": str(content), **others} if content:
            messages = [*rest, {"role": "user", "content": content}]
        case [Point(x=0, y=y), -1 | "a" as other, *_]:
            messages = []
        case None | True: return
        case _: nonlocal_ = (yield)
    for index, item in enumerate(x async for x in messages if x):
        while index:
            index -= 1
            if index: break
            continue
        else:
            pass
    words = {key: value for key, value in pairs for pair in key} | {word.lower() for word in text}
    return b"raw" rb'\\d' '''several
lines''' "joined" \\
        "on" if words else await other(text)[::2]
print >>log, "old"
exec "code"
type Alias[T] = dict[str, T]
`;

const python = await makePythonFrontEnd();

function checkRanges(value: unknown, length: number, seen: Set<unknown>): void {
  if (typeof value !== 'object' || value === null || seen.has(value)) return;
  seen.add(value);
  if ('start' in value && 'end' in value) {
    const { start, end } = value as Range;
    if (!(start >= 0 && start <= end && end <= length))
      throw new Error(`from ${start} to ${end} of ${length}`);
    return;
  }
  for (const each of Object.values(value)) checkRanges(each, length, seen);
}

function check(text: string): number {
  const { program, problems } = python.lower({ path: 'a.py', text });
  checkRanges([program, problems], text.length, new Set());
  const crashes = problems.filter(({ message }) => /could not be read:|too deeply to read/i.test(message));
  if (crashes.length > 0) throw new Error(crashes.map(({ message }) => message).join());
  return problems.length;
}

const marks = fc.constantFrom(
  ...[
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    '"',
    "'",
    '"""',
    'f"{',
    '\\',
    '#',
    ':',
    '=',
    '.',
    ',',
    '*',
    '@',
    '\n',
    '\r',
    '\t',
  ],
  ...[
    'def ',
    'class ',
    'if ',
    'lambda ',
    'match x:\n',
    'case ',
    'except ',
    'from ',
    ' _',
    '\0',
    '🙂',
    '\ud83d',
    '\ufeff',
  ],
);

/** Removes, doubles, cuts off or puts in, like somebody who types. */
const edit = fc.record({
  kind: fc.constantFrom('remove', 'double', 'insert', 'cut'),
  at: fc.nat(source.length),
  length: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 400 })),
  mark: marks,
});

type Edit = Parameters<Parameters<typeof edit.map>[0]>[0];

function apply(text: string, { kind, at, length, mark }: Edit): string {
  const start = Math.min(at, text.length);
  const end = Math.min(start + length, text.length);
  switch (kind) {
    case 'remove':
      return text.slice(0, start) + text.slice(end);
    case 'double':
      return text.slice(0, end) + text.slice(start, end) + text.slice(end);
    case 'insert':
      return text.slice(0, start) + mark + text.slice(start);
    default:
      return text.slice(0, Math.max(start, 1));
  }
}

test('the file itself is read without problems', () => {
  expect(check(source)).toBe(0);
});

test('no change of the file does harm', () => {
  let broken = 0;
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
      broken += Math.min(check(edits.reduce(apply, source)), 1);
    }),
    { numRuns: 300, seed: 1 },
  );
  expect(broken).toBeGreaterThan(100);
});

test('no end of the file does harm', () => {
  for (let end = 0; end < source.length; end += 23) check(source.slice(0, end));
});

test('no text at all does harm', () => {
  const text = fc.array(fc.oneof(marks, fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 60 });
  fc.assert(
    fc.property(text, (parts) => {
      check(parts.join(''));
    }),
    { numRuns: 300, seed: 1 },
  );
});
