// Findings as the editor wants them.
import {
  DiagnosticSeverity,
  type Diagnostic,
  type DiagnosticRelatedInformation,
  type Range as LspRange,
} from 'vscode-languageserver/node';
import { positionAt, type Finding, type Range, type Severity, type Step } from '../analysis';
import type { OtherFiles } from '../workspace';
import type { ClientFeatures } from './clientFeatures';

/** Also the `source` of every diagnostic. */
export const sourceName = 'sluicegate';

export interface LspContext {
  readonly features: ClientFeatures;
  /** What comes before `<rule id>.md`. */
  readonly rulePages: string;
  /** Of the document's text. */
  readonly lineStarts: readonly number[];
  /** The document, as the engine and as the editor name it. */
  readonly path: string;
  readonly uri: string;
  /** The same of other files that findings name. */
  readonly others: OtherFiles;
  readonly uriOf: (path: string) => string | undefined;
}

export function toDiagnostic(context: LspContext, finding: Finding): Diagnostic {
  const { features, rulePages } = context;
  return {
    range: toRange(context.lineStarts, finding.place.range),
    severity: severities[finding.severity],
    code: finding.rule,
    source: sourceName,
    message: finding.message,
    ...(features.linksCodes && { codeDescription: { href: `${rulePages}${finding.rule}.md` } }),
    ...(features.showsRelated && { relatedInformation: relatedOf(context, finding) }),
    ...(features.keepsDiagnosticData && { data: finding.fingerprint }),
  };
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
};

/** The list is read from top to bottom in a hover; beyond this nobody does. */
const mostRelated = 40;

/** Every step of each flow, the first flow first, then the further places that the finding counts. */
function relatedOf(context: LspContext, { flows, related }: Finding): DiagnosticRelatedInformation[] {
  return [...flows.flat(), ...related].flatMap((step) => toRelated(context, step)).slice(0, mostRelated);
}

/** Offsets into a file whose lines are unknown are no positions. */
function toRelated(
  { lineStarts, path, uri, others, uriOf }: LspContext,
  { place, message }: Step,
): DiagnosticRelatedInformation[] {
  const isHere = place.path === path;
  const [starts, at] = isHere ? [lineStarts, uri] : [others[place.path], uriOf(place.path)];
  if (!starts || at === undefined) return [];
  return [{ location: { uri: at, range: toRange(starts, place.range) }, message }];
}

export function toRange(lineStarts: readonly number[], { start, end }: Range): LspRange {
  return { start: toPosition(lineStarts, start), end: toPosition(lineStarts, end) };
}

function toPosition(lineStarts: readonly number[], offset: number): LspRange['start'] {
  const { line, column } = positionAt(lineStarts, offset);
  return { line, character: column };
}
