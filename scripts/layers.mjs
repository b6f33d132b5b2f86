// Which folder may import what, as a table and as the ESLint rule that reads it.
// Project references already stop an import against the arrows; this table sees what the compiler does not:
// packages, and doors other than a folder's index.ts.
import path from 'node:path';

/** The folders that a folder may import; tests and scripts are not listed, for they may import anything. */
export const folders = {
  protocol: [],
  analysis: [],
  catalog: ['analysis'],
  rules: ['analysis'],
  workspace: ['analysis', 'rules', 'catalog'],
  server: ['protocol', 'workspace', 'analysis', 'rules', 'catalog'],
  cli: ['workspace', 'analysis', 'rules', 'catalog'],
  client: ['protocol'],
};

/** The core imports these packages and those of `owned`, and no others; Node's own modules are packages too. */
const core = {
  protocol: [],
  // Compares texts; `posix` is the entry that does not ask which platform it runs on. Reads regular expressions. Reads
  // JSON and YAML, as the shells do with what projects configure.
  analysis: ['picomatch/posix', '@eslint-community/regexpp', 'jsonc-parser', 'yaml'],
  catalog: [],
  rules: [],
};

/** Packages that belong to one place, the first row that matches. */
const owned = [
  { package: /^vscode$/, folder: 'client' },
  { package: /^vscode-languageclient(\/|$)/, folder: 'client' },
  { package: /^vscode-languageserver/, folder: 'server' },
  { package: /^typescript(\/|$)/, folder: 'analysis/languages' },
  { package: /^@typescript-eslint\//, folder: 'analysis/languages' },
  { package: /^(web-)?tree-sitter/, folder: 'analysis/languages' },
  { package: /^toml-eslint-parser$/, folder: 'analysis/languages' },
];

/** Parts of `typescript` that bring back the file system, or all of it. */
const platform = /^(default|sys|server|.*(Program|Host|Builder|Watch|LanguageService|Server)\w*)$/;

/** @type {import('eslint').Rule.RuleModule} */
export const layersRule = {
  meta: { type: 'problem', schema: [], docs: { description: 'Imports follow the picture in STYLE.md.' } },
  create(context) {
    const file = path.relative(context.cwd, context.filename).split(path.sep).join('/');
    if (!(topOf(file) in folders)) return {};
    const check = (node, source, imports) => {
      const message = wrongSource(file, source?.value) ?? wrongPart(source?.value, imports);
      if (message) context.report({ node, message });
    };
    return {
      ImportDeclaration: (node) => check(node, node.source, importedNames(node)),
      ExportNamedDeclaration: (node) => node.source && check(node, node.source, importedNames(node)),
      ExportAllDeclaration: (node) => check(node, node.source, isType(node) ? [] : ['default']),
      ImportExpression: (node) => check(node, node.source, ['default']),
      TSExternalModuleReference: (node) => check(node, node.expression, ['default']),
      TSImportType: (node) => check(node, node.source, []),
      'CallExpression[callee.name="require"]': (node) => check(node, node.arguments[0], ['default']),
    };
  },
};

/** What is wrong with importing `source` in `file`, if anything. */
function wrongSource(file, source) {
  if (typeof source !== 'string') return 'An import here names its module as a constant.';
  return source.startsWith('.') ? wrongFolder(file, source) : wrongPackage(file, source);
}

function wrongFolder(file, source) {
  const target = path.posix.join(path.posix.dirname(file), source);
  const from = topOf(file);
  const to = topOf(target);
  if (from === to) return undefined;
  if (!folders[from].includes(to)) return `${from} does not import ${to}.`;
  const isDoor = target === to || target === `${to}/index`;
  return isDoor ? undefined : `Enter ${to} through its index.ts.`;
}

function wrongPackage(file, source) {
  const owner = owned.find((row) => row.package.test(source));
  if (owner)
    return file.startsWith(`${owner.folder}/`) ? undefined : `Only ${owner.folder} imports ${source}.`;
  const allowed = core[topOf(file)];
  return !allowed || allowed.includes(source) ? undefined : `${topOf(file)} does not import ${source}.`;
}

function wrongPart(source, imports) {
  const isPlatform = source === 'typescript' && imports.some((name) => platform.test(name));
  return isPlatform
    ? 'Import functions and enums of typescript by name; the rest brings the file system back.'
    : undefined;
}

/** The names that exist at run time; `default` stands for a whole module too. */
function importedNames(node) {
  if (isType(node)) return [];
  const values = node.specifiers.filter((specifier) => !isType(specifier));
  return values.map(({ type, imported, local }) => {
    if (type === 'ExportSpecifier') return nameOf(local);
    return imported ? nameOf(imported) : 'default';
  });
}

function isType(node) {
  return node.importKind === 'type' || node.exportKind === 'type';
}

/** `import { 'a name' as x }` names with a string. */
function nameOf(node) {
  return node.name ?? node.value;
}

function topOf(file) {
  return file.split('/')[0];
}
