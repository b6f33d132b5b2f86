// What a bundle may hold, judged by the build's metafile: only the worker parses, and neither a module of ours nor
// a parser imports a socket or a process. A product that sends nothing anywhere should not be able to.

/** Only the worker parses. */
const parser =
  /^node_modules\/(typescript|@typescript-eslint\/typescript-estree|(web-)?tree-sitter[^/]*|toml-eslint-parser)\//;
const outside = /^(node:)?(net|tls|http|https|http2|dgram|dns|child_process|cluster)(\/|$)/;

/**
 * Packages with such an import that a bundle may hold all the same. No module of ours and no parser is among them.
 * The offline tests show that none of these imports is used but the client's own start of the server.
 */
const excused = {
  // The language client starts the server; its transport could also be a socket.
  client: ['vscode-languageclient', 'vscode-jsonrpc'],
  server: ['vscode-languageserver', 'vscode-jsonrpc'],
  // It can start subcommands that are files of their own; ours are functions.
  cli: ['commander'],
  engine: [],
};

/** @typedef {{ inputs: Record<string, { imports: { path: string, external?: boolean }[] }>, outputs: Record<string, { inputs: Record<string, { bytesInOutput: number }> }> }} Metafile */

/**
 * @param {string} bundle
 * @param {Metafile} metafile
 * @returns {string[]}
 */
export function bundleProblems(bundle, metafile) {
  const inputs = inputsOf(metafile);
  const parsers = inputs.filter((input) => parser.test(input));
  const found = inputs.flatMap((input) => reachesOutside(bundle, input, metafile));
  if (bundle !== 'engine')
    return [...found, ...parsers.map((input) => `${bundle}.js contains a parser: ${input}`)];
  // Where the pattern no longer meets the parser, the absence above would prove nothing.
  return parsers.length > 0 ? found : [...found, 'engine.js contains no parser.'];
}

/** What is left of the inputs after unused code was dropped. */
function inputsOf(metafile) {
  const kept = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs));
  return kept.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([input]) => input);
}

function reachesOutside(bundle, input, metafile) {
  const imports = metafile.inputs[input].imports.filter(
    ({ path, external }) => external && outside.test(path),
  );
  const name = packageOf(input);
  if (excused[bundle].includes(name)) return [];
  return imports.map((imported) => `${bundle}.js: ${input} imports ${imported.path}`);
}

function packageOf(input) {
  return /^.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1];
}
