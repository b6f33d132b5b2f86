/** The explanation of a line, for people and for scripts. */
import { describeMark, describeSource, type Judgment, type Mark } from '../../analysis';
import { concealControls } from '../conceal';
import type {
  LineAnswer,
  LocatedExplainedFinding,
  LocatedExplanation,
  LocatedOrigin,
  LocatedPlace,
} from '../explainLine';
import { cellText, type LocatedStep } from '../located';
import { quoting } from '../quotedCode';
import { type Colors, colorsOf } from '../terminal';
import { frameOf, placeText, severityText, stepText, type TextOptions } from './text';

export type Explained = Extract<LineAnswer, { type: 'explained' }>;

/** The form of the answer; it changes when a reader would have to. */
const formatVersion = 1;

/** What `explain FILE:LINE --format json` prints. */
export function toExplanationJson({ explanation }: Explained): string {
  return `${JSON.stringify({ version: formatVersion, ...explanation }, undefined, 2)}\n`;
}

export function toExplanationText({ explanation, code, lineStart }: Explained, options: TextOptions): string {
  const colors = colorsOf(options.colors);
  const { path, line, cell, findings, places } = explanation;
  const { text, range } = quoting(code)({ start: lineStart, end: lineStart });
  const start = { line: range.start.line, column: 0 };
  const place = cell ? `${cellText(cell)}:${cell.range.start.line}` : line;
  const blocks = [
    [
      colors.bold(`${concealControls(path)}:${place}`),
      frameOf({ text, range: { start, end: start } }, colors),
    ],
    ...findings.map((finding) => findingLines(finding, colors)),
    ...(findings.length > 0 ? [] : [['There is no finding on this line.', ...whyEmpty(explanation)]]),
    ...places.map((place) => placeLines(place, explanation, colors)),
  ];
  return blocks.map((lines) => `${lines.join('\n')}\n`).join('\n');
}

function whyEmpty({ places, nearest }: LocatedExplanation): readonly string[] {
  if (places.length > 0) return [];
  const none = 'No prompt, no model call and no place where data does harm stands here.';
  if (nearest.length === 0) return [none, 'There is none in this file.'];
  return [none, `The nearest stand on ${nearest.length === 1 ? 'line' : 'lines'} ${nearest.join(', ')}.`];
}

function findingLines(finding: LocatedExplainedFinding, colors: Colors): readonly string[] {
  const { rule, severity, message, flows, related, silencers, fixes, suppressedAt } = finding;
  const place = colors.bold(placeText(finding));
  return [
    `${place} ${severityText(severity, colors)} ${colors.dim(rule)} ${concealControls(message)}`,
    ...(suppressedAt === undefined ? [] : [`  The comment on line ${suppressedAt} hides it.`]),
    ...flows.flatMap((steps) => stepLines(steps, '  ', colors)),
    ...related.map((step) => `  ${colors.dim('also')} ${stepText(step, colors)}`),
    ...silencers.map((words) => `  ${colors.dim('silent where')} ${words}`),
    ...fixes.map(({ title, safety }) => `  ${colors.dim(`fix (${safety})`)} ${concealControls(title)}`),
  ];
}

function stepLines(steps: readonly LocatedStep[], indent: string, colors: Colors): readonly string[] {
  return steps.map((step, index) => {
    const guard = step.marks ? ` ${colors.green(`(guard: ${step.marks.join(', ')})`)}` : '';
    return `${indent}${colors.dim(`${index + 1}.`)} ${stepText(step, colors)}${guard}`;
  });
}

function placeLines(place: LocatedPlace, { profile }: LocatedExplanation, colors: Colors): readonly string[] {
  return [
    `${colors.bold(placeText(place))} ${concealControls(place.title)}`,
    ...place.origins.flatMap((origin) => originLines(origin, profile, colors)),
    ...place.judgments.map((judgment) => `  ${judgmentText(judgment, colors)}`),
    ...place.notes.map((note) => `  ${concealControls(note)}`),
  ];
}

function originLines(origin: LocatedOrigin, profile: string, colors: Colors): readonly string[] {
  const { label, kind, confidence, steps, marks, judgments } = origin;
  const guess = confidence === 'high' ? '' : `, with ${confidence} confidence`;
  // The finding on the line has the way.
  const isToldAbove = judgments.some(({ type }) => type === 'reported');
  const nobody = `no rule of the ${profile} profile distrusts data ${describeSource(kind)} here`;
  return [
    `  ${concealControls(label)} arrives: data ${describeSource(kind)}${guess}`,
    ...(isToldAbove ? [] : stepLines(steps, '    ', colors)),
    ...marksUntold(marks, steps).map((mark) => `    It is ${describeMark(mark)}.`),
    ...judgments.map((judgment) => `    ${judgmentText(judgment, colors)}`),
    ...(judgments.length === 0 ? [`    ${nobody}`] : []),
  ];
}

/** What a schema says of a field has no step of its own. */
function marksUntold(marks: readonly Mark[], steps: readonly LocatedStep[]): readonly Mark[] {
  const told = steps.flatMap((step) => step.marks ?? []);
  return marks.filter((mark) => !told.includes(mark));
}

function judgmentText(judgment: Judgment, colors: Colors): string {
  const rule = colors.dim(judgment.rule);
  return judgment.type === 'reported' ? `${rule} reports it` : `${rule} is silent: ${judgment.reason}`;
}
