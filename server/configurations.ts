// The configuration files of the workspace folders: which one holds for a document, and what is wrong with one, in the
// file itself and in the status item. They are read from disk when a document asks, and again when the client says so.
import path from 'node:path';
import { DiagnosticSeverity, type Connection, type Diagnostic } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { lineStartsOf } from '../analysis';
import {
  type Configuration,
  type ConfigurationTerms,
  createConfigurations,
  type ReadConfiguration,
} from '../workspace';
import { pathOf, projectOf, siblingUri } from './paths';
import type { StatusReporter } from './status';
import { sourceName, toRange } from './toLsp';

export interface DocumentConfigurations {
  /** What holds for a document, and whether that leaves it out. */
  of(document: Pick<TextDocument, 'uri' | 'languageId'>): {
    readonly configuration: Configuration | undefined;
    readonly isIgnored: boolean;
  };
  /** These came, went or changed. */
  changed(uris: readonly string[]): void;
  /** Of what the configurations that were met change in the engine. */
  engineKeys(): ReadonlySet<string>;
}

export interface ConfigurationOptions {
  readonly connection: Connection;
  readonly status: StatusReporter;
  readonly terms: () => ConfigurationTerms;
  readonly folders: () => readonly string[];
}

export function createDocumentConfigurations(options: ConfigurationOptions): DocumentConfigurations {
  const { connection, status, terms, folders } = options;
  const configurations = createConfigurations({ terms });
  /** By the URI of the file; what the client was told last. */
  const shown = new Map<string, string>();

  function read(
    document: Pick<TextDocument, 'uri' | 'languageId'>,
  ): ReturnType<DocumentConfigurations['of']> {
    const project = projectOf(document.uri, folders());
    if (!project) return { configuration: undefined, isIgnored: false };
    const file = path.join(project.root, pathOf(document, folders()));
    const configuration = configurations.of(file, project.root);
    return { configuration, isIgnored: configurations.ignores(file, project.root) };
  }

  function show(uri: string, found: ReadConfiguration | undefined): void {
    const diagnostics = found ? toDiagnostics(found) : [];
    const now = JSON.stringify(diagnostics);
    if (now === (shown.get(uri) ?? '[]')) return;
    shown.set(uri, now);
    void connection.sendDiagnostics({ uri, diagnostics });
    status.told(uri, found && reasonToTell(found));
  }

  function showAll(near: string): void {
    const project = projectOf(near, folders());
    if (!project) return;
    for (const found of configurations.read()) {
      const name = path.relative(project.root, found.file).split(path.sep).join('/');
      const uri = name.startsWith('..') ? undefined : siblingUri(near, name, folders());
      if (uri !== undefined) show(uri, found);
    }
  }

  return {
    of(document) {
      const found = read(document);
      showAll(document.uri);
      return found;
    },
    changed(uris) {
      configurations.changed();
      const all = new Set([...shown.keys(), ...uris]);
      for (const uri of all) read({ uri, languageId: '' });
      for (const uri of all) showAll(uri);
      const files = new Set(configurations.read().map(({ file }) => file));
      // What was deleted has nothing wrong with it.
      for (const uri of all) if (!files.has(fileOf(uri, folders()))) show(uri, undefined);
    },
    engineKeys: () =>
      new Set(configurations.read().flatMap(({ configuration }) => configuration?.engine?.key ?? [])),
  };
}

function fileOf(uri: string, folders: readonly string[]): string {
  const root = projectOf(uri, folders)?.root ?? '';
  return path.join(root, pathOf({ uri, languageId: '' }, folders));
}

function toDiagnostics({ text, problems }: ReadConfiguration): Diagnostic[] {
  const lineStarts = lineStartsOf(text);
  return problems.map(({ range, message }) => ({
    range: toRange(lineStarts, range),
    severity: DiagnosticSeverity.Error,
    source: sourceName,
    message,
  }));
}

function reasonToTell({ file, problems, configuration }: ReadConfiguration): string | undefined {
  const [first] = problems;
  if (!first) return undefined;
  const instead = configuration ? 'what it said before is in use' : 'it is not in use';
  return `${path.basename(file)} is wrong, and ${instead}: ${first.message}`;
}
