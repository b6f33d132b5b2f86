// Findings as the editor wants them.
import {
  DiagnosticSeverity,
  type Diagnostic,
  type DiagnosticRelatedInformation,
  type Range as LspRange,
} from 'vscode-languageserver/node';
import { positionAt, type Finding, type Place, type Range, type Severity, type Step } from '../analysis';
import type { ClientFeatures } from './clientFeatures';

/** Also the `source` of every diagnostic. */
export const sourceName = 'sluicegate';

export interface LspContext {
  readonly features: ClientFeatures;
  /** What comes before `<rule id>.md`. */
  readonly rulePages: string;
  /** Of the document's text. */
  readonly lineStarts: readonly number[];
  readonly path: string;
  readonly uriOf: (path: string) => string;
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
  return [...flows.flat(), ...related]
    .filter((step) => isPlaced(context, step.place))
    .slice(0, mostRelated)
    .map((step) => toRelated(context, step));
}

/** Offsets of another file are no positions without its text. */
function isPlaced(context: LspContext, place: Place): boolean {
  return place.path === context.path;
}

function toRelated(context: LspContext, { place, message }: Step): DiagnosticRelatedInformation {
  const location = { uri: context.uriOf(place.path), range: toRange(context.lineStarts, place.range) };
  return { location, message };
}

export function toRange(lineStarts: readonly number[], { start, end }: Range): LspRange {
  return { start: toPosition(lineStarts, start), end: toPosition(lineStarts, end) };
}

function toPosition(lineStarts: readonly number[], offset: number): LspRange['start'] {
  const { line, column } = positionAt(lineStarts, offset);
  return { line, character: column };
}
