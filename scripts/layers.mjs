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

/** The core imports no package but those of `owned`; Node's own modules are packages here too. */
const core = ['protocol', 'analysis', 'catalog', 'rules'];

/** Packages that belong to one place, the first row that matches. */
const owned = [
  { package: /^vscode$/, folder: 'client' },
  { package: /^vscode-languageclient(\/|$)/, folder: 'client' },
  { package: /^vscode-languageserver/, folder: 'server' },
  { package: /^typescript(\/|$)/, folder: 'analysis/languages' },
  { package: /^@typescript-eslint\//, folder: 'analysis/languages' },
  { package: /^(web-)?tree-sitter/, folder: 'analysis/languages' },
];

/** Parts of `typescript` that bring back the file system, or all of it. */
const platform = /^(default|sys|server|.*(Program|Host|Builder|Watch|LanguageService|Server)\w*)$/;

/** @type {import('eslint').Rule.RuleModule} */
export const layersRule = {
  meta: { type: 'problem', schema: [], docs: { description: 'Imports follow the picture in STYLE.md.' } },
  create(context) {
    const file = path.relative(context.cwd, context.filename).split(path.sep).join('/');
    if (!(topOf(file) in folders)) return {};
    const check = (node) => {
      const wrong = node.source && wrongSource(file, node.source.value);
      if (wrong) context.report({ node: node.source, message: wrong });
    };
    return {
      ImportDeclaration(node) {
        check(node);
        checkTypeScript(context, node);
      },
      ImportExpression(node) {
        check(node);
        if (node.source.value === 'typescript') context.report({ node, message: onlyNamed });
      },
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      TSImportType: check,
      'CallExpression[callee.name="require"]': (node) => check({ source: node.arguments[0] }),
      TSExternalModuleReference: (node) => check({ source: node.expression }),
    };
  },
};

const onlyNamed = 'Import functions and enums of typescript by name; the rest brings the file system back.';

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
  return core.includes(topOf(file)) ? `${topOf(file)} imports no packages: ${source}.` : undefined;
}

function checkTypeScript(context, node) {
  if (node.source.value !== 'typescript' || node.importKind === 'type') return;
  for (const specifier of node.specifiers) {
    const name = specifier.imported?.name ?? 'default';
    if (specifier.importKind === 'type' || !platform.test(name)) continue;
    context.report({ node: specifier, message: onlyNamed });
  }
}

function topOf(file) {
  return file.split('/')[0];
}
