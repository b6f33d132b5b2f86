// typescript-estree's converter is reached through a module that also brings its project service, and with it the
// file system. Bundles take the converter by itself: it then loads in a browser too.
exports.parserAlias = {
  '@typescript-eslint/typescript-estree/use-at-your-own-risk':
    './node_modules/@typescript-eslint/typescript-estree/dist/ast-converter.js',
};

// The module of Python's parser asks for its own address, which a bundle for Node has not.
exports.nodeAlias = {
  ...exports.parserAlias,
  'web-tree-sitter': './node_modules/web-tree-sitter/web-tree-sitter.cjs',
  // The same code as modules, of which the reader alone is taken.
  yaml: './node_modules/yaml/browser/dist/index.js',
};
