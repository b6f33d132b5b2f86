import type { ApiModel } from '../../analysis';
import { chatRoles } from '../roles';

const messages = [
  { at: 'arg0[].content', role: { at: 'arg0[].role', ...chatRoles } },
  { at: 'options.messages[].content', role: { at: 'options.messages[].role', ...chatRoles } },
] as const;

const text = [
  { at: 'arg0', role: 'user' },
  { at: 'options.prompt', role: 'user' },
] as const;

/** What fills the variables of a template is given by any keyword. */
const filled = { at: 'options.*', role: 'user' } as const;

const askedWithTools = [
  { at: 'arg1', role: 'user' },
  { at: 'options.user_msg', role: 'user' },
  { at: 'arg2[].content', role: { at: 'arg2[].role', ...chatRoles } },
  { at: 'options.chat_history[].content', role: { at: 'options.chat_history[].role', ...chatRoles } },
] as const;

const clientBounds = {
  tokens: ['client.max_tokens'],
  timeout: ['client.timeout', 'client.request_timeout'],
} as const;

/** LlamaIndex's own models: one class a provider, each in a package below `llama_index.llms`. */
export const llamaIndexModels = {
  package: [
    'llama_index.llms.openai',
    'llama_index.llms.azure_openai',
    'llama_index.llms.openai_like',
    'llama_index.llms.anthropic',
    'llama_index.llms.google_genai',
    'llama_index.llms.gemini',
    'llama_index.llms.vertex',
    'llama_index.llms.ollama',
    'llama_index.llms.groq',
    'llama_index.llms.mistralai',
    'llama_index.llms.bedrock_converse',
    'llama_index.llms.huggingface',
    'llama_index.llms.litellm',
    'llama_index.core',
    'llama_index.core.settings',
    'llama_index.core.llms',
    'llama_index.core.llms.llm',
    'llama_index.core.llms.function_calling',
    'llama_index.core.multi_modal_llms',
  ],
  language: 'python',
  read: 'llama-index-core 0.14, llama_index/core/llms/llm.py, llms/function_calling.py and settings.py; https://developers.llamaindex.ai/python/framework/module_guides/models/llms/',
  ai: true,
  title: 'LlamaIndex',
  clients: [
    {
      type: 'Model',
      make: [
        'call OpenAI',
        'call AzureOpenAI',
        'call OpenAILike',
        'call Anthropic',
        'call GoogleGenAI',
        'call Gemini',
        'call Vertex',
        'call Ollama',
        'call Groq',
        'call MistralAI',
        'call BedrockConverse',
        'call HuggingFaceLLM',
        'call LiteLLM',
        'annotation LLM',
        'annotation FunctionCallingLLM',
        'annotation MultiModalLLM',
        'member Settings.llm',
      ],
      key: 'options.api_key',
      baseUrl: 'options.api_base',
      timeout: 'options.timeout',
    },
  ],
  types: [{ type: 'Structured', on: 'Model', make: 'call as_structured_llm' }],
  calls: [
    {
      on: 'Model',
      call: ['complete', 'acomplete'],
      operation: 'completion',
      prompt: text,
      output: { text: ['result.text', 'result'] },
      bounds: clientBounds,
    },
    {
      on: 'Model',
      call: ['stream_complete', 'astream_complete'],
      operation: 'completion',
      prompt: text,
      output: {},
      stream: { text: ['chunk.delta', 'chunk.text'] },
      bounds: clientBounds,
    },
    {
      on: 'Model',
      call: ['chat', 'achat'],
      operation: 'chat',
      prompt: messages,
      output: { text: ['result.message.content', 'result.message.blocks[].text', 'result'] },
      bounds: clientBounds,
    },
    {
      on: 'Model',
      call: ['stream_chat', 'astream_chat'],
      operation: 'chat',
      prompt: messages,
      output: {},
      stream: { text: ['chunk.delta', 'chunk.message.content'] },
      bounds: clientBounds,
    },
    {
      on: 'Model',
      call: ['chat_with_tools', 'achat_with_tools', 'predict_and_call', 'apredict_and_call'],
      operation: 'chat',
      prompt: askedWithTools,
      output: { text: ['result.message.content', 'result.response', 'result'] },
      bounds: clientBounds,
      tools: ['arg0', 'options.tools'],
    },
    {
      on: 'Model',
      call: ['stream_chat_with_tools', 'astream_chat_with_tools'],
      operation: 'chat',
      prompt: askedWithTools,
      output: {},
      stream: { text: ['chunk.delta', 'chunk.message.content'] },
      bounds: clientBounds,
      tools: ['arg0', 'options.tools'],
    },
    {
      on: 'Model',
      call: ['predict', 'apredict'],
      operation: 'completion',
      prompt: [{ at: 'arg0', role: 'user' }, filled],
      output: { text: 'result' },
      bounds: clientBounds,
    },
    {
      on: 'Model',
      call: ['structured_predict', 'astructured_predict'],
      operation: 'structured',
      prompt: [{ at: 'arg1', role: 'user' }, filled],
      output: { structured: 'result', schema: ['arg0', 'options.output_cls'] },
      bounds: clientBounds,
    },
    {
      on: 'Model',
      call: ['stream_structured_predict', 'astream_structured_predict'],
      operation: 'structured',
      prompt: [{ at: 'arg1', role: 'user' }, filled],
      output: { schema: ['arg0', 'options.output_cls'] },
      stream: { structured: 'chunk' },
      bounds: clientBounds,
    },
    {
      on: 'Structured',
      call: ['complete', 'acomplete', 'chat', 'achat'],
      operation: 'structured',
      prompt: [...text, ...messages],
      output: {
        text: ['result.text', 'result.message.content'],
        structured: 'result.raw',
        schema: ['made.output_cls', 'made'],
      },
      bounds: clientBounds,
    },
    {
      on: 'Structured',
      call: ['stream_chat', 'astream_chat'],
      operation: 'structured',
      prompt: messages,
      output: { schema: ['made.output_cls', 'made'] },
      stream: { text: 'chunk.message.content', structured: 'chunk.raw' },
      bounds: clientBounds,
    },
  ],
} as const satisfies ApiModel;

/** Programs: a template that is filled by keyword, and a class that is the answer. */
export const llamaIndexPrograms = {
  package: [
    'llama_index.core.program',
    'llama_index.core.program.llm_program',
    'llama_index.core.program.function_program',
    'llama_index.program.openai',
  ],
  language: 'python',
  read: 'llama-index-core 0.14, llama_index/core/program/llm_program.py and function_program.py',
  ai: true,
  title: 'LlamaIndex',
  types: [
    {
      type: 'Program',
      make: [
        'call LLMTextCompletionProgram.from_defaults',
        'call FunctionCallingProgram.from_defaults',
        'call OpenAIPydanticProgram.from_defaults',
      ],
    },
  ],
  calls: [
    {
      on: 'Program',
      call: ['', 'acall'],
      operation: 'structured',
      prompt: [{ at: 'client.prompt_template_str', role: 'user' }, filled],
      output: { structured: 'result', schema: 'client.output_cls' },
    },
  ],
} as const satisfies ApiModel;

/** Messages and their roles. */
export const llamaIndexMessages = {
  package: ['llama_index.core.llms', 'llama_index.core.base.llms.types'],
  language: 'python',
  read: 'llama-index-core 0.14, llama_index/core/base/llms/types.py',
  ai: true,
  title: 'LlamaIndex',
  constants: [
    { member: ['MessageRole.SYSTEM', 'MessageRole.DEVELOPER'], is: 'system' },
    { member: 'MessageRole.USER', is: 'user' },
    { member: 'MessageRole.ASSISTANT', is: 'assistant' },
  ],
  passes: [{ call: ['ChatMessage', 'ChatMessage.from_str'], from: 'options' }],
} as const satisfies ApiModel;

/** What is kept in an index: what it was made with stands in its members. */
export const llamaIndexDocuments = {
  package: ['llama_index.core', 'llama_index.core.schema'],
  language: 'python',
  read: 'llama-index-core 0.14, llama_index/core/schema.py',
  ai: true,
  title: 'LlamaIndex',
  passes: [{ call: ['Document', 'TextNode'], from: 'options' }],
} as const satisfies ApiModel;

const templateTexts = [
  { at: 'client', role: 'user' },
  { at: 'client.template', role: 'user' },
  { at: 'client.template_str', role: 'user' },
] as const;

const filledBy = { format: 'options', format_messages: 'options' } as const;

/** Templates of prompts: of names in braces, or of Jinja. */
export const llamaIndexTemplates = {
  package: [
    'llama_index.core',
    'llama_index.core.prompts',
    'llama_index.core.prompts.base',
    'llama_index.core.prompts.rich',
  ],
  language: 'python',
  read: 'llama-index-core 0.14, llama_index/core/prompts; https://developers.llamaindex.ai/python/framework/module_guides/models/prompts/usage_pattern',
  ai: true,
  title: 'LlamaIndex',
  types: [
    { type: 'Template', make: ['call PromptTemplate', 'call RichPromptTemplate'] },
    { type: 'Template', on: 'Template', make: 'call partial_format' },
  ],
  sinks: [
    {
      call: 'PromptTemplate',
      at: ['arg0', 'options.template'],
      kind: 'template',
      fills: { variable: '{<name>}', by: filledBy },
    },
    {
      call: 'RichPromptTemplate',
      at: ['arg0', 'options.template_str'],
      kind: 'template',
      fills: { variable: '{{ <name> }}', by: filledBy },
    },
  ],
  passes: [
    {
      on: 'Template',
      call: ['format', 'format_messages'],
      from: 'options.*',
      fills: { texts: templateTexts, values: ['options', 'made'] },
    },
  ],
} as const satisfies ApiModel;

const asked = [
  { at: 'made.system_prompt', role: 'system' },
  { at: 'client.system_prompt', role: 'system' },
  { at: 'arg0', role: 'user' },
  { at: 'options.message', role: 'user' },
] as const;

/** Engines that answer from an index, and what an index finds. */
export const llamaIndexEngines = {
  package: [
    'llama_index.core',
    'llama_index.core.chat_engine',
    'llama_index.core.chat_engine.types',
    'llama_index.core.query_engine',
    'llama_index.core.base.base_query_engine',
    'llama_index.core.agent',
  ],
  language: 'python',
  read: 'llama-index-core 0.14, llama_index/core/base/base_query_engine.py, chat_engine/types.py and indices/base.py',
  ai: true,
  title: 'LlamaIndex',
  types: [
    {
      type: 'Index',
      make: [
        'call VectorStoreIndex',
        'call VectorStoreIndex.from_documents',
        'call VectorStoreIndex.from_vector_store',
        'call SummaryIndex.from_documents',
        'call load_index_from_storage',
      ],
    },
    {
      type: 'QueryEngine',
      on: 'Index',
      make: ['call as_query_engine', 'annotation BaseQueryEngine'],
    },
    { type: 'MadeQueryEngine', extends: 'QueryEngine', make: 'call RetrieverQueryEngine.from_args' },
    { type: 'ChatEngine', on: 'Index', make: ['call as_chat_engine', 'annotation BaseChatEngine'] },
    {
      type: 'MadeChatEngine',
      extends: 'ChatEngine',
      make: [
        'call SimpleChatEngine.from_defaults',
        'call ContextChatEngine.from_defaults',
        'call CondensePlusContextChatEngine.from_defaults',
        'call AgentRunner.from_llm',
      ],
    },
    { type: 'Retriever', on: 'Index', make: ['call as_retriever', 'annotation BaseRetriever'] },
  ],
  sinks: [
    {
      call: ['VectorStoreIndex.from_documents', 'SummaryIndex.from_documents'],
      at: ['arg0[].text', 'options.documents[].text'],
      kind: 'knowledge',
    },
    {
      on: 'Index',
      call: ['insert', 'ainsert', 'update_ref_doc'],
      at: ['arg0.text', 'options.document.text'],
      kind: 'knowledge',
    },
    {
      on: 'Index',
      call: ['insert_nodes', 'ainsert_nodes', 'refresh_ref_docs'],
      at: ['arg0[].text', 'options.nodes[].text', 'options.documents[].text'],
      kind: 'knowledge',
    },
  ],
  calls: [
    {
      on: 'QueryEngine',
      call: ['query', 'aquery'],
      operation: 'chat',
      prompt: [
        { at: 'arg0', role: 'user' },
        { at: 'options.str_or_query_bundle', role: 'user' },
      ],
      output: { text: ['result.response', 'result.response_gen[]', 'result'] },
    },
    {
      on: 'ChatEngine',
      call: ['chat', 'achat'],
      operation: 'chat',
      prompt: asked,
      output: { text: ['result.response', 'result'] },
    },
    {
      on: 'ChatEngine',
      call: ['stream_chat', 'astream_chat'],
      operation: 'chat',
      prompt: asked,
      output: { text: 'result.response' },
      stream: { text: ['result.response_gen[]', 'result.async_response_gen()[]'] },
    },
  ],
  sources: [{ on: 'Retriever', call: ['retrieve', 'aretrieve'], kind: 'retrieved' }],
} as const satisfies ApiModel;

const chosen = {
  parameters: [],
  named: { source: 'tool-argument', provided: ['Provided'] },
  kind: 'tool',
} as const;

/** Tools and the agents that have them. */
export const llamaIndexAgents = {
  package: [
    'llama_index.core.tools',
    'llama_index.core.agent',
    'llama_index.core.agent.workflow',
    'llama_index.core.workflow',
  ],
  language: 'python',
  read: 'llama-index-core 0.14, llama_index/core/tools/function_tool.py and agent/workflow; https://developers.llamaindex.ai/python/framework/understanding/agent/',
  ai: true,
  title: 'LlamaIndex',
  types: [
    {
      type: 'Agent',
      make: [
        'call FunctionAgent',
        'call ReActAgent',
        'call CodeActAgent',
        'call ReActAgent.from_tools',
        'call AgentWorkflow',
        'call AgentWorkflow.from_tools_or_functions',
        'annotation AgentWorkflow',
      ],
    },
    { type: 'Provided', make: 'annotation Context' },
  ],
  calls: [
    {
      on: 'Agent',
      call: ['run', 'chat', 'achat'],
      operation: 'chat',
      prompt: [
        { at: 'client.system_prompt', role: 'system' },
        { at: 'arg0', role: 'user' },
        { at: 'options.user_msg', role: 'user' },
      ],
      output: { text: ['result.response.content', 'result.response', 'result'] },
      bounds: { timeout: ['client.timeout'], steps: ['options.max_iterations', 'client.max_iterations'] },
      tools: ['client.tools', 'arg0'],
    },
  ],
  handlers: [
    {
      call: 'FunctionTool.from_defaults',
      callback: ['arg0', 'options.fn', 'options.async_fn'],
      ...chosen,
      tool: { name: ['options.name', 'arg1'], description: 'options.description' },
    },
    {
      call: [
        'FunctionAgent',
        'ReActAgent',
        'CodeActAgent',
        'ReActAgent.from_tools',
        'AgentWorkflow.from_tools_or_functions',
      ],
      callback: ['options.tools[]', 'options.tools_or_functions[]', 'arg0[]'],
      ...chosen,
      tool: {},
    },
  ],
  acts: [{ on: 'Provided', call: 'wait_for_event', kind: 'asks' }],
} as const satisfies ApiModel;

/** Documents that are read from pages and files. */
export const llamaIndexReaders = {
  package: [
    'llama_index.readers.web',
    'llama_index.readers.file',
    'llama_index.core',
    'llama_index.readers.wikipedia',
  ],
  language: 'python',
  read: 'llama-index-core 0.14, llama_index/core/readers/file/base.py; llama-index-readers-web 0.5 and -file 0.5: https://developers.llamaindex.ai/python/framework/module_guides/loading/connector/',
  ai: true,
  title: 'LlamaIndex',
  types: [
    {
      type: 'Page',
      make: [
        ...['call SimpleWebPageReader', 'call BeautifulSoupWebReader', 'call TrafilaturaWebReader'],
        ...[
          'call AsyncWebPageReader',
          'call WholeSiteReader',
          'call FireCrawlWebReader',
          'call WikipediaReader',
        ],
      ],
    },
    {
      type: 'File',
      make: ['call SimpleDirectoryReader', 'call PDFReader', 'call DocxReader', 'call FlatReader'],
    },
  ],
  sources: [
    { on: 'Page', call: ['load_data', 'aload_data', 'lazy_load_data'], kind: 'fetched' },
    {
      on: 'File',
      call: ['load_data', 'aload_data', 'lazy_load_data', 'iter_data'],
      kind: 'file',
      file: ['client.input_files[]', 'constructed', 'arg0', 'options.file', 'options.input_file'],
    },
  ],
  sinks: [
    { on: 'Page', call: ['load_data', 'aload_data'], at: ['arg0[]', 'options.urls[]'], kind: 'url' },
    {
      call: 'SimpleDirectoryReader',
      at: ['arg0', 'options.input_dir', 'options.input_files[]'],
      kind: 'path',
    },
  ],
} as const satisfies ApiModel;
