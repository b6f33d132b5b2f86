/**
 * A plain text search for model calls, kept deliberately apart from the engine: it shares no code and no catalog
 * with it, so that a call the engine does not understand still counts against it.
 */

const sdkImport =
  /(?:\bfrom\s*|\brequire\s*\(\s*|\bimport\s*\(\s*|\bimport\s+)(['"`])(openai|@anthropic-ai\/sdk|ai|@ai-sdk\/[\w-]+)(?:\/[^'"`\n]*)?\1/g;

const typeOnlyImport = /\bimport\s+type\b[^;'"`]*?\bfrom\s*(['"`])[^'"`\n]+\1/g;

const providerHost = /https:\/\/(?:api\.openai\.com|api\.anthropic\.com|[^\s'"`/]*\.openai\.azure\.com)/;

const constructions = [
  /\bnew\s+(?:[\w$]+\.)*(?:OpenAI|AzureOpenAI|Anthropic|AnthropicBedrock|AnthropicVertex)\s*\(/g,
  /\bnew\s+(?:openai|sdk|anthropic)(?:_\d+|_\w+)?\.(?:default|OpenAI|AzureOpenAI|Anthropic)\s*\(/gi,
  /\bcreate(?:OpenAI|Anthropic|Azure|OpenAICompatible)\s*\(/g,
];

const sdkCalls = [
  ['chat', /\bchat\??\.completions\??\.(?:create|stream|parse|runTools|runFunctions)\s*\(/g],
  ['responses', /\.responses\??\.(?:create|stream|parse)\s*\(/g],
  ['messages', /(?<!threads\??)(?:\.beta)?\.messages\??\.(?:create|stream|parse)\s*\(/g],
];

const textFunctions =
  /(?<!\bfunction\s+|\bfunction\s*\*\s*|\basync\s+|[\w$])(?:generateText|streamText|generateObject|streamObject)\s*\)?\s*(?:<[^()\n]{0,80}>)?\s*\(/g;

const fetches = /\bfetch\s*\(/g;

/**
 * @param {string} text
 * @returns {{ imports: string[], constructions: number, calls: number, lines: { call: number[], construction: number[] } }}
 */
export function searchText(text) {
  const code = withoutComments(text);
  const imports = importsOf(code);
  const hasHost = providerHost.test(code);
  if (imports.length === 0 && !hasHost)
    return { imports, constructions: 0, calls: 0, lines: { call: [], construction: [] } };
  const built = constructions.flatMap((pattern) => matches(code, pattern));
  const called = sdkCalls.flatMap(([, pattern]) => matches(code, pattern));
  if (imports.includes('ai')) called.push(...matches(code, textFunctions));
  if (hasHost) called.push(...matches(code, fetches));
  return {
    imports,
    constructions: built.length,
    calls: called.length,
    lines: { call: called.map((i) => lineAt(code, i)), construction: built.map((i) => lineAt(code, i)) },
  };
}

function importsOf(code) {
  return [
    ...new Set([...code.replace(typeOnlyImport, '').matchAll(sdkImport)].map((match) => match[2])),
  ].sort();
}

function matches(code, pattern) {
  return [...code.matchAll(pattern)].map((match) => match.index);
}

function lineAt(code, index) {
  return code.slice(0, index).split('\n').length;
}

/** Blanks comments and keeps line ends. A `//` inside a string survives, because addresses are searched for. */
function withoutComments(text) {
  const blank = (comment) => comment.replace(/[^\n]/g, ' ');
  return text.replace(/\/\*[\s\S]*?\*\//g, blank).replace(/(^|[\s;{}(),])\/\/[^\n]*/g, blank);
}
