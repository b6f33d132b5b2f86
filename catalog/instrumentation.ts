import type { ApiModel } from '../analysis';

/** LangSmith: https://docs.langchain.com/langsmith/trace-openai. Wrapped clients keep their members. */
export const langsmith = {
  package: [
    'langsmith',
    'langsmith/traceable',
    'langsmith/wrappers',
    'langsmith/wrappers/*',
    'langsmith/experimental/*',
  ],
  read: 'langsmith 0.10.5, README.md of the package',
  instrumentations: [
    { call: 'traceable', covers: 'result' },
    {
      call: ['wrapOpenAI', 'wrapAnthropic', 'wrapSDK', 'wrapAISDK', 'wrapAISDKModel'],
      covers: 'result',
      unproven: {
        wrapAnthropic: 'in another subpath of the package',
        wrapAISDK: 'in another subpath of the package',
        wrapAISDKModel: 'in another subpath of the package',
      },
    },
    {
      call: ['initializeOTEL', 'initializeLangSmithOTEL'],
      covers: 'process',
      unproven: {
        initializeOTEL: 'in another subpath of the package',
        initializeLangSmithOTEL: 'in another subpath of the package',
      },
    },
  ],
} as const satisfies ApiModel;

/** Langfuse: https://langfuse.com/docs/observability/sdk/typescript/instrumentation. */
export const langfuse = {
  package: ['langfuse', '@langfuse/openai', '@langfuse/tracing', '@langfuse/otel', 'langfuse-vercel'],
  read: 'langfuse 3.39 and @langfuse/* 5.11, the reference of the SDK',
  types: [
    { type: 'Langfuse', make: ['new Langfuse', 'new default'] },
    {
      type: 'Observation',
      on: 'Langfuse',
      make: ['call trace', 'call generation', 'call span'],
    },
  ],
  instrumentations: [
    { call: ['observeOpenAI', 'observe'], covers: 'result' },
    { construct: ['LangfuseSpanProcessor', 'LangfuseExporter'], covers: 'process' },
  ],
  loggers: [
    {
      call: ['startObservation', 'startActiveObservation', 'updateActiveObservation'],
    },
    { on: 'Langfuse', call: ['trace', 'generation', 'span', 'event'] },
    { on: 'Observation', call: ['generation', 'span', 'event', 'update', 'end'] },
  ],
} as const satisfies ApiModel;

/** Braintrust: https://www.braintrust.dev/docs/instrument/wrap-providers. */
export const braintrust = {
  package: 'braintrust',
  read: 'braintrust, https://www.braintrust.dev/docs/instrument/wrap-providers',
  instrumentations: [
    {
      call: ['wrapOpenAI', 'wrapOpenAIv4', 'wrapAnthropic', 'wrapAISDK', 'wrapAISDKModel', 'wrapTraced'],
      covers: 'result',
    },
    { call: 'initLogger', covers: 'process' },
  ],
  loggers: [{ call: ['traced', 'startSpan'] }],
} as const satisfies ApiModel;

/** OpenTelemetry: https://opentelemetry.io/docs/languages/js. Spans of one's own, and instrumentation of the process. */
export const openTelemetry = {
  package: [
    '@opentelemetry/api',
    '@opentelemetry/sdk-node',
    '@opentelemetry/sdk-trace-node',
    '@opentelemetry/instrumentation',
    '@opentelemetry/instrumentation-openai',
    '@opentelemetry/auto-instrumentations-node',
  ],
  read: '@opentelemetry/api 1.9 and @opentelemetry/sdk-node 0.2xx, https://opentelemetry.io/docs/languages/js',
  types: [
    {
      type: 'Tracer',
      make: ['call trace.getTracer', 'call default.trace.getTracer', 'annotation Tracer'],
    },
    {
      type: 'Span',
      make: ['call trace.getActiveSpan', 'annotation Span'],
    },
    { type: 'Span', on: 'Tracer', make: 'call startSpan' },
  ],
  instrumentations: [
    {
      construct: ['NodeSDK', 'NodeTracerProvider', 'OpenAIInstrumentation'],
      covers: 'process',
    },
    { call: 'registerInstrumentations', covers: 'process' },
  ],
  loggers: [
    { on: 'Tracer', call: ['startSpan', 'startActiveSpan'] },
    {
      on: 'Span',
      call: ['setAttribute', 'setAttributes', 'addEvent', 'recordException', 'end'],
    },
  ],
} as const satisfies ApiModel;

/** Set-ups that record every model call of the process from there on. */
export const processTracing = {
  package: [
    '@traceloop/node-server-sdk',
    '@arizeai/openinference-instrumentation-openai',
    '@arizeai/openinference-instrumentation-anthropic',
    '@arizeai/phoenix-otel',
    '@vercel/otel',
    '@lmnr-ai/lmnr',
    '@pydantic/logfire-node',
    'weave',
    'dd-trace',
    'elastic-apm-node',
  ],
  read: 'README.md of each package: Traceloop, OpenInference, @vercel/otel, Laminar, Logfire, Weave, dd-trace, elastic-apm-node',
  instrumentations: [
    {
      call: [
        'initialize',
        'default.initialize',
        'Laminar.initialize',
        'registerOTel',
        'register',
        'configure',
        'default.configure',
        'init',
        'default.init',
        'default.start',
        'start',
      ],
      covers: 'process',
    },
    {
      construct: ['OpenAIInstrumentation', 'AnthropicInstrumentation'],
      covers: 'process',
    },
    { call: ['wrapOpenAI', 'op', 'observe'], covers: 'result' },
  ],
  loggers: [
    {
      call: ['withWorkflow', 'withTask', 'withAgent', 'withTool', 'default.trace'],
    },
  ],
} as const satisfies ApiModel;

/** Importing them is the set-up. */
export const importedTracing = {
  package: ['newrelic', 'dd-trace/init', 'dd-trace/initialize.mjs', 'elastic-apm-node/start'],
  read: 'newrelic 13, dd-trace 5, elastic-apm-node 4: README.md of each package',
  instrumentations: [{ covers: 'import' }],
} as const satisfies ApiModel;

/** Sentry: https://docs.sentry.io/platforms/javascript. */
export const sentry = {
  package: [
    '@sentry/node',
    '@sentry/nextjs',
    '@sentry/cloudflare',
    '@sentry/bun',
    '@sentry/deno',
    '@sentry/aws-serverless',
    '@sentry/google-cloud-serverless',
    '@sentry/nestjs',
    '@sentry/sveltekit',
    '@sentry/remix',
    '@sentry/astro',
    '@sentry/browser',
    '@sentry/react',
  ],
  read: '@sentry/* 10, https://docs.sentry.io/platforms/javascript',
  instrumentations: [
    {
      call: ['init', 'default.init'],
      covers: 'process',
    },
    {
      call: ['instrumentOpenAiClient', 'instrumentAnthropicAiClient', 'default.instrumentOpenAiClient'],
      covers: 'result',
    },
  ],
  loggers: [
    {
      call: [
        'captureMessage',
        'captureException',
        'addBreadcrumb',
        'startSpan',
        'logger.info',
        'logger.warn',
        'logger.error',
        'default.captureMessage',
        'default.captureException',
        'default.addBreadcrumb',
        'default.startSpan',
      ],
    },
  ],
} as const satisfies ApiModel;

/** PostHog's clients record their own calls: https://posthog.com/docs/ai-observability. */
export const posthogAi = {
  package: ['@posthog/ai', '@posthog/ai/openai', '@posthog/ai/vercel'],
  read: '@posthog/ai, https://posthog.com/docs/ai-observability',
  ai: true,
  title: 'OpenAI',
  clients: [
    {
      type: 'OpenAI',
      make: ['new OpenAI', 'new default', 'new PostHogOpenAI'],
      extends: 'openai:OpenAI',
      key: 'arg0.apiKey',
      baseUrl: 'arg0.baseURL',
      timeout: 'arg0.timeout',
      keyVariable: 'OPENAI_API_KEY',
      unproven: { 'openai:OpenAI': 'a subclass whose embeddings are declared otherwise' },
    },
  ],
  instrumentations: [
    { construct: ['OpenAI', 'default', 'PostHogOpenAI'], covers: 'result' },
    { call: 'withTracing', covers: 'result' },
  ],
} as const satisfies ApiModel;

/** Helicone's own logger, for calls that do not go through its proxy: https://docs.helicone.ai. */
export const helicone = {
  package: ['@helicone/helpers', '@helicone/async'],
  read: '@helicone/helpers 1, https://docs.helicone.ai',
  types: [
    {
      type: 'HeliconeLogger',
      make: ['new HeliconeManualLogger', 'new HeliconeAsyncLogger'],
      unproven: { 'new HeliconeAsyncLogger': 'of `@helicone/async`, which is not listed' },
    },
  ],
  instrumentations: [
    {
      on: 'HeliconeLogger',
      call: 'init',
      covers: 'process',
      unproven: { init: 'of `@helicone/async`, which is not listed' },
    },
  ],
  loggers: [
    {
      on: 'HeliconeLogger',
      call: ['logRequest', 'logBuilder', 'logStream', 'logSingleRequest', 'logSingleStream'],
    },
  ],
} as const satisfies ApiModel;

/** Counters and durations: https://github.com/siimon/prom-client. */
export const promClient = {
  package: 'prom-client',
  read: 'prom-client 15.1, README.md of the package',
  types: [
    {
      type: 'Metric',
      make: ['Counter', 'Gauge', 'Histogram', 'Summary'].flatMap((name) => [
        `new ${name}`,
        `new default.${name}`,
      ]),
      unproven: 'not among the packages that prove rows',
    },
  ],
  passes: [
    { on: 'Metric', call: 'labels', from: 'receiver', unproven: 'not among the packages that prove rows' },
  ],
  loggers: [
    {
      on: 'Metric',
      call: ['inc', 'observe', 'set', 'startTimer'],
      unproven: 'not among the packages that prove rows',
    },
  ],
} as const satisfies ApiModel;

/** Variables that switch tracing on, where a program sets them itself. */
const tracingVariables = [
  'LANGSMITH_TRACING',
  'LANGSMITH_TRACING_V2',
  'LANGCHAIN_TRACING',
  'LANGCHAIN_TRACING_V2',
];

/** LangSmith records what LangChain does where the environment says so: https://docs.langchain.com/langsmith/trace-with-langchain. */
export const langsmithEnvironment = {
  package: ['global', 'node:process', 'process'],
  read: 'langsmith 0.12, lib/env.js of the package',
  instrumentations: [
    {
      assign: ['process.env', 'env', 'default.env'].flatMap((at) =>
        tracingVariables.map((name) => `${at}.${name}`),
      ),
      is: 'true',
      covers: 'process',
      libraries: ['LangChain', 'LangGraph'],
      unproven: 'what stands in the environment is not declared',
    },
  ],
} as const satisfies ApiModel;
