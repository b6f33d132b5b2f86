// The pinned input in Python: what the benchmark's TypeScript is, in the other language.
import { programFrom } from './inputs.mjs';

/**
 * A Python program of exactly `lines` lines.
 *
 * @param {number} lines
 * @returns {string}
 */
export function pythonProgramOf(lines) {
  return programFrom({ head, blocks, filler }, lines);
}

const head = [
  'import logging',
  'from dataclasses import dataclass, field',
  'from datetime import datetime, timedelta',
  '',
  'from fastapi import APIRouter, HTTPException',
  'from openai import OpenAI',
  'from pydantic import BaseModel, Field',
  '',
  'client = OpenAI()',
  'router = APIRouter()',
  'logger = logging.getLogger(__name__)',
  '',
];

/** One block in four calls a model, and one call in two has something to report. */
const blocks = [
  (index) => [
    '@dataclass',
    `class Order${index}:`,
    '    id: str',
    '    lines: list[dict[str, float]] = field(default_factory=list)',
    '    customer: str | None = None',
    '',
    '    def total(self) -> float:',
    '        return sum(line["count"] * line["price"] for line in self.lines if line["count"] > 0)',
    '',
    '',
  ],
  (index) => [
    `class Question${index}(BaseModel):`,
    '    text: str = Field(max_length=2000)',
    '    tone: str',
    '',
    '',
    `@router.post("/orders/${index}/answer")`,
    `def answer${index}(question: Question${index}):`,
    '    known = question.tone if question.tone in ("kind", "brief") else "kind"',
    '    completion = client.chat.completions.create(',
    '        model="gpt-5-mini",',
    '        messages=[',
    `            {"role": "system", "content": f"Answer in a {${index % 8 === 1 ? 'question.tone' : 'known'}} tone."},`,
    '            {"role": "user", "content": question.text},',
    '        ],',
    '    )',
    '    reply = completion.choices[0].message.content or ""',
    '    logger.info("model call id=%s usage=%s", completion.id, completion.usage)',
    '    if not reply:',
    '        raise HTTPException(status_code=502, detail="empty")',
    '    return {"reply": reply}',
    '',
    '',
  ],
  (index) => [
    `class Cache${index}:`,
    '    def __init__(self, lifetime: timedelta = timedelta(minutes=1)):',
    '        self._entries: dict[str, tuple[object, datetime]] = {}',
    '        self._lifetime = lifetime',
    '',
    '    def get(self, key: str):',
    '        value, expires = self._entries.get(key, (None, datetime.min))',
    '        return value if expires > datetime.now() else None',
    '',
    '    def set(self, key: str, value: object) -> None:',
    '        now = datetime.now()',
    '        self._entries[key] = (value, now + self._lifetime)',
    '        for name, (_, expires) in list(self._entries.items()):',
    '            if expires < now:',
    '                del self._entries[name]',
    '',
    '',
  ],
  (index) => [
    `def ship${index}(street: str, city: str, attempts: int = 3) -> str:`,
    '    for attempt in range(1, attempts + 1):',
    '        try:',
    '            label = f"{street.strip()}, {city.title():<40} #{attempt}"',
    '            if len(label) > 10:',
    '                return label',
    '        except ValueError as error:',
    '            if attempt == attempts:',
    '                raise RuntimeError(f"No label for {street} in {city}.") from error',
    '    return ""',
    '',
    '',
  ],
];

function filler(lines) {
  return Array.from({ length: lines }, (_, index) => `REST_${index} = ${index}`);
}
