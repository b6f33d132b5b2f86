/**
 * The documents that the server is told about.
 * The editor gives `.mjs`, `.cjs`, `.mts` and `.cts` files the language of their plain relatives.
 * `vscode-vfs` is the file system of virtual workspaces.
 */
export const documentSelector = [
  ...['javascript', 'javascriptreact', 'typescript', 'typescriptreact', 'python'].flatMap((language) =>
    ['file', 'untitled', 'vscode-vfs'].map((scheme) => ({ language, scheme })),
  ),
  // Cells of notebooks; the server hears of them with their notebook.
  { language: 'python', scheme: 'vscode-notebook-cell' },
];
