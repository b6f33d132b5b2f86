/** Reads a page of cases: headings, sources with carets under what is reported, and what a fix makes of them. */
import type { Fix, Profile } from '../../analysis';
import { type Caret, readCarets } from './carets';

export interface RulePage {
  /** The heading of the whole page. */
  readonly title: string;
  /** From the page's place: `prompt/untrusted-in-system`. */
  readonly rule: string;
  readonly cases: readonly RuleCase[];
}

export interface RuleCase {
  readonly title: string;
  /** Line of the heading, one-based. */
  readonly line: number;
  /** What the page says between the heading and the first source, as one line. */
  readonly remark: string;
  readonly profile: Profile;
  readonly files: readonly CaseFile[];
}

export interface CaseFile {
  readonly path: string;
  /** Without the carets. */
  readonly text: string;
  readonly language: string;
  readonly expected: readonly Caret[];
  /** What a fix makes of it, by the fix's number; the first is 1. */
  readonly fixed: ReadonlyMap<number, FixedText>;
  /** Whether the page says that nothing here can be fixed. */
  readonly isUnfixable: boolean;
  /** Whether it is expected not to parse. */
  readonly isBroken: boolean;
}

export interface FixedText {
  readonly text: string;
  /** `fixed safe` on the page; a fix without the word is for review. */
  readonly safety: Fix['safety'];
}

interface Section {
  readonly title: string;
  readonly line: number;
  readonly remark: string[];
  readonly fences: Fence[];
}

interface Fence {
  readonly info: readonly string[];
  readonly text: string;
  readonly line: number;
}

/** How keys of providers begin. */
const keyStarts: Readonly<Record<string, string>> = { OPENAI: 'sk-proj-', ANTHROPIC: 'sk-ant-api03-' };

/**
 * A page writes `KEY_OPENAI______` where a key stands, and gets one of the same length that is made here, so that no
 * text in the repository looks like a real one.
 */
function withKeys(text: string): string {
  return text.replace(/KEY_([A-Z]+)_+/g, (token, provider: string) => {
    const start = keyStarts[provider];
    if (!start) throw new Error(`Which key is ${token}?`);
    return start + 'aB3dE5gH7jK9'.repeat(10).slice(0, token.length - start.length);
  });
}

export function readRulePage(rule: string, page: string): RulePage {
  const markdown = withKeys(page);
  const cases: RuleCase[] = [];
  let section: Section | undefined;
  const finish = (): void => {
    if (section && section.fences.length > 0) cases.push(toCase(section));
  };
  const lines = markdown.split('\n');
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    if (line.startsWith('## ')) {
      finish();
      section = { title: line.slice(3).trim(), line: index + 1, remark: [], fences: [] };
    } else if (line.startsWith('```')) {
      const end = lines.indexOf('```', index + 1);
      if (end < 0 || !section) throw new Error(`Line ${index + 1}: a fence without an end or a heading.`);
      const text = `${lines.slice(index + 1, end).join('\n')}\n`;
      section.fences.push({ info: line.slice(3).trim().split(/\s+/), text, line: index + 1 });
      index = end;
    } else if (section?.fences.length === 0 && line.trim() !== '') {
      section.remark.push(line.trim());
    }
  }
  finish();
  return { title: /^# (.*)$/m.exec(markdown)?.[1]?.trim() ?? rule, rule, cases };
}

const words = ['strict', 'fixed', 'safe', 'nofix', 'broken', '2'];

function toCase({ title, line, remark, fences }: Section): RuleCase {
  for (const { info, line: at } of fences) {
    const unknown = info.slice(1).find((word) => !words.includes(word) && !word.startsWith('file='));
    if (unknown) throw new Error(`Line ${at}: what is "${unknown}"?`);
  }
  const sources = fences.filter(({ info }) => !info.includes('fixed'));
  const profile = sources.some(({ info }) => info.includes('strict')) ? 'strict' : 'recommended';
  return {
    title,
    line,
    remark: remark.join(' '),
    profile,
    files: sources.map((source) => toFile(source, fences)),
  };
}

function toFile(source: Fence, fences: readonly Fence[]): CaseFile {
  const { info } = source;
  const language = info[0] ?? 'js';
  const path = info.find((word) => word.startsWith('file='))?.slice(5) ?? `server.${language}`;
  const { text, carets } = readCarets(source.text);
  const following = fences.slice(fences.indexOf(source) + 1);
  const next = following.findIndex((fence) => !fence.info.includes('fixed'));
  const results = next < 0 ? following : following.slice(0, next);
  const fixed = new Map(results.map((fence) => [fence.info.includes('2') ? 2 : 1, toFixed(fence)]));
  return {
    path,
    text,
    language,
    expected: carets,
    fixed,
    isUnfixable: info.includes('nofix'),
    isBroken: info.includes('broken'),
  };
}

function toFixed({ info, text }: Fence): FixedText {
  return { text, safety: info.includes('safe') ? 'safe' : 'review' };
}
