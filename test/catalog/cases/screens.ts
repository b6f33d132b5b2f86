/** Checks of texts whose verdicts are scores and words, and schemas of further libraries. */
import type { Case } from './case';
import { python } from './pythonModels';

const post = (name: string, imports: string, code: string, ...facts: readonly string[]): Case => ({
  name,
  code: `import 'openai';\nimport express from 'express';\n${imports}\nexpress().post('/', async (request) => {\n${code}\n});`,
  facts,
});

const view = (name: string, imports: string, code: string, ...facts: readonly string[]): Case =>
  python(
    name,
    `import openai\nfrom flask import Flask, request\n${imports}\napp = Flask(__name__)\n@app.post("/")\ndef ask():\n    text = request.json["text"]\n${code.replace(/^/gm, '    ')}`,
    ...facts,
  );

const body = (marks: string): string => `http request.body -> code-execution${marks && ` [${marks}]`}`;
const json = (marks: string): string => `http request.json -> code-execution [${marks}]`;

const azure = `import ContentSafety from '@azure-rest/ai-content-safety';\nconst client = ContentSafety(endpoint, key);`;
const analyzed = `const { body } = await client.path('/text:analyze').post({ body: { text: request.body } });`;
const azurePython =
  'from azure.ai.contentsafety import ContentSafetyClient\nfrom azure.ai.contentsafety.models import AnalyzeTextOptions\nclient = ContentSafetyClient(endpoint, key)';
const analyzedPython = 'answer = client.analyze_text(AnalyzeTextOptions(text=text))';

const moderations: readonly Case[] = [
  ...[
    ['each score', 'for (const { severity } of body.categoriesAnalysis) if (severity > 2) return;'],
    ['any score', 'if (body.categoriesAnalysis.some(({ severity }) => 4 <= severity)) return;'],
  ].map(([how, code]) =>
    post(
      `Azure AI Content Safety, ${how}`,
      azure,
      `${analyzed}\n${code}\neval(request.body);`,
      body('moderated'),
    ),
  ),
  {
    ...post(
      'Azure AI Content Safety, a score that is too low to be refused',
      azure,
      `${analyzed}\nif (body.categoriesAnalysis[0].severity < 2) return;\neval(request.body);`,
      body(''),
    ),
    none: [body('moderated')],
  },
  ...[
    [
      'each score',
      'for one in answer.categories_analysis:\n    if one.severity >= 4:\n        raise ValueError()',
    ],
    ['any score', 'if any(one.severity > 2 for one in answer.categories_analysis):\n    return ""'],
  ].map(([how, code]) =>
    view(
      `Azure AI Content Safety, ${how}`,
      azurePython,
      `${analyzedPython}\n${code}\nexec(text)`,
      json('moderated'),
    ),
  ),
];

const firewall =
  'from llamafirewall import LlamaFirewall, ScanDecision, UserMessage\nfirewall = LlamaFirewall()';

const screens: readonly Case[] = [
  ...['== ScanDecision.BLOCK', '!= ScanDecision.ALLOW'].map((test) =>
    view(
      `LlamaFirewall, ${test}`,
      firewall,
      `answer = firewall.scan(UserMessage(content=text))\nif answer.decision ${test}:\n    return ""\nexec(text)`,
      json('screened'),
    ),
  ),
  view(
    'Rebuff',
    'from rebuff import RebuffSdk',
    'if RebuffSdk(key, index).detect_injection(text).injection_detected:\n    return ""\nexec(text)',
    json('screened'),
  ),
  view(
    'LangChain, an identifier of injections',
    'from langchain_experimental.prompt_injection_identifier import HuggingFaceInjectionIdentifier',
    'HuggingFaceInjectionIdentifier().run(text)\nexec(text)',
    json('screened'),
  ),
  view(
    'a model that tells injections',
    'from transformers import pipeline\nscreen = pipeline("text-classification", model="protectai/deberta-v3-base-prompt-injection-v2")',
    'if screen(text)[0]["label"] == "INJECTION":\n    return ""\nexec(text)',
    json('screened'),
  ),
  {
    ...view(
      'a model that tells something else',
      'from transformers import pipeline\nscreen = pipeline("text-classification", model="distilbert/distilbert-base-uncased-finetuned-sst-2-english")',
      'if screen(text)[0]["label"] == "INJECTION":\n    return ""\nexec(text)',
      'http request.json -> code-execution',
    ),
    none: [json('screened')],
  },
];

/** What becomes of a body by its schema, field by field. */
const fields = [
  ['bare', ''],
  ['short', 'bounded validated'],
  ['formed', 'validated'],
  ['count', 'known-values'],
  ['list[0]', 'known-values'],
  ['choice', 'known-values'],
  ['any', ''],
] as const;

/** Elements of a list that was checked where it stands are read anew. */
const fieldsOf = (value: string): readonly (readonly [string, string])[] =>
  value === 'checked' ? fields : fields.filter(([field]) => field !== 'list[0]');

const libraries = [
  [
    'TypeBox',
    `import { Type } from '@sinclair/typebox';\nimport { Value } from '@sinclair/typebox/value';\nconst Body = Type.Object({ bare: Type.String(), short: Type.String({ maxLength: 9 }), formed: Type.String({ pattern: '^a$' }), count: Type.Number(), list: Type.Array(Type.Literal('a')), choice: Type.Optional(Type.Union([Type.Literal('a'), Type.Literal('b')])), any: Type.Any() });`,
    ['const checked = Value.Parse(Body, request.body);', 'checked'],
    ['Value.Assert(Body, request.body);', 'request.body'],
    ['if (!Value.Check(Body, request.body)) return;', 'request.body'],
  ],
  [
    'Superstruct',
    `import { any, array, assert, create, enums, is, literal, number, object, optional, pattern, size, string, union } from 'superstruct';\nconst Body = object({ bare: string(), short: size(string(), 1, 9), formed: pattern(string(), /^a$/), count: number(), list: array(enums(['a'])), choice: optional(union([literal('a'), literal('b')])), any: any() });`,
    ['const checked = create(request.body, Body);', 'checked'],
    ['assert(request.body, Body);', 'request.body'],
    ['if (!is(request.body, Body)) return;', 'request.body'],
  ],
] as const;

const schemas: readonly Case[] = libraries.flatMap(([library, imports, ...ways]) =>
  ways.flatMap(([parse, value]) =>
    fieldsOf(value).map(([field, marks]) =>
      post(`${library}, ${parse} ${field}`, imports, `${parse}\neval(${value}.${field});`, body(marks)),
    ),
  ),
);

const nodeCrypto = `import crypto, { createHash, createHmac, hash } from 'node:crypto';`;

const hashes: readonly Case[] = [
  ...[
    `createHash('sha256').update(request.body).digest('hex')`,
    `createHmac('sha256', key).update(request.body).digest()`,
    `crypto.createHash('md5').update(request.body, 'utf8').digest('base64')`,
    `crypto.createHmac('sha512', key).update(request.body).digest('hex')`,
    `hash('sha256', request.body)`,
    `await crypto.subtle.digest('SHA-256', request.body)`,
  ].map((code) => post(`a hash, ${code}`, nodeCrypto, `eval(${code});`, body('known-values redacted'))),
  post(
    'a hash of the web',
    '',
    `eval(await crypto.subtle.digest('SHA-256', request.body));`,
    body('known-values redacted'),
  ),
  ...[
    'hashlib.sha256(text.encode("utf-8")).hexdigest()',
    'hashlib.new("sha256", text.encode()).digest()',
    'hmac.new(key, text.encode(), "sha256").hexdigest()',
    'hmac.digest(key, text.encode(), "sha256")',
  ].map((code) =>
    view(`a hash, ${code}`, 'import hashlib\nimport hmac', `exec(${code})`, json('known-values redacted')),
  ),
];

export const screenCases: readonly Case[] = [...moderations, ...screens, ...schemas, ...hashes];
