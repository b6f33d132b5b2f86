import type { Connection } from 'vscode-languageserver/node';
import type { EngineHost } from '../workspace';
import type { Analyses, DocumentAnalysis } from './analyses';
import type { ClientFeatures } from './clientFeatures';
import type { Documents, OpenDocument } from './documents';
import type { Neighbors } from './neighbors';
import { siblingUri } from './paths';
import type { DocumentSettings } from './settings';
import type { StatusReporter } from './status';
import type { LspContext } from './toLsp';

/** What handlers share between `initialize` and `exit`. */
export interface Session {
  readonly connection: Connection;
  readonly features: ClientFeatures;
  readonly host: EngineHost;
  readonly documents: Documents;
  readonly settings: DocumentSettings;
  readonly status: StatusReporter;
  readonly analyses: Analyses;
  readonly neighbors: Neighbors;
  readonly rulePages: string;
  /** URIs of the workspace folders; they come and go. */
  readonly folders: () => readonly string[];
  readonly setFolders: (folders: readonly string[]) => void;
}

export function lspContext(
  { features, rulePages, folders }: Session,
  document: OpenDocument,
  { request, result }: DocumentAnalysis,
): LspContext {
  return {
    features,
    rulePages,
    lineStarts: result.lineStarts,
    path: request.path,
    uri: document.text.uri,
    others: document.others,
    uriOf: (path) => siblingUri(document.text.uri, path, folders()),
  };
}
