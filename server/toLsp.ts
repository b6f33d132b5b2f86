// Findings as the editor wants them.
import {
  DiagnosticSeverity,
  type Diagnostic,
  type DiagnosticRelatedInformation,
  type Range as LspRange,
} from 'vscode-languageserver/node';
import { positionAt, type Finding, type Range, type Severity } from '../analysis';
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
function relatedOf(
  { lineStarts, path, uri }: LspContext,
  { flows, related }: Finding,
): DiagnosticRelatedInformation[] {
  // Offsets into another file are no positions without its text.
  const steps = [...flows.flat(), ...related].filter((step) => step.place.path === path);
  return steps
    .slice(0, mostRelated)
    .map(({ place, message }) => ({ location: { uri, range: toRange(lineStarts, place.range) }, message }));
}

export function toRange(lineStarts: readonly number[], { start, end }: Range): LspRange {
  return { start: toPosition(lineStarts, start), end: toPosition(lineStarts, end) };
}

function toPosition(lineStarts: readonly number[], offset: number): LspRange['start'] {
  const { line, column } = positionAt(lineStarts, offset);
  return { line, character: column };
}
