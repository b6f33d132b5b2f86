/** Frameworks of agents, each a few rows: how an agent is made and asked, and what its model may call. */
import type { ApiModel } from '../../analysis';
import { chatMetadata, chatPrompt, toolOfClass, toolParameters } from './chatShape';
import { chatRoles } from '../roles';

/** What Pydantic AI is asked where it answers piece by piece. */
const inPieces = [
  { at: 'client.instructions', role: 'system' },
  { at: 'client.system_prompt', role: 'system' },
  { at: 'arg0', role: 'user' },
  { at: 'options.user_prompt', role: 'user' },
] as const;

/** The type by which an agent of Pydantic AI answers, before 0.6 by an older name. */
const pydanticSchema = ['options.output_type', 'client.output_type', 'client.result_type'] as const;

/** Pydantic AI. */
export const pydanticAi = {
  package: ['pydantic_ai', 'pydantic_ai.tools', 'pydantic_ai.toolsets'],
  language: 'python',
  read: 'pydantic-ai at 2026-08-23, pydantic_ai/agent; https://ai.pydantic.dev/agents/ and https://ai.pydantic.dev/tools/',
  ai: true,
  title: 'Pydantic AI',
  types: [
    { type: 'Agent', make: 'call Agent' },
    { type: 'Toolset', make: 'call FunctionToolset' },
    { type: 'Provided', make: 'annotation RunContext', holds: 'deps' },
  ],
  toolsets: [{ call: 'Agent', at: ['options.tools'] }],
  calls: [
    {
      on: 'Agent',
      call: ['run', 'run_sync'],
      operation: 'chat',
      prompt: [
        { at: 'client.instructions', role: 'system' },
        { at: 'client.instructions[]', role: 'system' },
        { at: 'client.system_prompt', role: 'system' },
        { at: 'client.system_prompt[]', role: 'system' },
        { at: 'options.instructions', role: 'system' },
        { at: 'arg0', role: 'user' },
        { at: 'arg0[]', role: 'user' },
        { at: 'options.user_prompt', role: 'user' },
      ],
      output: {
        text: ['result.output', 'result.data'],
        structured: ['result.output', 'result.data'],
        schema: pydanticSchema,
      },
      bounds: {
        tokens: ['options.model_settings.max_tokens', 'client.model_settings.max_tokens'],
        timeout: ['options.model_settings.timeout', 'client.model_settings.timeout'],
        steps: ['options.usage_limits.request_limit', 'options.usage_limits.tool_calls_limit'],
      },
      tools: ['client.tools'],
      shaped: pydanticSchema,
    },
    {
      on: 'Agent',
      call: 'run_stream',
      operation: 'chat',
      prompt: inPieces,
      output: { text: 'result.get_output()', structured: 'result.get_output()', schema: pydanticSchema },
      stream: {
        text: ['result.stream_text()[]', 'result.stream_output()[]'],
        structured: 'result.stream_output()[]',
      },
      bounds: { steps: ['options.usage_limits.request_limit'] },
      tools: ['client.tools'],
    },
    {
      on: 'Agent',
      call: 'iter',
      operation: 'chat',
      prompt: inPieces,
      output: {
        text: 'result.result.output',
        structured: 'result.result.output',
        schema: pydanticSchema,
      },
      bounds: { steps: ['options.usage_limits.request_limit'] },
      tools: ['client.tools'],
    },
  ],
  handlers: [
    {
      call: 'Agent',
      callback: ['options.output_type', 'options.output_type[]'],
      parameters: [],
      named: { source: 'tool-argument', provided: ['Provided'] },
      kind: 'tool',
      tool: {},
    },
    {
      on: 'Agent',
      decorator: 'output_validator',
      parameters: [],
      named: { source: 'model', provided: ['Provided'] },
      kind: 'callback',
    },
    {
      on: 'Agent',
      decorator: ['tool', 'tool_plain'],
      parameters: [],
      named: { source: 'tool-argument', provided: ['Provided'] },
      kind: 'tool',
      tool: { name: 'options.name', approval: ['options.requires_approval'] },
    },
    {
      on: 'Toolset',
      decorator: ['tool', 'tool_plain'],
      parameters: [],
      named: { source: 'tool-argument', provided: ['Provided'] },
      kind: 'tool',
      tool: {
        name: 'options.name',
        approval: ['options.requires_approval', 'client.requires_approval'],
        elsewhere: true,
      },
    },
    {
      on: 'Toolset',
      call: 'add_function',
      callback: ['arg0', 'options.func'],
      parameters: [],
      named: { source: 'tool-argument', provided: ['Provided'] },
      kind: 'tool',
      tool: {
        name: ['options.name'],
        description: 'options.description',
        approval: ['options.requires_approval', 'client.requires_approval'],
        elsewhere: true,
      },
    },
    {
      call: 'FunctionToolset',
      callback: ['arg0[]', 'options.tools[]'],
      parameters: [],
      named: { source: 'tool-argument', provided: ['Provided'] },
      kind: 'tool',
      tool: { approval: ['options.requires_approval'], elsewhere: true },
    },
    {
      call: ['Agent', 'Tool'],
      callback: ['options.tools[]', 'arg0', 'options.function'],
      parameters: [],
      named: { source: 'tool-argument', provided: ['Provided'] },
      kind: 'tool',
      tool: {
        name: 'options.name',
        description: 'options.description',
        approval: ['options.requires_approval'],
      },
    },
    {
      on: 'Agent',
      decorator: ['system_prompt', 'instructions'],
      parameters: ['Provided'],
      returns: 'system-prompt',
      kind: 'callback',
    },
    {
      call: 'Agent',
      callback: ['options.instructions', 'options.instructions[]'],
      parameters: ['Provided'],
      returns: 'system-prompt',
      kind: 'callback',
    },
    {
      on: 'Agent',
      call: ['system_prompt', 'instructions'],
      callback: 'arg0',
      parameters: ['Provided'],
      returns: 'system-prompt',
      kind: 'callback',
    },
  ],
  events: [
    {
      on: 'Agent',
      call: ['run', 'run_sync', 'run_stream', 'iter'],
      does: 'send',
      at: 'options.deps',
      to: 'Provided',
    },
  ],
  passes: [
    {
      call: ['ModelSettings', 'UsageLimits', 'settings.ModelSettings', 'usage.UsageLimits'],
      from: 'options',
    },
    { call: ['NativeOutput', 'PromptedOutput', 'ToolOutput'], from: 'arg0' },
  ],
} as const satisfies ApiModel;

const crewTexts = [
  { at: 'client.agents[].role', role: 'system' },
  { at: 'client.agents[].goal', role: 'system' },
  { at: 'client.agents[].backstory', role: 'system' },
  { at: 'client.tasks[].description', role: 'user' },
  { at: 'client.tasks[].expected_output', role: 'user' },
] as const;

/** CrewAI: what a crew is started with fills `{name}` in the texts of its agents and tasks. */
export const crewai = {
  package: ['crewai', 'crewai.tools', 'crewai.llm'],
  language: 'python',
  read: 'crewai at 2026-08-21, crewai/agent.py, task.py, crew.py and tools; https://docs.crewai.com/en/concepts/crews',
  ai: true,
  title: 'CrewAI',
  clients: [
    {
      type: 'LLM',
      make: 'call LLM',
      key: 'options.api_key',
      baseUrl: 'options.base_url',
      timeout: 'options.timeout',
    },
  ],
  types: [
    { type: 'Crew', make: 'call Crew' },
    { type: 'Tool', make: 'call BaseTool' },
  ],
  calls: [
    {
      on: 'Crew',
      call: ['kickoff', 'kickoff_async', 'akickoff'],
      operation: 'chat',
      prompt: [
        ...crewTexts,
        { at: 'options.inputs', role: 'user', fills: crewTexts },
        { at: 'arg0', role: 'user', fills: crewTexts },
      ],
      output: { text: ['result.raw', 'result.tasks_output[].raw', 'result'] },
    },
    {
      on: 'LLM',
      call: ['call', 'acall'],
      operation: 'chat',
      prompt: [
        { at: 'arg0', role: 'user' },
        { at: 'arg0[].content', role: { at: 'arg0[].role', ...chatRoles } },
        { at: 'options.messages', role: 'user' },
        { at: 'options.messages[].content', role: { at: 'options.messages[].role', ...chatRoles } },
      ],
      output: { text: 'result' },
      bounds: { tokens: ['client.max_tokens'], timeout: ['client.timeout'] },
    },
  ],
  handlers: [
    { decorator: 'tool', ...toolParameters },
    {
      on: 'Tool',
      method: ['_run', '_arun'],
      ...toolParameters,
      schema: 'receiver.args_schema',
      tool: toolOfClass,
    },
  ],
  settings: [
    {
      call: 'Agent',
      at: 'options.code_execution_mode',
      is: 'unsafe',
      given: 'options.allow_code_execution',
      kind: 'unsandboxed',
      instead: 'safe',
    },
  ],
  toolsets: [{ call: 'Agent', at: ['options.tools'] }],
  passes: [{ call: ['Agent', 'Task'], from: 'options' }],
} as const satisfies ApiModel;

/** smolagents. */
export const smolagents = {
  package: 'smolagents',
  language: 'python',
  read: 'smolagents at 2026-07-11, smolagents/agents.py and tools.py',
  ai: true,
  title: 'smolagents',
  types: [
    { type: 'Agent', make: ['call CodeAgent', 'call ToolCallingAgent'] },
    { type: 'Tool', make: 'call Tool' },
  ],
  calls: [
    {
      on: 'Agent',
      call: 'run',
      operation: 'chat',
      prompt: [
        { at: 'client.instructions', role: 'system' },
        { at: 'arg0', role: 'user' },
        { at: 'options.task', role: 'user' },
      ],
      output: { text: ['result', 'result.output'] },
      bounds: { steps: ['client.max_steps', 'options.max_steps'] },
      tools: ['client.tools'],
    },
  ],
  toolsets: [{ call: ['CodeAgent', 'ToolCallingAgent'], at: ['options.tools', 'arg0'] }],
  settings: [
    {
      call: 'CodeAgent',
      at: 'options.additional_authorized_imports[]',
      // Modules of the library's own list of those that lead out of its interpreter.
      is: ['*', 'os', 'os.*', 'subprocess', 'shutil', 'pty', 'sys', 'builtins'],
      unless: { at: 'options.executor_type', is: ['e2b', 'docker', 'modal', 'blaxel', 'wasm'] },
      kind: 'unsandboxed',
    },
  ],
  handlers: [
    { decorator: 'tool', ...toolParameters },
    { on: 'Tool', method: 'forward', ...toolParameters, schema: 'receiver.inputs', tool: toolOfClass },
  ],
} as const satisfies ApiModel;

/** AutoGen from 0.4 on. */
export const autogen = {
  package: ['autogen_agentchat.agents', 'autogen_core.tools', 'autogen_core'],
  language: 'python',
  read: 'autogen-agentchat and autogen-core at 2026-04-06, agents/_assistant_agent.py and tools/_function_tool.py',
  ai: true,
  title: 'AutoGen',
  types: [
    { type: 'Agent', make: 'call AssistantAgent' },
    { type: 'Provided', make: 'annotation CancellationToken' },
  ],
  calls: [
    {
      on: 'Agent',
      call: 'run',
      operation: 'chat',
      prompt: [
        { at: 'client.system_message', role: 'system' },
        { at: 'arg0', role: 'user' },
        { at: 'options.task', role: 'user' },
      ],
      output: { text: 'result.messages[].content' },
      bounds: { timeout: ['options.cancellation_token'], steps: ['client.max_tool_iterations'] },
      tools: ['client.tools'],
    },
    {
      on: 'Agent',
      call: 'run_stream',
      operation: 'chat',
      prompt: [
        { at: 'client.system_message', role: 'system' },
        { at: 'arg0', role: 'user' },
        { at: 'options.task', role: 'user' },
      ],
      output: {},
      stream: { text: 'chunk.content' },
      bounds: { timeout: ['options.cancellation_token'], steps: ['client.max_tool_iterations'] },
      tools: ['client.tools'],
    },
  ],
  handlers: [
    {
      call: ['AssistantAgent', 'FunctionTool', 'tools.FunctionTool'],
      callback: ['options.tools[]', 'arg0', 'options.func'],
      parameters: [],
      named: { source: 'tool-argument', provided: ['Provided'] },
      kind: 'tool',
      tool: { approval: ['options.require_confirmation'] },
    },
  ],
} as const satisfies ApiModel;

/** Agents of AutoGen up to 0.2 that run the code blocks of what they are told. */
const executors = ['ConversableAgent', 'AssistantAgent', 'UserProxyAgent'] as const;

/** AutoGen up to 0.2, and its successor AG2. */
export const autogenLegacy = {
  package: 'autogen',
  language: 'python',
  read: 'ag2 0.9, https://docs.ag2.ai/latest/docs/user-guide/basic-concepts/introducing-tools/',
  ai: true,
  title: 'AutoGen',
  types: [
    {
      type: 'Agent',
      make: ['call ConversableAgent', 'call AssistantAgent', 'call UserProxyAgent'],
    },
  ],
  calls: [
    {
      on: 'Agent',
      call: ['initiate_chat', 'a_initiate_chat'],
      operation: 'chat',
      client: 'arg0',
      prompt: [
        { at: 'client.system_message', role: 'system' },
        { at: 'options.message', role: 'user' },
      ],
      output: { text: ['result.summary', 'result.chat_history[].content'] },
      bounds: { steps: ['options.max_turns'] },
    },
  ],
  settings: [
    {
      call: executors,
      at: 'options.code_execution_config.use_docker',
      is: false,
      kind: 'unsandboxed',
      instead: true,
    },
    {
      call: executors,
      at: 'options.human_input_mode',
      is: 'NEVER',
      given: 'options.code_execution_config',
      kind: 'unapproved',
      instead: 'ALWAYS',
    },
  ],
  handlers: [
    { on: 'Agent', decorator: ['register_for_llm', 'register_for_execution'], ...toolParameters },
    { call: 'register_function', callback: 'arg0', ...toolParameters },
  ],
} as const satisfies ApiModel;

/** DSPy: fields by keyword, and an answer with fields. */
export const dspy = {
  package: 'dspy',
  language: 'python',
  read: 'dspy 3.3.1, dspy/predict/predict.py, react.py, clients/lm.py, primitives/module.py and signatures/signature.py',
  ai: true,
  title: 'DSPy',
  clients: [{ type: 'LM', make: 'call LM', key: 'options.api_key', baseUrl: 'options.api_base' }],
  types: [
    {
      type: 'Predict',
      make: [
        ...['Predict', 'ChainOfThought', 'ReAct', 'ProgramOfThought', 'CodeAct', 'RLM'],
        ...['BestOfN', 'Refine', 'MultiChainComparison'],
      ].map((name) => `call ${name}`),
    },
    { type: 'Module', make: 'call Module', called: 'forward' },
  ],
  sinks: [
    {
      call: ['Signature', 'make_signature'],
      at: ['arg1', 'options.instructions'],
      kind: 'system-prompt',
    },
    { call: ['InputField', 'OutputField'], at: ['options.desc'], kind: 'system-prompt' },
  ],
  calls: [
    {
      on: 'Predict',
      call: ['', 'forward', 'acall'],
      operation: 'structured',
      prompt: [{ at: 'options.*', role: 'user' }],
      // A signature that is a class says of which types the fields are.
      output: { structured: 'result', schema: 'client' },
      bounds: { steps: ['client.max_iters'] },
      tools: ['client.tools'],
    },
    {
      on: 'LM',
      call: '',
      operation: 'completion',
      prompt: [
        { at: 'arg0', role: 'user' },
        { at: 'options.prompt', role: 'user' },
        { at: 'options.messages[].content', role: { at: 'options.messages[].role', ...chatRoles } },
      ],
      output: { text: 'result[]' },
      bounds: { tokens: ['client.max_tokens', 'options.max_tokens'] },
    },
  ],
  handlers: [
    { call: ['ReAct', 'CodeAct'], callback: 'options.tools[]', ...toolParameters },
    { call: 'Tool', callback: 'arg0', ...toolParameters },
  ],
} as const satisfies ApiModel;

const instructorCall = {
  operation: 'structured',
  prompt: [...chatPrompt, { at: 'options.system', role: 'system' }],
  bounds: { tokens: ['options.max_tokens', 'options.max_completion_tokens'] },
} as const;

/** Instructor: another's client whose answers are models. */
export const instructor = {
  package: 'instructor',
  language: 'python',
  read: 'instructor 1.8.3, instructor/client.py; https://python.useinstructor.com/',
  ai: true,
  title: 'Instructor',
  types: [
    {
      type: 'Instructor',
      make: [
        'call from_openai',
        'call from_anthropic',
        'call from_provider',
        'call from_litellm',
        'call from_gemini',
        'call from_genai',
        'call from_mistral',
        'call from_groq',
        'call patch',
        'annotation Instructor',
      ],
    },
  ],
  calls: [
    {
      on: 'Instructor',
      call: ['chat.completions.create', 'create', 'messages.create'],
      ...instructorCall,
      output: { structured: 'result', schema: 'options.response_model' },
      metadata: chatMetadata,
    },
    {
      on: 'Instructor',
      call: ['create_partial', 'create_iterable'].flatMap((name) => [name, `chat.completions.${name}`]),
      ...instructorCall,
      output: { schema: 'options.response_model' },
      stream: { structured: 'chunk' },
    },
    {
      on: 'Instructor',
      call: ['create_with_completion', 'chat.completions.create_with_completion'],
      ...instructorCall,
      output: {
        text: ['result[1].choices[].message.content', 'result[1].content[].text'],
        structured: 'result[0]',
        schema: 'options.response_model',
      },
    },
  ],
} as const satisfies ApiModel;

/** Semantic Kernel: prompts, and functions of plugins. */
export const semanticKernel = {
  package: ['semantic_kernel', 'semantic_kernel.functions', 'semantic_kernel.agents'],
  language: 'python',
  read: 'semantic-kernel at 2026-08-20, semantic_kernel/kernel.py, functions and agents/chat_completion',
  ai: true,
  title: 'Semantic Kernel',
  types: [
    { type: 'Kernel', make: 'call Kernel' },
    { type: 'Agent', make: 'call ChatCompletionAgent' },
  ],
  calls: [
    {
      on: 'Kernel',
      call: 'invoke_prompt',
      operation: 'chat',
      prompt: [
        { at: 'options.prompt', role: 'user' },
        { at: 'arg0', role: 'user' },
        { at: 'options.arguments.*', role: 'user' },
      ],
      output: { text: ['result', 'result.value[].content'] },
    },
    {
      on: 'Agent',
      call: ['get_response', 'invoke'],
      operation: 'chat',
      prompt: [
        { at: 'client.instructions', role: 'system' },
        { at: 'options.messages', role: 'user' },
        { at: 'options.messages[]', role: 'user' },
        { at: 'arg0', role: 'user' },
      ],
      output: { text: ['result.content', 'result.message.content', 'result'] },
    },
  ],
  handlers: [
    {
      decorator: 'kernel_function',
      ...toolParameters,
      tool: { name: 'options.name', description: 'options.description', elsewhere: true },
    },
  ],
  passes: [{ call: ['KernelArguments', 'functions.KernelArguments'], from: 'options' }],
} as const satisfies ApiModel;

/** Haystack: generators of chats, and messages by role. */
export const haystack = {
  package: ['haystack.components.generators.chat', 'haystack.components.generators', 'haystack.dataclasses'],
  language: 'python',
  read: 'haystack-ai at 2026-08-21, haystack/components/generators/chat/openai.py and dataclasses/chat_message.py',
  ai: true,
  title: 'Haystack',
  clients: [
    {
      type: 'ChatGenerator',
      make: ['call OpenAIChatGenerator', 'call AzureOpenAIChatGenerator', 'call HuggingFaceAPIChatGenerator'],
      baseUrl: 'options.api_base_url',
      timeout: 'options.timeout',
    },
    {
      type: 'Generator',
      make: ['call OpenAIGenerator', 'call AzureOpenAIGenerator'],
      timeout: 'options.timeout',
    },
  ],
  calls: [
    {
      on: 'ChatGenerator',
      call: ['run', 'run_async'],
      operation: 'chat',
      prompt: [
        { at: 'options.messages[].content', role: { at: 'options.messages[].role', ...chatRoles } },
        { at: 'arg0[].content', role: { at: 'arg0[].role', ...chatRoles } },
      ],
      output: {
        text: 'result.replies[].text',
        toolArguments: 'result.replies[].tool_calls[].arguments',
      },
      bounds: {
        tokens: ['options.generation_kwargs.max_tokens', 'client.generation_kwargs.max_tokens'],
        timeout: ['client.timeout'],
      },
      tools: ['options.tools', 'client.tools'],
    },
    {
      on: 'Generator',
      call: 'run',
      operation: 'completion',
      prompt: [
        { at: 'options.system_prompt', role: 'system' },
        { at: 'client.system_prompt', role: 'system' },
        { at: 'options.prompt', role: 'user' },
        { at: 'arg0', role: 'user' },
      ],
      output: { text: 'result.replies[]' },
      bounds: {
        tokens: ['options.generation_kwargs.max_tokens', 'client.generation_kwargs.max_tokens'],
        timeout: ['client.timeout'],
      },
    },
  ],
  messages: [
    { call: 'ChatMessage.from_system', role: 'system', content: ['arg0', 'options.text'] },
    { call: 'ChatMessage.from_user', role: 'user', content: ['arg0', 'options.text'] },
    { call: 'ChatMessage.from_assistant', role: 'assistant', content: ['arg0', 'options.text'] },
  ],
} as const satisfies ApiModel;

/** Haystack's tools: functions, which a model calls with what it chooses. */
export const haystackTools = {
  package: 'haystack.tools',
  language: 'python',
  read: 'haystack-ai at 2026-08-21, https://docs.haystack.deepset.ai/docs/tool',
  ai: true,
  title: 'Haystack',
  handlers: [
    { decorator: 'tool', ...toolParameters },
    {
      call: ['Tool', 'create_tool_from_function'],
      callback: ['options.function', 'arg0', 'arg3'],
      ...toolParameters,
    },
  ],
} as const satisfies ApiModel;

/** Google's Agent Development Kit: functions are tools, and an agent's instructions stand where it is made. */
export const googleAdk = {
  package: [
    'google.adk.agents',
    'google.adk.agents.llm_agent',
    'google.adk.tools',
    'google.adk.runners',
    'google.adk',
  ],
  language: 'python',
  read: 'google-adk 1.4, google/adk/agents/llm_agent.py and runners.py; https://google.github.io/adk-docs/agents/llm-agents/',
  ai: true,
  title: 'Google ADK',
  types: [
    { type: 'Provided', make: ['annotation ToolContext', 'annotation tool_context.ToolContext'] },
    { type: 'Runner', make: ['call Runner', 'call InMemoryRunner'] },
  ],
  toolsets: [{ call: ['Agent', 'LlmAgent'], at: ['options.tools'] }],
  calls: [
    {
      on: 'Runner',
      call: ['run', 'run_async'],
      operation: 'chat',
      prompt: [{ at: 'options.new_message.parts[].text', role: 'user' }],
      output: {},
      stream: { text: 'chunk.content.parts[].text' },
    },
  ],
  sinks: [
    {
      call: ['Agent', 'LlmAgent'],
      at: ['options.instruction', 'options.global_instruction'],
      kind: 'system-prompt',
    },
  ],
  handlers: [
    {
      call: ['Agent', 'LlmAgent', 'FunctionTool', 'LongRunningFunctionTool'],
      callback: ['options.tools[]', 'arg0', 'options.func'],
      parameters: [],
      named: { source: 'tool-argument', provided: ['Provided'] },
      kind: 'tool',
      tool: { approval: ['options.require_confirmation'] },
    },
    {
      call: ['Agent', 'LlmAgent'],
      callback: 'options.instruction',
      parameters: [null],
      returns: 'system-prompt',
      kind: 'callback',
    },
  ],
} as const satisfies ApiModel;

/** The Claude Agent SDK. */
export const claudeAgentSdk = {
  package: ['claude_agent_sdk', 'claude_code_sdk'],
  language: 'python',
  read: 'claude-agent-sdk at 2026-08-22, claude_agent_sdk/query.py, client.py and types.py',
  ai: true,
  title: 'Claude Agent SDK',
  types: [{ type: 'Client', make: 'call ClaudeSDKClient' }],
  calls: [
    {
      call: 'query',
      operation: 'chat',
      prompt: [
        { at: 'options.options.system_prompt', role: 'system' },
        { at: 'options.options.system_prompt.append', role: 'system' },
        { at: 'options.prompt', role: 'user' },
      ],
      output: {},
      stream: { text: ['chunk.content[].text', 'chunk.result'], toolArguments: 'chunk.content[].input' },
      bounds: { steps: ['options.options.max_turns', 'options.options.max_budget_usd'], endless: 'always' },
      tools: ['options.options.allowed_tools'],
      systemOption: 'options.options.system_prompt',
    },
    {
      on: 'Client',
      call: 'query',
      operation: 'chat',
      prompt: [
        { at: 'client.options.system_prompt', role: 'system' },
        { at: 'arg0', role: 'user' },
        { at: 'options.prompt', role: 'user' },
      ],
      output: {},
      bounds: { steps: ['client.options.max_turns', 'client.options.max_budget_usd'], endless: 'always' },
    },
  ],
  handlers: [
    {
      decorator: 'tool',
      parameters: [{ source: 'tool-argument' }],
      kind: 'tool',
      tool: { name: 'arg0', description: 'arg1', asked: true },
    },
  ],
  settings: [
    {
      call: ['ClaudeAgentOptions', 'ClaudeCodeOptions'],
      at: 'options.allowed_tools[]',
      is: 'Bash',
      kind: 'runs-commands',
    },
    {
      call: ['ClaudeAgentOptions', 'ClaudeCodeOptions'],
      at: 'options.permission_mode',
      is: 'bypassPermissions',
      kind: 'unapproved',
    },
  ],
  passes: [{ call: ['ClaudeAgentOptions', 'ClaudeCodeOptions'], from: 'options' }],
} as const satisfies ApiModel;
