import { ask, askImport, type Case } from './case';

const body = `async function answer(body: Request) { const input = await body.json(); BODY }`;

/** A request whose question is put into a prompt after some code ran; the marks are those that the code leaves. */
function guarded(name: string, imports: string, code: string, value: string, marks: string): Case {
  return {
    name,
    code: `${askImport}${imports}\n${body.replace('BODY', `${code}; ${ask(`\`Answer this: \${${value}}\``)};`)}`,
    facts: [`http body.json() -> user-prompt${marks === '' ? '' : ` [${marks}]`}`],
  };
}

const zod = `import { z } from 'zod';`;
const zodCases = [
  ['z.string()', ''],
  ['z.string().max(200)', 'bounded validated'],
  ['z.string().regex(/^[a-z]+$/)', 'path-safe plain-word validated'],
  [`z.string().startsWith('https://api.example.com/')`, 'host-allowed'],
  [`z.string().startsWith('https://api.example.com')`, ''],
  ['z.string().uuid()', 'known-values'],
  ['z.email()', 'validated'],
  ['z.url()', 'validated'],
  [String.raw`z.url({ protocol: /^https$/, hostname: /^docs\.example\.com$/ })`, 'host-allowed validated'],
  [String.raw`z.url({ hostname: /docs\.example\.com$/ })`, 'validated'],
  [`z.url({ hostname: z.regexes.domain })`, 'validated'],
  [`z.enum(['short', 'long'])`, 'known-values'],
  ['z.number().optional()', 'known-values'],
  ['z.optional(z.boolean())', 'known-values'],
  [`z.union([z.literal('a'), z.literal('b')])`, 'known-values'],
  [`z.union([z.literal('a'), z.string()])`, ''],
  [`z.string().pipe(z.enum(['a', 'b']))`, 'known-values'],
  [`z.string().pipe(z.string())`, ''],
  [`z.string().refine((text) => ['a', 'b'].includes(text))`, 'known-values'],
  [`z.string().refine((text) => text !== 'a')`, ''],
  [`z.union([z.number(), z.string()]).transform((one) => Number(one))`, 'known-values'],
  [`z.string().transform(Number)`, 'known-values'],
  [`z.string().transform((text) => text.trim())`, ''],
  [`z.string().transform((text) => ({ text }))`, ''],
  [`z.string().transform((text) => unknown(text))`, ''],
] as const;

/** What the text itself passed, which the schema may give back as another one. */
const zodTexts = [
  [`z.enum(['a', 'b'])`, 'known-values'],
  ['z.string().max(9)', 'bounded validated'],
  ['z.uuid().optional()', 'known-values'],
  ['z.string()', ''],
  ['z.coerce.number()', ''],
  ['z.coerce.boolean()', ''],
  ['z.coerce.date()', ''],
  ['z.coerce.bigint()', ''],
  ['z.coerce.string().max(9)', ''],
  ['z.stringbool()', ''],
  [`z.preprocess((one) => String(one).trim(), z.enum(['a', 'b']))`, ''],
  [`z.codec(z.string(), z.enum(['a', 'b']), { decode: (one) => one.trim(), encode: (one) => one })`, ''],
  [`z.union([z.uuid(), z.coerce.number()])`, ''],
  [`z.string().transform((one) => Number(one))`, ''],
  ...['trim()', 'toLowerCase()', 'toUpperCase()', 'normalize()', 'slugify()', 'overwrite(tidy)'].map(
    (made): readonly [string, string] => [`z.string().${made}.pipe(z.enum(['a', 'b']))`, ''],
  ),
  ...[`check(z.trim())`, `catch('a')`, `default('a')`, `prefault('a')`].map(
    (made): readonly [string, string] => [`z.enum(['a', 'b']).${made}`, ''],
  ),
] as const;

const arktypeCases = [
  [`'string'`, ''],
  [`'string.email'`, 'validated'],
  [`'string.uuid | null'`, 'known-values'],
  [`'number.integer > 0'`, 'known-values'],
  [`'string < 9'`, 'bounded validated'],
  [`'9 <= string'`, ''],
  [`"'a' | string"`, ''],
  [`'string & /^(a|b)$/'`, 'known-values path-safe plain-word validated'],
  [`['string', '|', 'number']`, ''],
  [`type.enumerated('a', 'b')`, 'known-values'],
] as const;

const schemas: readonly Case[] = [
  ...zodCases.map(([schema, marks]) =>
    guarded(
      `zod, ${schema}`,
      zod,
      `const { question } = z.object({ question: ${schema} }).parse(input)`,
      'question',
      marks,
    ),
  ),
  ...zodTexts.flatMap(([schema, marks]) =>
    [
      `if (!${schema}.safeParse(input).success) throw new Error();`,
      `const { error } = await ${schema}.safeParseAsync(input); if (error) throw error;`,
      `${schema}.parse(input);`,
    ].map((code) => guarded(`zod, the text itself, ${code}`, zod, code, 'input', marks)),
  ),
  ...arktypeCases.map(([definition, marks]) =>
    guarded(
      `arktype, ${definition}`,
      `import { type } from 'arktype';`,
      `const { question } = type({ question: ${definition} }).assert(input)`,
      'question',
      marks,
    ),
  ),
  guarded(
    'class-validator, an instance of class-transformer',
    `import { plainToInstance } from 'class-transformer'; import { MaxLength, validateOrReject } from 'class-validator'; class Input { @MaxLength(9) question: string; }`,
    `const checked = plainToInstance(Input, input); await validateOrReject(checked)`,
    'checked.question',
    'bounded validated',
  ),
  guarded(
    'tokens that are counted',
    `import { encode } from 'gpt-tokenizer';`,
    `if (encode(input.question).length > 99) return`,
    'input.question',
    'bounded validated',
  ),
  guarded(
    'tokens that a function counts',
    `import { isWithinTokenLimit } from 'gpt-tokenizer';`,
    `if (!isWithinTokenLimit(input.question, 99)) return`,
    'input.question',
    'bounded validated',
  ),
  guarded(
    'tokens of an encoding that are counted',
    `import { getEncoding } from 'js-tiktoken';`,
    `if (getEncoding('o200k_base').encode(input.question).length > 99) return`,
    'input.question',
    'bounded validated',
  ),
  ...(
    [
      ['z.object({ kind: z.literal("b"), size: z.number() })', 'known-values'],
      ['z.looseObject({ kind: z.literal("b"), size: z.number() })', ''],
      ['z.object({ kind: z.literal("b") }).passthrough()', ''],
      ['z.object({ kind: z.literal("b"), question: z.string() })', ''],
    ] as const
  ).flatMap(([other, marks]) => {
    const own = `z.object({ kind: z.literal('a'), question: z.enum(['short', 'long']) })`;
    return [`z.discriminatedUnion('kind', [${own}, ${other}])`, `z.union([${own}, ${other}])`].map((union) =>
      guarded(`zod, ${union}`, zod, `const one = ${union}.parse(input)`, 'one.question', marks),
    );
  }),
  ...(
    [
      [`z.enum(['short', 'long'])`, 'known-values'],
      ['z.string()', ''],
    ] as const
  ).flatMap(([schema, marks]) => [
    guarded(
      `zod, the schema of a field, ${schema}`,
      zod,
      `const Base = z.object({ question: ${schema} }); const question = Base.shape.question.parse(input)`,
      'question',
      marks,
    ),
    guarded(
      `zod, a schema that a function gives, ${schema}`,
      zod,
      `const Base = z.object({ question: ${schema} }); const one = z.lazy(() => Base).parse(input)`,
      'one.question',
      marks,
    ),
  ]),
  guarded(
    'valibot, the schema of a field',
    `import * as v from 'valibot';`,
    `const Base = v.object({ question: v.picklist(['short', 'long']) }); const question = v.parse(Base.entries.question, input)`,
    'question',
    'known-values',
  ),
  guarded(
    'zod, safeParse',
    zod,
    `const result = z.object({ question: z.string().max(9) }).safeParse(input); if (!result.success) return`,
    'result.data.question',
    'bounded validated',
  ),
  guarded(
    'zod, an array',
    zod,
    `const questions = z.array(z.string().max(9)).parse(input)`,
    'questions[0]',
    'bounded validated',
  ),
  guarded(
    'zod, extended',
    `import * as z from 'zod';`,
    `const { question } = z.object({}).extend({ question: z.string().max(9) }).parse(input)`,
    'question',
    'bounded validated',
  ),
  guarded(
    'zod, a function that takes the schema',
    `import z from 'zod';`,
    `const { question } = z.parse(z.object({ question: z.string().max(9) }), input)`,
    'question',
    'bounded validated',
  ),
  guarded(
    'valibot',
    `import * as v from 'valibot';`,
    `const { question } = v.parse(v.object({ question: v.pipe(v.string(), v.maxLength(9)) }), input)`,
    'question',
    'bounded validated',
  ),
  guarded(
    'valibot, the beginning of an address',
    `import * as v from 'valibot';`,
    `const { question } = v.parse(v.object({ question: v.pipe(v.string(), v.startsWith('https://api.example.com/')) }), input)`,
    'question',
    'host-allowed',
  ),
  guarded(
    'valibot, safeParse',
    `import * as v from 'valibot';`,
    `const result = v.safeParse(v.object({ question: v.picklist(['a']) }), input)`,
    'result.output.question',
    'known-values',
  ),
  guarded(
    'yup',
    `import * as yup from 'yup';`,
    `const { question } = await yup.object({ question: yup.string().max(9) }).validate(input)`,
    'question',
    'bounded validated',
  ),
  guarded(
    'joi',
    `import Joi from 'joi';`,
    `const { value } = Joi.object({ question: Joi.string().valid('a', 'b') }).validate(input)`,
    'value.question',
    'known-values',
  ),
  guarded(
    'joi, attempt',
    `import Joi from 'joi';`,
    `const { question } = Joi.attempt(input, Joi.object({ question: Joi.string().max(9) }))`,
    'question',
    'bounded validated',
  ),
  guarded(
    'ajv',
    `import Ajv from 'ajv';\nconst ajv = new Ajv();`,
    `if (!ajv.validate(schema, input)) return`,
    'input.question',
    'validated',
  ),
  guarded(
    'ajv, a schema that is known',
    `import Ajv from 'ajv';\nconst ajv = new Ajv();`,
    `if (!ajv.validate({ properties: { question: { enum: ['a', 'b'] } } }, input)) return`,
    'input.question',
    'known-values',
  ),
  guarded(
    'ajv, a compiled schema',
    `import { Ajv } from 'ajv';\nconst validate = new Ajv().compile(schema);`,
    `if (!validate(input)) return`,
    'input.question',
    'validated',
  ),
];

const validator = `import validator from 'validator';`;

const tests: readonly Case[] = [
  guarded(
    'validator, isIn',
    validator,
    `if (!validator.isIn(input.question, ['a'])) return`,
    'input.question',
    'known-values',
  ),
  guarded(
    'validator, isEmail',
    validator,
    `if (!validator.isEmail(input.question)) return`,
    'input.question',
    'validated',
  ),
  guarded(
    'validator, isLength',
    validator,
    `if (!validator.isLength(input.question, { max: 9 })) return`,
    'input.question',
    'bounded validated',
  ),
  guarded(
    'validator, isLength without a maximum',
    validator,
    `if (!validator.isLength(input.question, { min: 9 })) return`,
    'input.question',
    '',
  ),
  guarded(
    'validator, escape',
    validator,
    `const question = validator.escape(input.question)`,
    'question',
    'html-safe',
  ),
  guarded(
    'DOMPurify',
    `import DOMPurify from 'dompurify';`,
    `const question = DOMPurify.sanitize(input.question)`,
    'question',
    'html-safe',
  ),
  guarded(
    'DOMPurify, of a window',
    `import createDOMPurify from 'dompurify';\nconst purify = createDOMPurify(window);`,
    `const question = purify.sanitize(input.question)`,
    'question',
    'html-safe',
  ),
  guarded(
    'sanitize-html',
    `import sanitizeHtml from 'sanitize-html';`,
    `const question = sanitizeHtml(input.question)`,
    'question',
    'html-safe',
  ),
  guarded(
    'html-entities',
    `import { encode } from 'html-entities';`,
    `const question = encode(input.question)`,
    'question',
    'html-safe',
  ),
  guarded(
    'katex',
    `import katex from 'katex';`,
    `const question = katex.renderToString(input.question, { throwOnError: false })`,
    'question',
    'html-safe',
  ),
  guarded(
    'escape-html',
    `import escapeHtml from 'escape-html';`,
    `const question = escapeHtml(input.question)`,
    'question',
    'html-safe',
  ),
  guarded(
    'shiki',
    `import { codeToHtml } from 'shiki';`,
    `const question = await codeToHtml(input.question, { lang: 'js', theme: 'nord' })`,
    'question',
    'html-safe',
  ),
  guarded(
    'shiki, a highlighter',
    `import { createHighlighter } from 'shiki';\nconst highlighter = await createHighlighter({ themes: ['nord'], langs: ['js'] });`,
    `const question = highlighter.codeToHtml(input.question, { lang: 'js', theme: 'nord' })`,
    'question',
    'html-safe',
  ),
  guarded(
    'shiki, a highlighter of version 0',
    `import { getHighlighter } from 'shiki';\nconst highlighter = await getHighlighter({ theme: 'nord' });`,
    `const question = highlighter.codeToHtml(input.question, { lang: 'js' })`,
    'question',
    'html-safe',
  ),
  guarded(
    'highlight.js',
    `import hljs from 'highlight.js';`,
    `const question = hljs.highlight(input.question, { language: 'js' }).value`,
    'question',
    'html-safe',
  ),
  guarded(
    'highlight.js, a language that it finds',
    `import hljs from 'highlight.js/lib/common';`,
    `const question = hljs.highlightAuto(input.question).value`,
    'question',
    'html-safe',
  ),
  guarded(
    'Prism',
    `import { highlight, languages } from 'prismjs';`,
    `const question = highlight(input.question, languages.js, 'js')`,
    'question',
    'html-safe',
  ),
  guarded(
    'redact-pii',
    `import { SyncRedactor } from 'redact-pii';\nconst redactor = new SyncRedactor();`,
    `const question = redactor.redact(input.question)`,
    'question',
    'redacted',
  ),
  guarded(
    'redactum',
    `import { redactum } from 'redactum';`,
    `const { redactedText } = redactum(input.question)`,
    'redactedText',
    'redacted',
  ),
  guarded(
    'fast-redact',
    `import fastRedact from 'fast-redact';\nconst redact = fastRedact({ paths: ['email'] });`,
    `const question = redact(input)`,
    'question',
    'redacted',
  ),
  guarded(
    'rebuff',
    `import { RebuffApi } from 'rebuff';\nconst rebuff = new RebuffApi({});`,
    `const result = await rebuff.detectInjection({ userInput: input.question }); if (result.injectionDetected) return`,
    'input.question',
    'screened',
  ),
  ...[
    [`import assert from 'node:assert';`, 'assert'],
    [`import assert from 'node:assert';`, 'assert.ok'],
    [`import { ok } from 'assert';`, 'ok'],
    [`import invariant from 'tiny-invariant';`, 'invariant'],
  ].map(([imports = '', check = '']) =>
    guarded(
      check,
      imports,
      `${check}(['a', 'b'].includes(input.question))`,
      'input.question',
      'known-values',
    ),
  ),
  ...['process.env', 'import.meta.env'].map((variables) =>
    guarded(
      `A check that ${variables} switches off`,
      '',
      `if (${variables}.CHECKS !== 'off' && !['a', 'b'].includes(input.question)) return`,
      'input.question',
      'known-values',
    ),
  ),
  guarded(
    'A check that process.env switches on',
    '',
    `if (process.env.CHECKS === 'on' && !['a', 'b'].includes(input.question)) return`,
    'input.question',
    '',
  ),
  guarded(
    'a pattern that is asserted',
    `import assert from 'node:assert/strict';`,
    'assert.match(input.question, /^[a-z]+$/)',
    'input.question',
    'path-safe plain-word validated',
  ),
  guarded(
    'a pattern for a part of the text that is asserted',
    `import assert from 'node:assert/strict';`,
    'assert.match(input.question, /[a-z]+/)',
    'input.question',
    '',
  ),
  guarded(
    'Mistral',
    `import { Mistral } from '@mistralai/mistralai';\nconst mistral = new Mistral({});`,
    `const result = await mistral.classifiers.moderate({ inputs: [input.question] }); if (result.results[0].categories.hate) return`,
    'input.question',
    'moderated',
  ),
];

export const guardCases: readonly Case[] = [
  ...schemas,
  ...tests,
  {
    name: 'Mistral, a literal key',
    code: `import { Mistral } from '@mistralai/mistralai';\nconst mistral = new Mistral({ apiKey: 'zq81-Lw03-mm52-Tr77' });`,
    facts: ['client Mistral, MISTRAL_API_KEY, literal key'],
  },
];
