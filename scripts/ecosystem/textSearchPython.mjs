/**
 * A plain text search for model calls in Python. Like that for JavaScript it shares no code and no catalog row with the
 * engine, so a call that the engine does not understand still counts.
 */
import { indicesOf, toLines } from './textSearch.mjs';

/** @import { Found } from './textSearch.mjs' */

const importLine = /^[ \t]*(?:from[ \t]+([\w.]+)[ \t]+import[ \t]+([^\n#]+)|import[ \t]+([^\n#]+))/gm;

/** A library by the beginning of what is imported, and how its clients are made and its models are called. */
const libraries = [
  {
    modules: /^openai\b/,
    calls: [
      /\.chat\.completions\.(?:create|parse|stream)\b(?=\s*[(,])/g,
      /\.responses\.(?:create|parse|stream)\b(?=\s*[(,])/g,
    ],
    constructions: [/\b(?:openai\.)?(?:Async)?(?:Azure)?OpenAI\s*\(/g],
  },
  {
    modules: /^anthropic\b/,
    calls: [/\.messages\.(?:create|stream|parse)\b(?=\s*[(,])/g],
    constructions: [/\b(?:anthropic\.)?(?:Async)?Anthropic(?:Bedrock|Vertex)?\s*\(/g],
  },
  {
    modules: /^google\.(?:genai|generativeai)\b/,
    calls: [/\.generate_content(?:_async|_stream)?\s*\(/g, /\.send_message(?:_async|_stream)?\s*\(/g],
    constructions: [/\bgenai\.(?:Client|GenerativeModel)\s*\(/g],
  },
  {
    modules: /^boto3\b/,
    calls: [/\.(?:invoke_model(?:_with_response_stream)?|converse(?:_stream)?)\s*\(/g],
    constructions: [/\bclient\s*\(\s*(?:service_name\s*=\s*)?['"]bedrock-runtime['"]/g],
  },
  {
    modules: /^(?:langchain|langgraph)/,
    calls: [
      /\b\w*(?:llm|model|chain|agent|chat)\w*\.a?(?:invoke|stream|predict|run|batch|generate)\s*\(/gi,
      /\b(?:get_llm|create_\w*agent)\s*\([^()]*\)\.a?(?:invoke|stream)\s*\(/g,
    ],
    constructions: [
      /\b(?:Chat(?:OpenAI|Anthropic|Bedrock\w*|Google\w+|Groq|Ollama)|Bedrock(?:LLM|Chat)?)\s*\(/g,
    ],
  },
  {
    modules: /^llama_index\b/,
    calls: [
      /\b\w*llm\.(?:a?(?:complete|chat|predict)|a?stream_(?:complete|chat)|a?structured_predict|a?(?:stream_)?chat_with_tools)\b/g,
      /\b\w*chat_engine\.a?(?:stream_)?chat\s*\(/g,
      /\b\w*query_engine\.a?query\s*\(/g,
    ],
    // A model that is handed to the settings is called elsewhere.
    constructions: [
      /(?<!Settings\.llm = )\b(?:OpenAI|Anthropic|Gemini|GoogleGenAI|Groq|Ollama|MistralAI)\s*\(/g,
    ],
  },
  {
    modules: /^strands\b/,
    calls: [/\b\w*agent(?:\.(?:invoke_async|stream_async|structured_output(?:_async)?))?\((?!\s*\))/g],
    constructions: [/(?<![\w.])Agent\s*\(/g],
  },
  {
    modules: /^litellm\b/,
    calls: [/(?<!\bdef )\b(?:litellm\.)?a?completion\s*\(/g],
    constructions: [],
  },
  {
    modules: /^agents\b/,
    calls: [/\bRunner\.run(?:_sync|_streamed)?\s*\(/g],
    constructions: [/(?<![\w.])Agent\s*\(/g],
  },
];

/**
 * @param {string} text
 * @returns {Found}
 */
export function searchPython(text) {
  const code = withoutComments(text);
  const imported = importedModules(code);
  const used = libraries.filter(({ modules }) => imported.some((name) => modules.test(name)));
  const told = used.filter(({ modules }) => !modules.test('boto3') || /bedrock/.test(code));
  const lines = (patterns) => [
    ...new Set(
      toLines(
        code,
        patterns.flatMap((pattern) => indicesOf(code, pattern)),
      ),
    ),
  ];
  return {
    imports: [...new Set(imported.filter((name) => told.some(({ modules }) => modules.test(name))))].sort(),
    calls: lines(told.flatMap(({ calls }) => calls)),
    constructions: lines(told.flatMap((library) => library.constructions)),
  };
}

/** `from google import genai` names `google.genai`. */
function importedModules(code) {
  return [...code.matchAll(importLine)].flatMap(([, owner, names, modules]) =>
    (names ?? modules)
      .split(',')
      .map((item) => item.trim().split(/\s+as\s+/)[0])
      .flatMap((name) => (owner ? [owner, `${owner}.${name.replace(/[()]/g, '').trim()}`] : [name])),
  );
}

/** Blanks comments and texts of documentation, and keeps line ends. */
function withoutComments(text) {
  const blank = (comment) => comment.replace(/[^\n]/g, ' ');
  return text
    .replace(/(?<=(?:^|:)[ \t]*\n[ \t]*)(?:"""[\s\S]*?"""|'''[\s\S]*?''')/g, blank)
    .replace(/(?<=^|[ \t])#[^\n]*/gm, blank);
}
