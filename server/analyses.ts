// What is known of each open document at its version. One analysis runs for one version, whoever asks; an edit
// makes it stale and ends it.
import type { Finding } from '../analysis';
import type { EngineHost, EngineRequest, FileResult } from '../workspace';
import type { OpenDocument } from './documents';
import { parsed } from './history';
import { withKept } from './lastGood';
import type { DocumentSettings } from './settings';
import type { StatusReporter } from './status';

/** The findings of one version of a document, and what they were found in. */
export interface DocumentAnalysis {
  readonly version: number;
  readonly request: EngineRequest;
  readonly result: FileResult;
  /** What is shown: not suppressed, not switched off, and in half-typed text those of the last good version. */
  readonly findings: readonly Finding[];
}

export interface Analyses {
  /** Nothing when the document was changed or closed meanwhile. */
  of(document: OpenDocument): Promise<DocumentAnalysis | undefined>;
  /** The document has another version, or other settings. */
  outdated(uri: string): void;
}

export interface AnalysesOptions {
  readonly host: EngineHost;
  readonly settings: DocumentSettings;
  readonly status: StatusReporter;
  readonly pathOf: (document: OpenDocument['text']) => string;
}

export function createAnalyses({ host, settings, status, pathOf }: AnalysesOptions): Analyses {
  const running = new Map<
    string,
    { readonly analysis: Promise<DocumentAnalysis | undefined>; readonly stale: AbortController }
  >();

  async function analyze(document: OpenDocument, signal: AbortSignal): Promise<DocumentAnalysis | undefined> {
    const { uri, version } = document.text;
    const text = document.text.getText();
    const { enable, profile, disabledRules } = await settings.of(uri);
    const request: EngineRequest = { path: pathOf(document.text), text, profile };
    if (!enable) return { version, request, result: nothing(request.path), findings: [] };
    const result = await host.analyze(request, { signal, urgency: 'edit' });
    // An answer that comes late still tells what was there when the text parsed.
    if (result.outcome === 'complete') {
      document.history = parsed(document.history, version, result.findings);
    }
    if (signal.aborted) return undefined;
    status.seen(uri, result);
    const isShown = ({ rule, suppressedBy }: Finding) => !suppressedBy && !disabledRules.includes(rule);
    return { version, request, result, findings: findingsIn(document, result, text).filter(isShown) };
  }

  return {
    of(document) {
      const { uri } = document.text;
      const known = running.get(uri);
      if (known) return known.analysis;
      const stale = new AbortController();
      const analysis = status.during(analyze(document, stale.signal));
      running.set(uri, { analysis, stale });
      return analysis;
    },
    outdated(uri) {
      running.get(uri)?.stale.abort();
      running.delete(uri);
    },
  };
}

function findingsIn({ history }: OpenDocument, result: FileResult, text: string): readonly Finding[] {
  const wasCutShort = result.problems.some((problem) => problem.type !== 'syntax');
  if (result.outcome === 'complete' || wasCutShort || !history.kept) return result.findings;
  return withKept(history.kept, result.findings, text);
}

function nothing(path: string): FileResult {
  return { path, findings: [], problems: [], calls: [], outcome: 'complete', lineStarts: [0] };
}
