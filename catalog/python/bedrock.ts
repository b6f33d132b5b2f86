import type { ApiModel } from '../../analysis';

const roles = { user: ['user'], assistant: ['assistant'], system: ['system'] } as const;
const role = { at: 'options.messages[].role', ...roles } as const;
const bodyRole = { at: 'body.messages[].role', ...roles } as const;

const prompt = [
  { at: 'options.system[].text', role: 'system' },
  { at: 'options.messages[].content[].text', role },
  { at: 'options.messages[].content[].toolResult.content[].text', role: 'tool' },
  { at: 'options.messages[].content[].toolResult.content[].json', role: 'tool' },
] as const;

/** Bodies are each model's own: messages of Anthropic's and others, or one text. */
const bodyPrompt = [
  { at: 'body.system', role: 'system' },
  { at: 'body.system[].text', role: 'system' },
  { at: 'body.messages[].content', role: bodyRole },
  { at: 'body.messages[].content[].text', role: bodyRole },
  { at: 'body.prompt', role: 'user' },
  { at: 'body.inputText', role: 'user' },
] as const;

const bodyBounds = {
  tokens: ['body.max_tokens', 'body.max_tokens_to_sample', 'body.max_gen_len', 'body.textGenerationConfig'],
} as const;

/** Amazon Bedrock by the AWS SDK: the client is told by the name of its service. */
export const bedrock = {
  package: ['boto3', 'boto3.session', 'aioboto3', 'mypy_boto3_bedrock_runtime'],
  language: 'python',
  read: 'boto3 1.43.107, https://boto3.amazonaws.com/v1/documentation/api/latest/reference/services/bedrock-runtime.html',
  mentions: ['bedrock-runtime', 'bedrock-agent-runtime'],
  title: 'Amazon Bedrock',
  types: [
    { type: 'Session', make: ['call Session', 'call session.Session'] },
    {
      type: 'Runtime',
      make: ['call client', 'annotation BedrockRuntimeClient'],
      when: { at: 'arg0', is: 'bedrock-runtime' },
    },
    { type: 'Runtime', make: 'call client', when: { at: 'options.service_name', is: 'bedrock-runtime' } },
    {
      type: 'Runtime',
      on: 'Session',
      make: 'call client',
      when: { at: 'arg0', is: 'bedrock-runtime' },
    },
    {
      type: 'Runtime',
      on: 'Session',
      make: 'call client',
      when: { at: 'options.service_name', is: 'bedrock-runtime' },
    },
    { type: 'AgentRuntime', make: 'call client', when: { at: 'arg0', is: 'bedrock-agent-runtime' } },
  ],
  calls: [
    {
      on: 'Runtime',
      call: 'converse',
      operation: 'chat',
      prompt,
      output: {
        text: 'result.output.message.content[].text',
        toolArguments: 'result.output.message.content[].toolUse.input',
        toolName: 'result.output.message.content[].toolUse.name',
        stop: 'result.stopReason',
      },
      bounds: { tokens: ['options.inferenceConfig.maxTokens'], takesDictionaries: true },
      tools: ['options.toolConfig.tools'],
      moderation: ['options.guardrailConfig'],
    },
    {
      on: 'Runtime',
      call: 'converse_stream',
      operation: 'chat',
      prompt,
      output: {
        text: 'result.stream[].contentBlockDelta.delta.text',
        toolArguments: 'result.stream[].contentBlockDelta.delta.toolUse.input',
      },
      stream: {},
      bounds: { tokens: ['options.inferenceConfig.maxTokens'], takesDictionaries: true },
      tools: ['options.toolConfig.tools'],
      moderation: ['options.guardrailConfig'],
    },
    {
      on: 'Runtime',
      call: 'invoke_model',
      operation: 'chat',
      body: 'options.body',
      prompt: bodyPrompt,
      output: { text: 'result.body.read()' },
      bounds: bodyBounds,
      moderation: ['options.guardrailIdentifier'],
    },
    {
      on: 'Runtime',
      call: 'invoke_model_with_response_stream',
      operation: 'chat',
      body: 'options.body',
      prompt: bodyPrompt,
      output: { text: 'result.body[].chunk.bytes' },
      stream: {},
      bounds: bodyBounds,
      moderation: ['options.guardrailIdentifier'],
    },
    {
      on: 'AgentRuntime',
      call: 'invoke_agent',
      operation: 'chat',
      prompt: [{ at: 'options.inputText', role: 'user' }],
      output: { text: 'result.completion[].chunk.bytes' },
      stream: {},
    },
  ],
  guards: [
    {
      on: 'Runtime',
      call: 'apply_guardrail',
      subject: 'options.content[].text.text',
      effect: 'verdict',
      verdict: 'result.action',
      words: { passed: 'NONE', failed: 'GUARDRAIL_INTERVENED' },
      marks: ['screened', 'moderated'],
    },
  ],
  sources: [{ on: 'AgentRuntime', call: 'retrieve', kind: 'retrieved' }],
} as const satisfies ApiModel;
