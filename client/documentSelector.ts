import { agentFiles, environmentFiles } from './agentFiles';

export type DocumentFilter = { readonly scheme: string } & (
  | { readonly language: string; readonly pattern?: undefined }
  | { readonly pattern: string; readonly language?: undefined }
);

/**
 * The documents that the server is told about.
 * The editor gives `.mjs`, `.cjs`, `.mts` and `.cts` files the language of their plain relatives.
 * `vscode-vfs` is the file system of virtual workspaces.
 */
export const documentSelector: readonly DocumentFilter[] = [
  ...['javascript', 'javascriptreact', 'typescript', 'typescriptreact', 'python'].flatMap((language) =>
    ['file', 'untitled', 'vscode-vfs'].map((scheme) => ({ language, scheme })),
  ),
  ...[...agentFiles, ...environmentFiles].flatMap((name) =>
    ['file', 'vscode-vfs'].map((scheme) => ({ pattern: `**/${name}`, scheme })),
  ),
  // Cells of notebooks; the server hears of them with their notebook.
  { language: 'python', scheme: 'vscode-notebook-cell' },
];
