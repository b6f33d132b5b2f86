import { ask, askImport, type Case } from './case';

/** A function that asks a model and runs some code; the code records the call. */
function recorded(name: string, head: string, code: string): Case {
  return {
    name,
    code: `${askImport}${head}\nexport async function answer() { ${ask(`'Tell me.'`)}; ${code} }`,
    facts: ['recorded'],
  };
}

const loggers = [
  ['console', '', `console.log('asked')`],
  ['pino', `import pino from 'pino';\nconst logger = pino();`, `logger.child({}).info('asked')`],
  [
    'winston',
    `import winston from 'winston';\nconst logger = winston.createLogger({});`,
    `logger.child({}).info('asked')`,
  ],
  ['winston itself', `import winston from 'winston';`, `winston.info('asked')`],
  [
    'bunyan',
    `import bunyan from 'bunyan';\nconst logger = bunyan.createLogger({ name: 'a' });`,
    `logger.child({}).info('asked')`,
  ],
  ['log4js', `import log4js from 'log4js';\nconst logger = log4js.getLogger();`, `logger.info('asked')`],
  ['consola', `import { consola } from 'consola';`, `consola.success('asked')`],
  ['loglevel', `import log from 'loglevel';`, `log.warn('asked')`],
  [
    'tslog',
    `import { Logger } from 'tslog';\nconst logger = new Logger();`,
    `logger.getSubLogger().info('asked')`,
  ],
  ['debug', `import debug from 'debug';\nconst log = debug('app');`, `log.extend('model')('asked')`],
  [
    'Nest',
    `import { Logger } from '@nestjs/common';\nconst logger = new Logger('Chat');`,
    `logger.log('asked')`,
  ],
  ['Nest, static', `import { Logger } from '@nestjs/common';`, `Logger.log('asked')`],
  [
    'an output channel',
    `import * as vscode from 'vscode';\nconst channel = vscode.window.createOutputChannel('Chat');`,
    `channel.appendLine('asked')`,
  ],
  [
    'a log channel',
    `import type { LogOutputChannel } from 'vscode';\nlet channel: LogOutputChannel;`,
    `channel.info('asked')`,
  ],
  [
    'a log channel, plain',
    `import type { LogOutputChannel } from 'vscode';\nlet channel: LogOutputChannel;`,
    `channel.appendLine('asked')`,
  ],
  [
    'Langfuse, an observation',
    `import { startObservation } from '@langfuse/tracing';`,
    `startObservation('asked')`,
  ],
  [
    'Langfuse, a trace',
    `import { Langfuse } from 'langfuse';\nconst langfuse = new Langfuse();`,
    `langfuse.trace({ name: 'asked' })`,
  ],
  [
    'Langfuse, a generation',
    `import { Langfuse } from 'langfuse';\nconst trace = new Langfuse().trace({ name: 'asked' });`,
    `trace.generation({})`,
  ],
  ['Braintrust, a span', `import { traced } from 'braintrust';`, `await traced(() => 1)`],
  [
    'OpenTelemetry, a span',
    `import { trace } from '@opentelemetry/api';\nconst tracer = trace.getTracer('app');`,
    `tracer.startActiveSpan('asked', work)`,
  ],
  [
    'OpenTelemetry, the active span',
    `import { trace } from '@opentelemetry/api';\nconst span = trace.getActiveSpan();`,
    `span.setAttribute('asked', true)`,
  ],
  [
    'OpenTelemetry, a span of one’s own',
    `import { trace } from '@opentelemetry/api';\nconst span = trace.getTracer('app').startSpan('asked');`,
    `span.end()`,
  ],
  [
    'Traceloop, a workflow',
    `import { withWorkflow } from '@traceloop/node-server-sdk';`,
    `await withWorkflow({ name: 'asked' }, work)`,
  ],
  ['Sentry, a message', `import * as Sentry from '@sentry/node';`, `Sentry.captureMessage('asked')`],
  [
    'Helicone',
    `import { HeliconeManualLogger } from '@helicone/helpers';\nconst helicone = new HeliconeManualLogger({});`,
    `helicone.logRequest({}, work)`,
  ],
  [
    'a counter of Prometheus',
    `import { Counter } from 'prom-client';\nconst calls = new Counter({ name: 'calls', help: 'Calls', labelNames: ['model'] });`,
    `calls.labels('gpt').inc()`,
  ],
] as const;

const processes = [
  [
    'LangSmith over OpenTelemetry',
    `import { initializeOTEL } from 'langsmith/experimental/otel/setup';\ninitializeOTEL();`,
  ],
  [
    'Langfuse, a processor',
    `import { LangfuseSpanProcessor } from '@langfuse/otel';\nnew LangfuseSpanProcessor();`,
  ],
  ['Braintrust', `import { initLogger } from 'braintrust';\ninitLogger({ projectName: 'app' });`],
  ['OpenTelemetry', `import { NodeSDK } from '@opentelemetry/sdk-node';\nnew NodeSDK({}).start();`],
  [
    'OpenTelemetry, instrumentations',
    `import { registerInstrumentations } from '@opentelemetry/instrumentation';\nregisterInstrumentations({});`,
  ],
  ['Traceloop', `import * as traceloop from '@traceloop/node-server-sdk';\ntraceloop.initialize({});`],
  [
    'OpenInference',
    `import { OpenAIInstrumentation } from '@arizeai/openinference-instrumentation-openai';\nnew OpenAIInstrumentation();`,
  ],
  ['New Relic', `import 'newrelic';`],
  ['Sentry', `import * as Sentry from '@sentry/node';\nSentry.init({});`],
  [
    'Helicone, everything',
    `import { HeliconeAsyncLogger } from '@helicone/async';\nnew HeliconeAsyncLogger({}).init();`,
  ],
] as const;

const wrappers = [
  ['LangSmith', `import { wrapOpenAI } from 'langsmith/wrappers';`, 'wrapOpenAI'],
  ['Langfuse', `import { observeOpenAI } from '@langfuse/openai';`, 'observeOpenAI'],
  ['Braintrust', `import { wrapOpenAI } from 'braintrust';`, 'wrapOpenAI'],
  ['Weave', `import { wrapOpenAI } from 'weave';`, 'wrapOpenAI'],
  ['Sentry', `import { instrumentOpenAiClient } from '@sentry/node';`, 'instrumentOpenAiClient'],
] as const;

export const recordCases: readonly Case[] = [
  ...loggers.map(([name, head, code]) => recorded(`${name} records`, head, code)),
  ...processes.map(([name, head]) => recorded(`${name} records the process`, head, '')),
  ...wrappers.map(([name, head, wrap]): Case => ({
    name: `${name} wraps a client`,
    code: `${askImport}${head}\nconst client = ${wrap}(new OpenAI());\nawait client.responses.create({ input: question });`,
    facts: ['OpenAI chat', 'user question', 'recorded'],
  })),
  {
    name: 'LangSmith wraps a function',
    code: `${askImport}import { traceable } from 'langsmith/traceable';\nconst answer = traceable(async (question) => { ${ask('question')}; });\nawait answer(await new Response(null).text());`,
    facts: ['recorded'],
  },
  {
    name: 'LangSmith is switched on in the environment',
    code: `import { ChatOpenAI } from '@langchain/openai';\nprocess.env.LANGSMITH_TRACING = 'true';\nawait new ChatOpenAI().invoke('Hello');`,
    facts: ['recorded'],
  },
  {
    name: 'PostHog has a client of its own',
    code: `import { OpenAI } from '@posthog/ai';\nconst client = new OpenAI({ apiKey: 'zq81-Lw03-mm52-Tr77', posthog });\nawait client.responses.create({ input: question });`,
    facts: ['client OpenAI, OPENAI_API_KEY, literal key', 'OpenAI chat', 'user question', 'recorded'],
  },
  {
    name: 'PostHog traces a model',
    code: `import { withTracing } from '@posthog/ai';\nimport { openai } from '@ai-sdk/openai';\nimport { generateText } from 'ai';\nawait generateText({ model: withTracing(openai('gpt'), posthog, {}), prompt: question });`,
    facts: ['OpenAI chat', 'recorded'],
  },
];
