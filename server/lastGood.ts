// While a document does not parse, what its recovered tree says of the rest cannot be trusted: an open template
// literal swallows what follows. So findings of the last version that parsed stay where nothing was changed since,
// moved with the text, and what is found anew counts on the changed lines alone. All of it is pure.
import {
  changeBetween,
  comparePlaces,
  type Finding,
  type Place,
  type Range,
  type Step,
  type TextChange,
} from '../analysis';

/** Findings of a version that parsed, and the regions that were changed since; all in the newest text. */
export interface Kept {
  readonly findings: readonly Finding[];
  readonly changed: readonly Range[];
}

/** What holds right after a version that parsed. */
export function keep(findings: readonly Finding[]): Kept {
  return { findings, changed: [] };
}

/** What a replacement really changes; an editor that sends the whole text again changes little of it. */
export function toTextChange(old: string, range: Range, text: string): TextChange {
  const change = changeBetween(old.slice(range.start, range.end), text);
  const { start, end } = change.range;
  return { range: { start: range.start + start, end: range.start + end }, length: change.length };
}

/** Moves everything behind the change, and drops the findings that it goes into. */
export function advance(kept: Kept, change: TextChange): Kept {
  const move = (range: Range) => moved(range, change);
  return {
    findings: kept.findings
      .filter((finding) => !isTouched(finding.place.range, change.range))
      .map((finding) => movedFinding(finding, move)),
    changed: merged([
      ...kept.changed.map((range) => grown(range, change)),
      { start: change.range.start, end: change.range.start + change.length },
    ]),
  };
}

/** The findings of a text that does not parse. */
export function withKept(kept: Kept, fresh: readonly Finding[], text: string): readonly Finding[] {
  const lines = kept.changed.map((range) => wholeLines(range, text));
  const isNew = (finding: Finding) =>
    lines.some((line) => contains(line, finding.place.range)) &&
    !kept.findings.some((old) => old.rule === finding.rule && overlaps(old.place.range, finding.place.range));
  return inOrder([...kept.findings, ...fresh.filter(isNew)]);
}

/** The findings of a version that parsed, and those of an older one that follow data from or to other files. */
export function withForeign(older: Kept, newer: Kept): Kept {
  const isNew = (finding: Finding) =>
    isForeign(finding) &&
    !newer.findings.some(
      (other) => other.rule === finding.rule && overlaps(other.place.range, finding.place.range),
    );
  return { ...newer, findings: inOrder([...newer.findings, ...older.findings.filter(isNew)]) };
}

function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((one, other) => comparePlaces(one.place, other.place));
}

function isForeign({ place, flows, related }: Finding): boolean {
  return [...flows.flat(), ...related].some((step) => step.place.path !== place.path);
}

/** An insertion at either end of a range leaves it whole. */
function isTouched(range: Range, changed: Range): boolean {
  return changed.start < range.end && changed.end > range.start;
}

function moved(range: Range, { range: { start, end }, length }: TextChange): Range {
  const by = length - (end - start);
  const move = (offset: number) => {
    if (offset >= end) return offset + by;
    return Math.min(offset, start + length);
  };
  // What is inserted at the end of a range stands behind it, and what is inserted at its start before it.
  const isBehind = start >= range.end;
  return isBehind ? range : { start: move(range.start), end: move(range.end) };
}

function movedFinding(finding: Finding, move: (range: Range) => Range): Finding {
  const { path } = finding.place;
  const moveStep = (step: Step): Step =>
    step.place.path === path ? { ...step, place: movedPlace(step.place, move) } : step;
  return {
    ...finding,
    place: movedPlace(finding.place, move),
    flows: finding.flows.map((flow) => flow.map(moveStep)),
    related: finding.related.map(moveStep),
    suppressedBy: finding.suppressedBy && movedPlace(finding.suppressedBy, move),
  };
}

function movedPlace(place: Place, move: (range: Range) => Range): Place {
  return { path: place.path, range: move(place.range) };
}

/** A changed region takes in the changes at its edges. */
function grown(region: Range, { range: { start, end }, length }: TextChange): Range {
  const by = length - (end - start);
  if (end < region.start) return { start: region.start + by, end: region.end + by };
  if (start > region.end) return region;
  return { start: Math.min(region.start, start), end: Math.max(region.end, end) + by };
}

function merged(ranges: readonly Range[]): readonly Range[] {
  const sorted = [...ranges].sort((one, other) => one.start - other.start);
  const result: Range[] = [];
  for (const range of sorted) {
    const last = result.at(-1);
    if (last && range.start <= last.end) {
      result.splice(-1, 1, { start: last.start, end: Math.max(last.end, range.end) });
    } else result.push(range);
  }
  return result;
}

function wholeLines(range: Range, text: string): Range {
  const end = text.indexOf('\n', range.end);
  return { start: text.slice(0, range.start).lastIndexOf('\n') + 1, end: end === -1 ? text.length : end };
}

function contains(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function overlaps(one: Range, other: Range): boolean {
  return one.start < other.end && other.start < one.end;
}
