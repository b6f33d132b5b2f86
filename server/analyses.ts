// What is known of each open document at its version. One analysis runs for one version, whoever asks; an edit
// makes it stale and ends it.
import path from 'node:path';
import type { Finding } from '../analysis';
import { defaultSettings } from '../protocol';
import {
  type EngineHost,
  type EngineRequest,
  type FileResult,
  isDocument,
  isIgnoredByGit,
  type ProjectPlace,
  type SilentRules,
  withLevel,
  withoutForeignSyntax,
} from '../workspace';
import type { DocumentConfigurations } from './configurations';
import type { OpenDocument } from './documents';
import { parsed } from './history';
import { withKept } from './lastGood';
import type { ProjectView } from './neighbors';
import type { NotebookState } from './notebooks';
import type { DocumentSettings } from './settings';
import type { StatusReporter } from './status';

/** The findings of one version of a document, and what they were found in. */
export interface DocumentAnalysis {
  readonly version: number;
  readonly request: EngineRequest;
  /** Of a notebook: its cells at that version. */
  readonly notebook: NotebookState | undefined;
  readonly result: FileResult;
  readonly silent: SilentRules;
  /** What is shown: not suppressed, not switched off, and in half-typed text those of the last good version. */
  readonly findings: readonly Finding[];
}

export interface Analyses {
  /** Nothing when the document was changed or closed meanwhile. */
  of(document: OpenDocument): Promise<DocumentAnalysis | undefined>;
  /** Asks again about the same version, since other files may tell something else. Whether the findings changed. */
  renew(document: OpenDocument): Promise<boolean>;
  /** The document has another version, other settings, or another configuration. */
  outdated(uri: string): void;
}

export interface AnalysesOptions {
  readonly host: EngineHost;
  readonly settings: DocumentSettings;
  readonly configurations: DocumentConfigurations;
  readonly status: StatusReporter;
  readonly pathOf: (document: OpenDocument['text']) => string;
  readonly projectOf: (uri: string) => ProjectPlace | undefined;
  /** Other files of the project have not had their say, or this one says something new of them. */
  readonly onNews: (project: ProjectView) => void;
}

export function createAnalyses(options: AnalysesOptions): Analyses {
  const { host, settings, configurations, status, pathOf, projectOf, onNews } = options;
  const running = new Map<
    string,
    { readonly analysis: Promise<DocumentAnalysis | undefined>; readonly stale: AbortController }
  >();

  async function analyze(document: OpenDocument, signal: AbortSignal): Promise<DocumentAnalysis | undefined> {
    const { uri, version } = document.text;
    const { notebook } = document;
    const text = document.text.getText();
    const { enable, disabledRules, ...given } = await settings.of(uri);
    const { configuration, isIgnored } = configurations.of(document.text);
    const profile = given.profile ?? configuration?.profile ?? defaultSettings.profile;
    const engine = configuration?.engine && { configuration: configuration.engine };
    const project = projectOf(uri);
    const request: EngineRequest = {
      path: pathOf(document.text),
      text,
      profile,
      ...(project && { project }),
      ...engine,
    };
    if (!enable || isIgnored || isLeftToGit(request))
      return {
        version,
        request,
        notebook,
        result: nothing(request.path),
        silent: { disabled: disabledRules, levels: {} },
        findings: [],
      };
    const result = withoutForeignSyntax(await host.analyze(request, { signal, urgency: 'edit' }));
    // An answer that comes late still tells what was there when the text parsed.
    const { isPreliminary = false } = result;
    document.others = { ...document.others, ...result.others };
    if (result.outcome === 'complete') {
      document.history = parsed(document.history, version, result.findings, { isPreliminary });
    }
    if (signal.aborted) return undefined;
    if ((isPreliminary || result.tellsOthers) && project) onNews({ project, profile, ...engine });
    status.seen(uri, result);
    const isShown = ({ rule, suppressedBy }: Finding) => !suppressedBy && !disabledRules.includes(rule);
    return {
      version,
      request,
      notebook,
      result,
      silent: { disabled: disabledRules, levels: configuration?.levels ?? {} },
      findings: findingsIn(document, result, text)
        .filter(isShown)
        .flatMap((finding) => withLevel(finding, configuration) ?? []),
    };
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
    async renew(document) {
      const { uri, version } = document.text;
      const known = running.get(uri);
      const before = await known?.analysis;
      const stale = known?.stale ?? new AbortController();
      const renewed = await analyze(document, stale.signal);
      if (!renewed || running.get(uri) !== known || document.text.version !== version) return false;
      running.set(uri, { analysis: Promise.resolve(renewed), stale });
      return JSON.stringify(before?.findings) !== JSON.stringify(renewed.findings);
    },
    outdated(uri) {
      running.get(uri)?.stale.abort();
      running.delete(uri);
    },
  };
}

function findingsIn({ history }: OpenDocument, result: FileResult, text: string): readonly Finding[] {
  const wasCutShort = result.problems.some((problem) => problem.type !== 'syntax');
  if (wasCutShort || !history.kept) return result.findings;
  if (result.outcome === 'complete') return result.isPreliminary ? history.kept.findings : result.findings;
  return withKept(history.kept, result.findings, text);
}

/** What git leaves out of files that are no code is nobody else's: a scan does not look at it either. */
function isLeftToGit({ path: name, project }: EngineRequest): boolean {
  return project !== undefined && isDocument(name) && isIgnoredByGit(path.join(project.base, name));
}

function nothing(path: string): FileResult {
  return { path, findings: [], problems: [], calls: [], outcome: 'complete', lineStarts: [0] };
}
