/** Tables of small programs and the flows that the evaluator sees in them. */
import { expect, it } from 'vitest';
import { catalog } from '../../catalog';
import { describeFacts } from './describeFacts';

export interface FlowRow {
  readonly name: string;
  /** What an Express handler does with `req`; `client` is an OpenAI client. */
  readonly code: string;
  /** Statements of the module, before the handler. */
  readonly top?: string;
  /** The flows as they should be, as `describeFacts` writes them. */
  readonly flows: readonly string[];
  /** Of `flows`, those that are not seen yet. */
  readonly missing?: readonly string[];
  /** Seen, but should not be. */
  readonly spurious?: readonly string[];
}

/** A known wrong answer fails its row as soon as it becomes right. */
export function testFlows(rows: readonly FlowRow[]): void {
  for (const row of rows) it(row.name, () => expect(flowsIn(programOf(row))).toEqual(answerOf(row)));
}

/** What the evaluator answers: the truth, but for what is known to be wrong. */
function answerOf({ flows, missing = [], spurious = [] }: FlowRow): readonly string[] {
  return [...flows.filter((flow) => !missing.includes(flow)), ...spurious].sort();
}

/** The flows in a program, and the problems that it gave; a line each. */
export function flowsIn(text: string, path = 'src/chat.ts'): readonly string[] {
  const lines = describeFacts(text, path, catalog);
  return lines.filter((line) => line.includes(' -> ') || line.startsWith('problem')).sort();
}

export function programOf({ code, top = '' }: Pick<FlowRow, 'code' | 'top'>): string {
  return `import express from 'express';
import OpenAI from 'openai';
const client = new OpenAI();
const app = express();
${top}
app.post('/', async (req, res) => {
${code}
});`;
}

/** What most rows watch: data of the request that is run as code. */
export const body = 'http req.body -> code-execution';
export const query = 'http req.query -> code-execution';
/** The same, through something unknown. */
export const guess = `${body}, medium confidence`;
