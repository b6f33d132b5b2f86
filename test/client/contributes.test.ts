import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ApiModel } from '../../analysis';
import { catalog } from '../../catalog';
import { agentFiles } from '../../client/agentFiles';
import { documentSelector } from '../../client/documentSelector';
import { defaultSettings } from '../../protocol';
import { configurationFile } from '../../workspace';
import manifest from '../../package.json';

const properties: Readonly<Record<string, { readonly default: unknown }>> =
  manifest.contributes.configuration.properties;

describe('the settings that the editor offers', () => {
  it('have the defaults that the server takes where an editor has no settings', () => {
    const offered = Object.entries(properties)
      .filter(([name]) => !name.startsWith('sluicegate.trace.'))
      .map(([name, property]) => [name.replace('sluicegate.', ''), property.default]);
    expect(Object.fromEntries(offered)).toEqual(defaultSettings);
  });
});

describe('configuration files', () => {
  it('are completed by the schema that ships, and may have comments', () => {
    const [validation] = manifest.contributes.jsonValidation;
    expect(validation).toEqual({ fileMatch: configurationFile, url: './dist/sluicegate.schema.json' });
    const shipped = readFileSync(path.resolve(import.meta.dirname, '../../.vscodeignore'), 'utf8').split(
      '\n',
    );
    expect(shipped).toEqual(
      expect.arrayContaining(['!dist/sluicegate.schema.json', '!dist/knownNames.json']),
    );
    expect(manifest.contributes.languages).toEqual([{ id: 'jsonc', filenames: [configurationFile] }]);
  });
});

describe('the languages that start the extension', () => {
  it('are those whose documents the server is told about', () => {
    const languages = new Set(
      documentSelector.flatMap(({ language }) => (language === undefined ? [] : [`onLanguage:${language}`])),
    );
    const events = manifest.activationEvents.filter((event) => event.startsWith('onLanguage:'));
    expect([...languages].sort()).toEqual([...events].sort());
    expect(languages).toContain('onLanguage:python');
  });

  it('are joined by exact names of files that agents read, for which no search has to be made', () => {
    const names = manifest.activationEvents.flatMap(
      (event) => /^workspaceContains:(.*)/.exec(event)?.[1] ?? [],
    );
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => !(agentFiles as readonly string[]).includes(name))).toEqual([]);
  });

  it('are joined by the files that the catalog has rows about', () => {
    const rows = catalog.flatMap(({ instructions, serverFiles = [], switches = [] }: ApiModel) => [
      ...(instructions ?? []),
      ...[...serverFiles, ...switches].flatMap(({ files }) => files),
    ]);
    expect([...agentFiles].sort()).toEqual([...new Set(rows)].sort());
  });

  it('are joined by notebooks, whose cells the server is told about', () => {
    expect(manifest.activationEvents).toContain('onNotebook:jupyter-notebook');
    expect(documentSelector).toContainEqual({ language: 'python', scheme: 'vscode-notebook-cell' });
  });
});
