import type { Connection } from 'vscode-languageserver/node';
import type { EngineHost } from '../workspace';
import type { Analyses, DocumentAnalysis } from './analyses';
import type { ClientFeatures } from './clientFeatures';
import type { DocumentConfigurations } from './configurations';
import type { Documents, OpenDocument } from './documents';
import type { Neighbors } from './neighbors';
import { locating } from './locations';
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
  readonly configurations: DocumentConfigurations;
  readonly status: StatusReporter;
  readonly analyses: Analyses;
  readonly neighbors: Neighbors;
  readonly rulePages: string;
  /** URIs of the workspace folders; they come and go. */
  readonly folders: () => readonly string[];
  readonly setFolders: (folders: readonly string[]) => void;
}

export function lspContext(
  { features, rulePages, documents, folders }: Session,
  document: OpenDocument,
  analysis: DocumentAnalysis,
): LspContext {
  return { features, rulePages, locate: locating({ documents, folders: folders() }, document, analysis) };
}
