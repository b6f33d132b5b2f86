import type { ApiModel } from '../analysis';

const roles = {
  system: ['system', 'developer'],
  user: ['user'],
  assistant: ['assistant', 'model'],
  tool: ['tool', 'function'],
} as const;

const messageRole = { at: 'body.messages[].role', ...roles } as const;
const inputRole = { at: 'body.input[].role', ...roles } as const;
const contentRole = { at: 'body.contents[].role', ...roles } as const;

const chat = { path: '/chat/completions', shape: 'openai-chat' } as const;
const legacy = { path: '/completions', shape: 'openai-completions' } as const;
const responses = { path: '/responses', shape: 'openai-responses' } as const;
const messages = { path: '/messages', shape: 'anthropic-messages' } as const;
const gemini = [
  { path: ':generateContent', shape: 'gemini' },
  { path: ':streamGenerateContent', shape: 'gemini' },
] as const;
const ollama = [
  { path: '/api/chat', shape: 'ollama-chat' },
  { path: '/api/generate', shape: 'ollama-generate' },
  chat,
] as const;

/**
 * Where providers answer raw requests, and what the bodies look like. The hosts are the defaults of the providers' own
 * SDKs, read in their sources; hosts behind a suffix are those of deployments that each customer names.
 */
export const hosts = {
  package: 'global',
  read: "the default base URLs in the providers' own SDKs: openai 7.55.0, @anthropic-ai/sdk 1.11.0, @google/genai 3.1.0 and others",
  hosts: [
    { host: 'api.openai.com', provider: 'OpenAI', endpoints: [chat, responses, legacy] },
    { host: '*.openai.azure.com', provider: 'Azure OpenAI', endpoints: [chat, responses, legacy] },
    { host: 'api.anthropic.com', provider: 'Anthropic', endpoints: [messages] },
    {
      host: 'generativelanguage.googleapis.com',
      provider: 'Google',
      endpoints: [...gemini, chat],
    },
    { host: 'aiplatform.googleapis.com', provider: 'Google Vertex', endpoints: gemini },
    { host: '*-aiplatform.googleapis.com', provider: 'Google Vertex', endpoints: gemini },
    {
      host: 'bedrock-runtime.*.amazonaws.com',
      provider: 'Amazon Bedrock',
      endpoints: [
        { path: '/converse', shape: 'bedrock-converse' },
        { path: '/converse-stream', shape: 'bedrock-converse' },
      ],
    },
    { host: 'api.mistral.ai', provider: 'Mistral', endpoints: [chat] },
    { host: 'api.cohere.com', provider: 'Cohere', endpoints: [{ path: '/chat', shape: 'cohere-chat' }] },
    { host: 'api.groq.com', provider: 'Groq', endpoints: [chat, responses] },
    { host: 'api.together.ai', provider: 'Together', endpoints: [chat, legacy] },
    { host: 'api.together.xyz', provider: 'Together', endpoints: [chat, legacy] },
    { host: 'openrouter.ai', provider: 'OpenRouter', endpoints: [chat, responses] },
    { host: 'api.perplexity.ai', provider: 'Perplexity', endpoints: [chat] },
    { host: 'api.deepseek.com', provider: 'DeepSeek', endpoints: [chat, messages] },
    { host: 'api.x.ai', provider: 'xAI', endpoints: [chat, responses] },
    { host: 'api.fireworks.ai', provider: 'Fireworks', endpoints: [chat] },
    { host: 'router.huggingface.co', provider: 'Hugging Face', endpoints: [chat] },
    { host: 'ai-gateway.vercel.sh', provider: 'AI Gateway', endpoints: [chat] },
    {
      host: 'api.replicate.com',
      provider: 'Replicate',
      endpoints: [{ path: '/predictions', shape: 'replicate' }],
    },
    { host: 'localhost:11434', provider: 'Ollama', endpoints: ollama },
    { host: '127.0.0.1:11434', provider: 'Ollama', endpoints: ollama },
    { host: 'host.docker.internal:11434', provider: 'Ollama', endpoints: ollama },
    { host: 'ollama.com', provider: 'Ollama', endpoints: ollama },
    { host: '*.services.ai.azure.com', provider: 'Azure AI', endpoints: [chat, responses, messages] },
    { host: 'models.inference.ai.azure.com', provider: 'GitHub Models', endpoints: [chat] },
    { host: '*.inference.ai.azure.com', provider: 'Azure AI', endpoints: [chat] },
    { host: '*.cognitiveservices.azure.com', provider: 'Azure OpenAI', endpoints: [chat, responses] },
    { host: 'models.github.ai', provider: 'GitHub Models', endpoints: [chat] },
    { host: 'api.githubcopilot.com', provider: 'GitHub Copilot', endpoints: [chat] },
    { host: 'codestral.mistral.ai', provider: 'Mistral', endpoints: [chat] },
    { host: 'api.cohere.ai', provider: 'Cohere', endpoints: [{ path: '/chat', shape: 'cohere-chat' }] },
    { host: '*.endpoints.huggingface.cloud', provider: 'Hugging Face', endpoints: [chat] },
    { host: 'api.cerebras.ai', provider: 'Cerebras', endpoints: [chat] },
    { host: 'api.sambanova.ai', provider: 'SambaNova', endpoints: [chat] },
    { host: 'integrate.api.nvidia.com', provider: 'NVIDIA', endpoints: [chat] },
    { host: 'api.ai21.com', provider: 'AI21', endpoints: [chat] },
    { host: 'api.deepinfra.com', provider: 'DeepInfra', endpoints: [chat] },
    { host: 'api.moonshot.ai', provider: 'Moonshot', endpoints: [chat] },
    { host: 'dashscope.aliyuncs.com', provider: 'Alibaba Cloud', endpoints: [chat] },
    { host: 'open.bigmodel.cn', provider: 'Zhipu', endpoints: [chat] },
    { host: 'api.minimax.io', provider: 'MiniMax', endpoints: [chat, messages] },
    { host: 'gateway.ai.cloudflare.com', provider: 'Cloudflare AI Gateway', endpoints: [chat, messages] },
    { host: 'localhost:1234', provider: 'LM Studio', endpoints: [chat, responses, legacy] },
  ],
  shapes: [
    {
      name: 'openai-chat',
      operation: 'chat',
      prompt: [
        { at: 'body.messages[].content', role: messageRole },
        { at: 'body.messages[].content[].text', role: messageRole },
      ],
      output: {
        text: ['json.choices[].message.content', 'json.choices[].delta.content'],
        toolArguments: 'json.choices[].message.tool_calls[].function.arguments',
        toolName: 'json.choices[].message.tool_calls[].function.name',
        stop: 'json.choices[].finish_reason',
      },
      bounds: { tokens: ['body.max_tokens', 'body.max_completion_tokens'] },
    },
    {
      name: 'openai-completions',
      operation: 'completion',
      prompt: [{ at: 'body.prompt', role: 'user' }],
      output: { text: 'json.choices[].text', stop: 'json.choices[].finish_reason' },
      bounds: { tokens: ['body.max_tokens'] },
    },
    {
      name: 'openai-responses',
      operation: 'chat',
      prompt: [
        { at: 'body.instructions', role: 'system' },
        { at: 'body.input', role: 'user' },
        { at: 'body.input[].content', role: inputRole },
        { at: 'body.input[].content[].text', role: inputRole },
        { at: 'body.input[].output', role: 'tool' },
      ],
      output: {
        text: ['json.output_text', 'json.output[].content[].text'],
        toolArguments: 'json.output[].arguments',
        toolName: 'json.output[].name',
        stop: 'json.status',
      },
      bounds: { tokens: ['body.max_output_tokens'] },
    },
    {
      name: 'anthropic-messages',
      operation: 'chat',
      prompt: [
        { at: 'body.system', role: 'system' },
        { at: 'body.system[].text', role: 'system' },
        { at: 'body.messages[].content', role: messageRole },
        { at: 'body.messages[].content[].text', role: messageRole },
        { at: 'body.messages[].content[].content', role: 'tool' },
      ],
      output: {
        text: ['json.content[].text', 'json.delta.text'],
        toolArguments: 'json.content[].input',
        toolName: 'json.content[].name',
        stop: 'json.stop_reason',
      },
      bounds: { tokens: ['body.max_tokens'], tokensRequired: true },
    },
    {
      name: 'gemini',
      operation: 'chat',
      prompt: [
        { at: 'body.systemInstruction.parts[].text', role: 'system' },
        { at: 'body.systemInstruction.parts.text', role: 'system' },
        { at: 'body.system_instruction.parts[].text', role: 'system' },
        { at: 'body.system_instruction.parts.text', role: 'system' },
        { at: 'body.contents[].parts[].text', role: contentRole },
        { at: 'body.contents.parts[].text', role: 'user' },
      ],
      output: {
        text: 'json.candidates[].content.parts[].text',
        toolArguments: 'json.candidates[].content.parts[].functionCall.args',
        toolName: 'json.candidates[].content.parts[].functionCall.name',
        stop: 'json.candidates[].finishReason',
      },
      bounds: { tokens: ['body.generationConfig.maxOutputTokens'] },
    },
    {
      name: 'ollama-chat',
      operation: 'chat',
      prompt: [{ at: 'body.messages[].content', role: messageRole }],
      output: {
        text: 'json.message.content',
        toolArguments: 'json.message.tool_calls[].function.arguments',
        toolName: 'json.message.tool_calls[].function.name',
        stop: 'json.done_reason',
      },
      bounds: { tokens: ['body.options.num_predict'] },
    },
    {
      name: 'ollama-generate',
      operation: 'completion',
      prompt: [
        { at: 'body.system', role: 'system' },
        { at: 'body.prompt', role: 'user' },
      ],
      output: { text: 'json.response', stop: 'json.done_reason' },
      bounds: { tokens: ['body.options.num_predict'] },
    },
    {
      name: 'bedrock-converse',
      operation: 'chat',
      prompt: [
        { at: 'body.system[].text', role: 'system' },
        { at: 'body.messages[].content[].text', role: messageRole },
      ],
      output: {
        text: 'json.output.message.content[].text',
        toolArguments: 'json.output.message.content[].toolUse.input',
        toolName: 'json.output.message.content[].toolUse.name',
        stop: 'json.stopReason',
      },
      bounds: { tokens: ['body.inferenceConfig.maxTokens'] },
    },
    {
      name: 'cohere-chat',
      operation: 'chat',
      prompt: [
        { at: 'body.messages[].content', role: messageRole },
        { at: 'body.messages[].content[].text', role: messageRole },
        { at: 'body.preamble', role: 'system' },
        { at: 'body.message', role: 'user' },
      ],
      output: {
        text: ['json.message.content[].text', 'json.text'],
        toolArguments: 'json.message.tool_calls[].function.arguments',
        stop: 'json.finish_reason',
      },
      bounds: { tokens: ['body.max_tokens'] },
    },
    {
      name: 'replicate',
      operation: 'completion',
      prompt: [
        { at: 'body.input.system_prompt', role: 'system' },
        { at: 'body.input.prompt', role: 'user' },
      ],
      output: { text: ['json.output', 'json.output[]'] },
      bounds: { tokens: ['body.input.max_tokens', 'body.input.max_new_tokens'] },
    },
  ],
} as const satisfies ApiModel;
