// The compiler's package is one file of nine megabytes inside of one function, of which the product needs the parser.
// This plugin hands that file to the bundler as a module whose statements declare and do nothing else, so that the
// bundler can leave out what nobody reaches: the checker, the emitter, the language service. A name that the parser
// uses cannot be lost, because the bundler follows it.
const { readFileSync } = require('node:fs');
const path = require('node:path');
const ts = require('typescript');

/** Only a checker makes these; their methods are the way from the parser's nodes into the language service. */
const madeByTheChecker = new Set(['SymbolObject', 'TypeObject', 'SignatureObject']);

/** The compiler's table of all that it may say. */
const messages = 'Diagnostics';

/** Files that take the compiler as a whole name what they use of it: `ts.SyntaxKind`, `tsutils.forEachToken`. */
const member = /\.\s*([A-Za-z_$][\w$]*)/g;

/** @type {import('esbuild').Plugin} */
exports.leanTypeScript = {
  name: 'lean-typescript',
  setup(build) {
    const file = require.resolve('typescript');
    build.onResolve({ filter: /^typescript$/ }, ({ kind }) =>
      kind === 'require-call' ? { path: 'typescript', namespace: 'used-by-the-converter' } : { path: file },
    );
    build.onLoad({ filter: /./, namespace: 'used-by-the-converter' }, () => ({
      contents: `export { ${namesOfTheConverter().join(', ')} } from 'typescript';`,
      resolveDir: path.dirname(file),
    }));
    // Which version it is does not change after it is bundled, and comparing versions took a tenth of loading.
    build.onLoad(
      { filter: /[\\/]typescript-estree[\\/]dist[\\/]version-check\.js$/ },
      ({ path: loaded }) => ({
        contents: Object.entries(require(loaded))
          .map(([name, value]) => `exports.${name} = ${JSON.stringify(value)};`)
          .join('\n'),
      }),
    );
    build.onLoad({ filter: /[\\/]typescript[\\/]lib[\\/]typescript\.js$/ }, ({ path: loaded }) => ({
      contents: asModule(readFileSync(loaded, 'utf8')),
    }));
  },
};

/** What the converter and the library below it use of the compiler. */
function namesOfTheConverter() {
  const texts = [...filesOfTheConverter()].map((file) => readFileSync(file, 'utf8'));
  const used = new Set(texts.flatMap((text) => [...text.matchAll(member)].map((match) => match[1])));
  return Object.keys(ts).filter((name) => used.has(name));
}

/**
 * The converter's files, each of which names the next ones, and the one of the library that they use.
 * @param {string} file
 * @param {Set<string>} found
 */
function filesOfTheConverter(
  file = path.join(path.dirname(require.resolve('@typescript-eslint/typescript-estree')), 'ast-converter.js'),
  found = new Set(),
) {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, name] of readFileSync(file, 'utf8').matchAll(/require\("(\.[^"]+|ts-api-utils)"\)/g))
    filesOfTheConverter(require.resolve(name ?? '', { paths: [path.dirname(file)] }), found);
  return found;
}

/**
 * The text of the package as a module of declarations.
 * @param {string} text
 */
function asModule(text) {
  const file = ts.createSourceFile('typescript.js', text, ts.ScriptTarget.Latest, true);
  const { statements } = bodyOf(file);
  const fillings = fillingsOf(statements);
  const names = new Set(statements.map(declaredName));
  const lost = [...madeByTheChecker, messages].filter((name) => !names.has(name));
  // What is not left out makes nothing wrong, only large: nobody would notice.
  if (lost.length > 0) throw new Error(`The compiler no longer declares ${lost.join(', ')}.`);
  const parts = statements.map((statement) => declaring(statement, fillings));
  return withOwnMessages([...parts, `export { ${exported(statements).join(', ')} };`].join('\n'));
}

/** A use of one message of the compiler's table of them. */
const messageUse = new RegExp(`(?<![.\\w$])${messages}\\.([A-Za-z_$][\\w$]*)`, 'g');

/**
 * The compiler has one table of two thousand messages, of which its parser says a tenth. With a variable for each the
 * bundler leaves out those that nobody says.
 * @param {string} text
 */
function withOwnMessages(text) {
  return text.replaceAll(messageUse, (_, name) => `${messages}_${name}`);
}

/** @param {import('typescript').SourceFile} file */
function bodyOf(file) {
  for (const statement of file.statements) {
    if (!ts.isExpressionStatement(statement) || !ts.isCallExpression(statement.expression)) continue;
    const { expression: callee } = /** @type {import('typescript').ParenthesizedExpression} */ (
      statement.expression.expression
    );
    if (ts.isArrowFunction(callee) && ts.isBlock(callee.body)) return callee.body;
  }
  throw new Error('The compiler is no longer one function; its parser has to be taken out in another way.');
}

/**
 * What the package exports under the name that it has in the file. Collections of further names, which are the
 * language service's and the server's, are left out.
 * @param {readonly import('typescript').Statement[]} statements
 */
function exported(statements) {
  const call = statements.map(callOf).find((found) => found && filledByCall(found) === 'typescript_exports');
  const members = call?.arguments[1];
  if (!members || !ts.isObjectLiteralExpression(members))
    throw new Error('The compiler no longer lists what it exports.');
  return members.properties.flatMap((property) => {
    const name = property.name?.getText() ?? '';
    return property.getText() === `${name}: () => ${name}` ? [name] : [];
  });
}

/**
 * The statements by which the package fills a variable as it loads, by the variable's name: a namespace's body, the
 * getters of a collection, a property of a class.
 * @param {readonly import('typescript').Statement[]} statements
 */
function fillingsOf(statements) {
  /** @type {Map<string, string[]>} */
  const fillings = new Map();
  for (const statement of statements) {
    const name = filledBy(statement);
    if (name) fillings.set(name, [...(fillings.get(name) ?? []), statement.getText()]);
  }
  return fillings;
}

/** @param {import('typescript').Statement} statement */
function declaredName(statement) {
  if (ts.isClassDeclaration(statement)) return statement.name?.text;
  if (!ts.isVariableStatement(statement)) return undefined;
  return statement.declarationList.declarations[0]?.name.getText();
}

/** @param {import('typescript').Statement} statement */
function filledBy(statement) {
  const call = callOf(statement);
  if (call) return filledByCall(call);
  if (!ts.isExpressionStatement(statement) || !ts.isBinaryExpression(statement.expression)) return undefined;
  const { left } = statement.expression;
  return ts.isPropertyAccessExpression(left) && ts.isIdentifier(left.expression)
    ? left.expression.text
    : undefined;
}

/** @param {import('typescript').Statement} statement */
function callOf(statement) {
  const expression = ts.isExpressionStatement(statement) ? statement.expression : undefined;
  return expression && ts.isCallExpression(expression) ? expression : undefined;
}

/**
 * `__export(x, { ... })`, or `((x2) => { ... })(x || (x = {}))`.
 * @param {import('typescript').CallExpression} call
 */
function filledByCall({ expression, arguments: [first] }) {
  if (!first) return undefined;
  if (ts.isIdentifier(first)) return expression.getText() === '__export' ? first.text : undefined;
  const isNamespace = ts.isBinaryExpression(first) && ts.isParenthesizedExpression(expression);
  return isNamespace ? first.left.getText() : undefined;
}

/**
 * A statement in a form that the bundler may leave out when nobody reaches its name. Of what the package runs as it
 * loads, the allocator stays, which gives nodes their methods; the rest registers code fixes and refactorings, or asks
 * the machine about itself.
 * @param {import('typescript').Statement} statement
 * @param {ReadonlyMap<string, readonly string[]>} fillings
 */
function declaring(statement, fillings) {
  const name = declaredName(statement);
  if (name !== undefined && madeByTheChecker.has(name)) return `class ${name} {}`;
  if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) return statement.getText();
  if (ts.isVariableStatement(statement)) return variable(statement, fillings);
  const text = statement.getText();
  return text.startsWith('setObjectAllocator(') ? text : '';
}

/**
 * A variable whose value is made, with all that fills it, by one call that has no other effect.
 * @param {import('typescript').VariableStatement} statement
 * @param {ReadonlyMap<string, readonly string[]>} fillings
 */
function variable(statement, fillings) {
  const [declaration] = statement.declarationList.declarations;
  const name = declaration?.name.getText() ?? '';
  const value = declaration?.initializer;
  if (name === messages && value && ts.isObjectLiteralExpression(value)) return messageVariables(value);
  const filling = fillings.get(name);
  if (filling)
    return `var ${name} = /* @__PURE__ */ (() => { let ${name} = ${value?.getText() ?? '{}'}; ${filling.join('\n')}\nreturn ${name}; })();`;
  if (!value || isPlain(value)) return statement.getText();
  return `var ${name} = /* @__PURE__ */ (() => (${value.getText()}))();`;
}

/**
 * One variable for each message, and the table itself for who asks for it as a whole.
 * @param {import('typescript').ObjectLiteralExpression} table
 */
function messageVariables(table) {
  const declarations = table.properties.map((property) => {
    if (!ts.isPropertyAssignment(property))
      throw new Error('The compiler writes its messages in another form.');
    return `var ${messages}_${property.name.getText()} = /* @__PURE__ */ ${property.initializer.getText()};`;
  });
  const members = table.properties.map(({ name }) => `${name?.getText()}: ${messages}_${name?.getText()}`);
  return [...declarations, `var ${messages} = { ${members.join(', ')} };`].join('\n');
}

/** @param {import('typescript').Expression} value */
function isPlain(value) {
  if (ts.isArrowFunction(value) || ts.isIdentifier(value) || ts.isLiteralExpression(value)) return true;
  if (ts.isObjectLiteralExpression(value)) return value.properties.length === 0;
  return ts.isArrayLiteralExpression(value) && value.elements.length === 0;
}
