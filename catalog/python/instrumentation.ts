import type { ApiModel } from '../../analysis';

/** Decorators and wrappers that record the function or the client that they are put around. */
export const tracedFunctions = {
  package: [
    'langsmith',
    'langsmith.wrappers',
    'langsmith.run_helpers',
    'langfuse',
    'langfuse.decorators',
    'braintrust',
    'opik',
    'opik.integrations.openai',
    'weave',
    'mlflow',
    'lmnr',
    'traceloop.sdk.decorators',
    'agentops',
    'agentops.sdk.decorators',
    'phoenix.trace',
    'patronus',
  ],
  language: 'python',
  read: 'langsmith 0.4, langfuse 3.9, braintrust 0.3, opik 1.9, weave 0.52, mlflow 3.6, lmnr 0.7, traceloop-sdk 0.48, agentops 0.4: the page of each package',
  instrumentations: [
    {
      call: [
        'traceable',
        'run_helpers.traceable',
        'observe',
        'traced',
        'track',
        'op',
        'trace',
        'workflow',
        'task',
        'agent',
        'operation',
        'wrap_openai',
        'wrap_anthropic',
        'wrappers.wrap_openai',
        'wrappers.wrap_anthropic',
        'track_openai',
      ],
      covers: 'result',
    },
  ],
} as const satisfies ApiModel;

/** Clients that record their own calls, with the members of those that they stand for. */
export const tracedClients = {
  package: ['langfuse.openai', 'posthog.ai.openai'],
  language: 'python',
  read: 'langfuse 3.9, https://langfuse.com/integrations/model-providers/openai-py; posthog 7, https://posthog.com/docs/llm-analytics/installation/openai',
  ai: true,
  title: 'OpenAI',
  clients: [
    {
      type: 'OpenAI',
      make: [
        'call OpenAI',
        'call AsyncOpenAI',
        'call AzureOpenAI',
        'call AsyncAzureOpenAI',
        'call openai.OpenAI',
        'call openai.AsyncOpenAI',
        'call openai.AzureOpenAI',
      ],
      extends: 'openai:OpenAI',
      key: 'options.api_key',
      baseUrl: 'options.base_url',
      timeout: 'options.timeout',
      keyVariable: 'OPENAI_API_KEY',
    },
  ],
  instrumentations: [
    {
      call: [
        'OpenAI',
        'AsyncOpenAI',
        'AzureOpenAI',
        'AsyncAzureOpenAI',
        'openai.OpenAI',
        'openai.AsyncOpenAI',
        'openai.AzureOpenAI',
      ],
      covers: 'result',
    },
  ],
} as const satisfies ApiModel;

const instrumented = [
  'openai',
  'openai_v2',
  'anthropic',
  'bedrock',
  'cohere',
  'google_generativeai',
  'google_genai',
  'groq',
  'langchain',
  'llama_index',
  'llamaindex',
  'mistralai',
  'ollama',
  'openai_agents',
  'vertexai',
  'litellm',
  'crewai',
] as const;

/** OpenTelemetry and OpenInference: an instrumentor records every call of the process from there on. */
export const instrumentors = {
  package: instrumented.flatMap((name) => [
    `opentelemetry.instrumentation.${name}`,
    `openinference.instrumentation.${name}`,
  ]),
  language: 'python',
  read: 'opentelemetry-instrumentation-openai 0.48, https://opentelemetry.io/docs/zero-code/python/; openinference-instrumentation-openai 0.1',
  types: [
    {
      type: 'Instrumentor',
      make: [
        'OpenAIInstrumentor',
        'AnthropicInstrumentor',
        'BedrockInstrumentor',
        'CohereInstrumentor',
        'GoogleGenerativeAiInstrumentor',
        'GoogleGenAiSdkInstrumentor',
        'GoogleGenAIInstrumentor',
        'GroqInstrumentor',
        'LangchainInstrumentor',
        'LangChainInstrumentor',
        'LlamaIndexInstrumentor',
        'MistralAiInstrumentor',
        'MistralAIInstrumentor',
        'OllamaInstrumentor',
        'OpenAIAgentsInstrumentor',
        'VertexAIInstrumentor',
        'LiteLLMInstrumentor',
        'CrewAIInstrumentor',
      ].map((name) => `call ${name}`),
    },
  ],
  instrumentations: [{ on: 'Instrumentor', call: 'instrument', covers: 'process' }],
} as const satisfies ApiModel;

/** Set-ups that record every model call of the process from there on. */
export const processTracing = {
  package: [
    'traceloop.sdk',
    'phoenix.otel',
    'langtrace_python_sdk',
    'sentry_sdk',
    'newrelic.agent',
    'openlit',
    'helicone_async',
  ],
  language: 'python',
  read: 'traceloop-sdk 0.48, arize-phoenix-otel 0.13, langtrace-python-sdk 3.8, sentry-sdk 2.43, newrelic 11, openlit 1.35: the page of each package',
  types: [{ type: 'Logger', make: 'call HeliconeAsyncLogger' }],
  instrumentations: [
    { call: ['Traceloop.init', 'register', 'langtrace.init', 'init', 'initialize'], covers: 'process' },
    { on: 'Logger', call: 'init', covers: 'process' },
  ],
  loggers: [
    {
      call: ['capture_message', 'capture_exception', 'add_breadcrumb', 'start_span', 'start_transaction'],
      entry: 'capture_message',
    },
  ],
} as const satisfies ApiModel;

/** Set-ups of packages that also have decorators of their own. */
export const tracedProcesses = {
  package: ['weave', 'mlflow', 'agentops', 'lmnr', 'braintrust', 'ddtrace', 'logfire', 'opik'],
  language: 'python',
  read: 'weave 0.52, mlflow 3.6, agentops 0.4, lmnr 0.7, braintrust 0.3, ddtrace 3.17, logfire 4.14: the page of each package',
  instrumentations: [
    {
      call: [
        'init',
        'autolog',
        'openai.autolog',
        'anthropic.autolog',
        'langchain.autolog',
        'gemini.autolog',
        'litellm.autolog',
        'Laminar.initialize',
        'init_logger',
        'patch',
        'patch_all',
        'instrument_openai',
        'instrument_anthropic',
        'instrument_pydantic_ai',
        'instrument_google_genai',
        'instrument_litellm',
        'instrument_openai_agents',
      ],
      covers: 'process',
    },
  ],
  loggers: [
    {
      call: [
        'info',
        'debug',
        'notice',
        'warn',
        'warning',
        'error',
        'exception',
        'log',
        'span',
        'start_span',
        'log_metric',
        'log_metrics',
        'log_param',
        'log_dict',
        'log_text',
      ],
      entry: 'info',
    },
  ],
} as const satisfies ApiModel;

/** Importing it is the set-up. */
export const importedTracing = {
  package: ['ddtrace.auto'],
  language: 'python',
  read: 'ddtrace 3.17, https://ddtrace.readthedocs.io/en/stable/installation_quickstart.html',
  instrumentations: [{ covers: 'import' }],
} as const satisfies ApiModel;

/** Spans of one's own, of OpenTelemetry and of Langfuse. */
export const spans = {
  package: ['opentelemetry', 'opentelemetry.trace', 'langfuse'],
  language: 'python',
  read: 'opentelemetry-api 1.38, https://opentelemetry.io/docs/languages/python/instrumentation/; langfuse 3.9',
  types: [
    {
      type: 'Tracer',
      make: [
        'call trace.get_tracer',
        'call get_tracer',
        'call get_client',
        'call Langfuse',
        'annotation Tracer',
      ],
    },
    {
      type: 'Span',
      make: ['call trace.get_current_span', 'call get_current_span', 'annotation Span'],
    },
  ],
  loggers: [
    {
      on: 'Tracer',
      call: [
        'start_span',
        'start_as_current_span',
        'start_generation',
        'start_as_current_generation',
        'start_observation',
        'start_as_current_observation',
        'update_current_span',
        'update_current_trace',
        'trace',
        'generation',
      ],
    },
    { on: 'Span', call: ['set_attribute', 'set_attributes', 'add_event', 'record_exception'] },
  ],
} as const satisfies ApiModel;

/** LiteLLM tells others of its calls: https://docs.litellm.ai/docs/observability/callbacks. */
export const litellmCallbacks = {
  package: 'litellm',
  language: 'python',
  read: 'litellm 1.80, https://docs.litellm.ai/docs/observability/callbacks',
  instrumentations: [
    { assign: ['callbacks', 'success_callback', 'input_callback'], covers: 'process' },
    { call: ['callbacks.append', 'success_callback.append'], covers: 'process' },
  ],
} as const satisfies ApiModel;

/** Counters and durations: https://prometheus.github.io/client_python/. */
export const metrics = {
  package: ['prometheus_client', 'opentelemetry.metrics', 'statsd', 'datadog', 'datadog.dogstatsd'],
  language: 'python',
  read: 'prometheus-client 0.23, opentelemetry-api 1.38, statsd 4.0, datadog 0.52: the page of each package',
  types: [
    {
      type: 'Metric',
      make: [
        'call Counter',
        'call Gauge',
        'call Histogram',
        'call Summary',
        'call StatsClient',
        'member statsd',
      ],
    },
    { type: 'Meter', make: ['call get_meter', 'call metrics.get_meter'] },
    {
      type: 'Metric',
      on: 'Meter',
      make: ['call create_counter', 'call create_histogram', 'call create_up_down_counter'],
    },
  ],
  passes: [{ on: 'Metric', call: 'labels', from: 'receiver' }],
  instrumentations: [
    { on: 'Metric', call: ['time', 'timer', 'timed', 'count_exceptions'], covers: 'result' },
  ],
  loggers: [
    {
      on: 'Metric',
      call: [
        ...['inc', 'observe', 'set', 'time', 'count_exceptions', 'add', 'record'],
        ...['incr', 'timing', 'timer', 'gauge', 'increment', 'histogram', 'distribution', 'timed'],
      ],
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
  package: 'os',
  language: 'python',
  read: 'langsmith 0.14, langsmith/utils.py',
  instrumentations: [
    {
      assign: tracingVariables.map((name) => `environ.${name}`),
      is: 'true',
      covers: 'process',
      libraries: ['LangChain', 'LangGraph'],
    },
  ],
} as const satisfies ApiModel;
