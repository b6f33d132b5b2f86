/**
 * A plain text search for model calls. It is kept apart from the engine on purpose: it shares no code and no catalog
 * row with it, so a call that the engine does not understand still counts.
 */

const sdkModules = /^(?:openai|@anthropic-ai\/sdk|ai|@ai-sdk\/[\w-]+)(?:\/|$)/;
const moduleReference = /(?:\bfrom\s*|\brequire\s*\(\s*|\bimport\s*\(\s*|\bimport\s+)(['"`])([^'"`\n]+)\1/g;

/** Clients of the same shape whose packages are not cataloged: a call there is theirs. */
const otherClient =
  /['"](?:groq-sdk|together-ai|portkey-ai|@cerebras\/cerebras_cloud_sdk|@aws-sdk\/client-bedrock-runtime)['"]/;

const providerHost = String.raw`https:\/\/(?:api\.openai\.com|api\.anthropic\.com|[^\s'"\`\/]*\.openai\.azure\.com)`;
const modelPath = String.raw`[^\s'"\`]*\/(?:completions|responses|messages)\b`;
const addressFetch = new RegExp(String.raw`\bfetch\s*\(\s*['"\`]${providerHost}${modelPath}`, 'g');
const addressConstant = new RegExp(
  String.raw`\b(?:const|let|var)\s+([\w$]+)\s*=\s*['"\`]${providerHost}${modelPath}`,
  'g',
);
const hostConstant = new RegExp(
  String.raw`\b(?:const|let|var)\s+([\w$]+)\s*=\s*['"\`]${providerHost}(?:\/v1)?['"\`]`,
  'g',
);

const constructions = [
  /\bnew\s+(?:[\w$]+\.)*(?:OpenAI|AzureOpenAI|Anthropic)\s*\(/g,
  /\bnew\s+(?:[\w$]*(?:openai|anthropic|sdk)[\w$]*)\.default\s*\(/gi,
  /\bcreate(?:OpenAI|Anthropic|Azure)\s*\(/g,
];

/** Calls of clients; they count only in a file that names the provider. */
const chatCalls = /\.chat\s*[!?]?\.completions\s*[!?]?\.(?:create|stream|parse|runTools|runFunctions)\s*\(/g;
const responsesCalls = /\.responses\s*[!?]?\.(?:create|stream|parse)\s*\(/g;
const messagesCalls = /(?<!threads)\.messages\s*[!?]?\.(?:create|stream|parse)\s*\(/g;

const textFunctions = ['generateText', 'streamText', 'generateObject', 'streamObject'];
const aiImport = /\bimport\s*(?!type\b)(?:[\w$]+\s*,\s*)?\{([^}]*)\}\s*from\s*['"]ai['"]/g;
const aiRequire = /\{([^{}]*)\}\s*=\s*(?:await\s+)?(?:require|import)\s*\(\s*['"]ai['"]\s*\)/g;
const aiNamespace =
  /(?:\bimport\s+\*\s+as\s+([\w$]+)\s+from\s*['"]ai['"]|([\w$]+)\s*=\s*(?:await\s+)?(?:[\w$]+\()?(?:require|import)\s*\(\s*['"]ai['"])/g;

/**
 * @typedef {object} Found
 * @property {readonly string[]} imports the cataloged packages that the file imports
 * @property {readonly number[]} calls the lines (from 1) of what looks like a model call
 * @property {readonly number[]} constructions the lines of what looks like a client's construction
 */

/**
 * @param {string} text of JavaScript or TypeScript
 * @returns {Found}
 */
export function searchText(text) {
  const code = withoutComments(text);
  const imports = importsOf(code);
  const offsets = [...callsOf(code, imports)];
  const built = imports.length === 0 ? [] : constructions.flatMap((pattern) => indicesOf(code, pattern));
  return { imports, calls: toLines(code, offsets), constructions: toLines(code, built) };
}

function importsOf(code) {
  const modules = [...code.matchAll(moduleReference)]
    .map((match) => match[2])
    .filter((name) => sdkModules.test(name));
  return [...new Set(modules.map(packageOf))].sort();
}

function packageOf(module) {
  const parts = module.split('/');
  return module.startsWith('@') ? parts.slice(0, 2).join('/') : parts[0];
}

function* callsOf(code, imports) {
  if (imports.includes('openai') || (/openai/i.test(code) && !otherClient.test(code))) {
    yield* indicesOf(code, chatCalls);
    yield* indicesOf(code, responsesCalls);
  }
  if (imports.includes('@anthropic-ai/sdk') || /anthropic/i.test(code)) yield* indicesOf(code, messagesCalls);
  if (imports.includes('ai')) yield* textCalls(code);
  yield* fetches(code);
}

/** `fetch` to an address of a provider where a model answers, spelled out or behind a constant of the file. */
function* fetches(code) {
  yield* indicesOf(code, addressFetch);
  for (const name of namesIn(code, addressConstant)) {
    yield* indicesOf(code, new RegExp(String.raw`\bfetch\s*\(\s*${name}\b`, 'g'));
  }
  for (const name of namesIn(code, hostConstant)) {
    yield* indicesOf(code, new RegExp(String.raw`\bfetch\s*\(\s*\`\$\{\s*${name}\s*\}${modelPath}`, 'g'));
  }
}

function namesIn(code, declaration) {
  return new Set([...code.matchAll(declaration)].map((match) => escape(match[1])));
}

/** Calls of the AI SDK's functions by the local names that the file gives them. */
function* textCalls(code) {
  for (const name of localNames(code)) {
    yield* indicesOf(
      code,
      new RegExp(String.raw`(?<![\w$.]|\bfunction\s|\basync\s)${escape(name)}\s*${typeArguments}\(`, 'g'),
    );
  }
  for (const match of code.matchAll(aiNamespace)) {
    const qualified = String.raw`\b${escape(match[1] ?? match[2])}\.(?:${textFunctions.join('|')})\s*\)?\s*\(`;
    yield* indicesOf(code, new RegExp(qualified, 'g'));
  }
}

const typeArguments = String.raw`(?:<[^()\n]{0,80}>\s*)?`;

function localNames(code) {
  const lists = [...code.matchAll(aiImport), ...code.matchAll(aiRequire)].map((match) => match[1]);
  const pairs = lists.flatMap((list) => list.split(',')).map((item) => item.trim().split(/\s+as\s+|\s*:\s*/));
  return new Set(pairs.filter(([imported]) => textFunctions.includes(imported)).map((pair) => pair.at(-1)));
}

function escape(name) {
  return name.replace(/\$/g, String.raw`\$`);
}

/** @returns {readonly number[]} */
export function indicesOf(code, pattern) {
  return [...code.matchAll(pattern)].map((match) => match.index);
}

/** The line of the last thing named, because a chain may begin lines above: `client\n  .chat.completions.create(`. */
export function toLines(code, offsets) {
  return offsets.map((offset) => code.slice(0, offset).split('\n').length).sort((a, b) => a - b);
}

/** Blanks comments and keeps line ends. `//` after a colon survives, because addresses are searched for. */
function withoutComments(text) {
  const blank = (comment) => comment.replace(/[^\n]/g, ' ');
  return text
    .replace(/(?<=^|[\s;{}(),])\/\*[\s\S]*?\*\//g, blank)
    .replace(/(?<=^|[\s;{}(),])\/\/[^\n]*/g, blank);
}
