// Findings as the editor wants them.
import {
  DiagnosticSeverity,
  type Diagnostic,
  type DiagnosticRelatedInformation,
  type Range as LspRange,
} from 'vscode-languageserver/node';
import { positionAt, type Finding, type Range, type Severity, type Step } from '../analysis';
import type { ClientFeatures } from './clientFeatures';
import type { Locate } from './locations';

/** Also the `source` of every diagnostic. */
export const sourceName = 'sluicegate';

export interface LspContext {
  readonly features: ClientFeatures;
  /** What comes before `<rule id>.md`. */
  readonly rulePages: string;
  readonly locate: Locate;
}

/** A finding with its range in the document that it is shown in. */
export interface ShownFinding {
  readonly finding: Finding;
  readonly range: LspRange;
}

/** The findings in a document, which may be one cell of what was analyzed. */
export function findingsIn(
  { locate }: LspContext,
  uri: string,
  findings: readonly Finding[],
): readonly ShownFinding[] {
  return findings.flatMap((finding) => {
    const at = locate(finding.place);
    return at?.uri === uri ? [{ finding, range: at.range }] : [];
  });
}

export function toDiagnostic(context: LspContext, { finding, range }: ShownFinding): Diagnostic {
  const { features, rulePages } = context;
  return {
    range,
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

function toRelated({ locate }: LspContext, { place, message }: Step): DiagnosticRelatedInformation[] {
  const location = locate(place);
  return location ? [{ location, message }] : [];
}

export function toRange(lineStarts: readonly number[], { start, end }: Range): LspRange {
  return { start: toPosition(lineStarts, start), end: toPosition(lineStarts, end) };
}

function toPosition(lineStarts: readonly number[], offset: number): LspRange['start'] {
  const { line, column } = positionAt(lineStarts, offset);
  return { line, character: column };
}
