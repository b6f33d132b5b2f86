import type { ApiModel, GuardRow, ModelCallRow } from '../analysis';

/** What a command was made with, or what the method of that name is given. */
type Input = 'arg0.input' | 'arg0';

const words = { system: ['system'], user: ['user'], assistant: ['assistant'] } as const;
const timeout = ['arg1.requestTimeout', 'arg1.abortSignal', 'client.requestHandler'] as const;

const conversePrompt = (input: Input): ModelCallRow['prompt'] => {
  const role = { at: `${input}.messages[].role`, ...words } as const;
  return [
    { at: `${input}.system[].text`, role: 'system' },
    { at: `${input}.messages[].content[].text`, role },
    { at: `${input}.messages[].content[].document.source.text`, role: 'user' },
    { at: `${input}.messages[].content[].toolResult.content[].text`, role: 'tool' },
    { at: `${input}.messages[].content[].toolResult.content[].json`, role: 'tool' },
    { at: `${input}.promptVariables.*.text`, role: 'user' },
  ];
};

const converseAround = (input: Input): Pick<ModelCallRow, 'bounds' | 'tools' | 'moderation'> => ({
  bounds: { tokens: [`${input}.inferenceConfig.maxTokens`], timeout },
  tools: [`${input}.toolConfig.tools`],
  moderation: [`${input}.guardrailConfig`],
});

const converse = (input: Input): Omit<ModelCallRow, 'on' | 'call'> => ({
  operation: 'chat',
  prompt: conversePrompt(input),
  output: {
    text: 'result.output.message.content[].text',
    toolArguments: 'result.output.message.content[].toolUse.input',
    toolName: 'result.output.message.content[].toolUse.name',
    stop: 'result.stopReason',
  },
  ...converseAround(input),
  metadata: { usage: 'result.usage' },
});

const converseStream = (input: Input): Omit<ModelCallRow, 'on' | 'call'> => ({
  operation: 'chat',
  prompt: conversePrompt(input),
  output: {
    text: 'result.stream[].contentBlockDelta.delta.text',
    toolArguments: 'result.stream[].contentBlockDelta.delta.toolUse.input',
  },
  stream: {},
  ...converseAround(input),
});

const bodyRole = { at: 'body.messages[].role', ...words } as const;
const turnRole = {
  at: 'body.chat_history[].role',
  system: ['SYSTEM'],
  user: ['USER'],
  assistant: ['CHATBOT'],
} as const;

/**
 * Bodies are each family's own: `messages` of Anthropic's, Amazon's, Mistral's and AI21's models, one text of Meta's,
 * of Amazon's older ones and of DeepSeek's, and turns of Cohere's.
 */
const bodyPrompt = [
  { at: 'body.system', role: 'system' },
  { at: 'body.system[].text', role: 'system' },
  { at: 'body.messages[].content', role: bodyRole },
  { at: 'body.messages[].content[].text', role: bodyRole },
  { at: 'body.messages[].content[].content', role: 'tool' },
  { at: 'body.prompt', role: 'user' },
  { at: 'body.inputText', role: 'user' },
  { at: 'body.preamble', role: 'system' },
  { at: 'body.message', role: 'user' },
  { at: 'body.chat_history[].message', role: turnRole },
  { at: 'body.textToImageParams.text', role: 'user' },
  { at: 'body.text_prompts[].text', role: 'user' },
] as const;

const invoke = (input: Input): Omit<ModelCallRow, 'on' | 'call' | 'output'> => ({
  operation: 'chat',
  body: `${input}.body`,
  prompt: bodyPrompt,
  bounds: {
    tokens: [
      'body.max_tokens',
      'body.max_tokens_to_sample',
      'body.max_gen_len',
      'body.maxTokens',
      'body.inferenceConfig.maxTokens',
      'body.inferenceConfig.max_new_tokens',
      'body.textGenerationConfig.maxTokenCount',
    ],
    timeout,
  },
  tools: ['body.tools', 'body.toolConfig.tools'],
  moderation: [`${input}.guardrailIdentifier`],
});

const invokeOutput = { text: 'result.body' } as const;
const invokeStream = { output: { text: 'result.body[].chunk.bytes' }, stream: {} } as const;

const client = {
  key: 'arg0.credentials.secretAccessKey',
  baseUrl: 'arg0.endpoint',
  keyVariable: 'AWS_SECRET_ACCESS_KEY',
} as const;

/** A command is a value of its own that `send` takes. */
const command = (type: string) => ({ type, make: `new ${type}`, keeps: 'input' }) as const;

const send = { on: 'Runtime', call: 'send' } as const;
const sent = (type: string) => ({ ...send, sends: { at: 'arg0', type } }) as const;

/** A guardrail by itself: what it is given to look at, and whether it stepped in. */
const applied = (input: Input): Omit<GuardRow, 'on' | 'call'> => ({
  subject: `${input}.content[].text.text`,
  effect: 'verdict',
  verdict: 'result.action',
  words: { passed: 'NONE', failed: 'GUARDRAIL_INTERVENED' },
  given: `${input}.content`,
  marks: ['screened', 'moderated'],
});

/** Amazon Bedrock by the AWS SDK, major 3: https://docs.aws.amazon.com/AWSJavaScriptSDK/v3/latest/client/bedrock-runtime. */
export const bedrock = {
  package: '@aws-sdk/client-bedrock-runtime',
  read: '@aws-sdk/client-bedrock-runtime 3.1162.0, declarations of the package; https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters.html',
  ai: true,
  title: 'Amazon Bedrock',
  clients: [{ type: 'Runtime', make: ['new BedrockRuntimeClient', 'new BedrockRuntime'], ...client }],
  types: [
    command('ConverseCommand'),
    command('ConverseStreamCommand'),
    command('InvokeModelCommand'),
    command('InvokeModelWithResponseStreamCommand'),
    command('ApplyGuardrailCommand'),
  ],
  calls: [
    { ...sent('ConverseCommand'), ...converse('arg0.input') },
    { ...sent('ConverseStreamCommand'), ...converseStream('arg0.input') },
    { ...sent('InvokeModelCommand'), ...invoke('arg0.input'), output: invokeOutput },
    { ...sent('InvokeModelWithResponseStreamCommand'), ...invoke('arg0.input'), ...invokeStream },
    { on: 'Runtime', call: 'converse', ...converse('arg0') },
    { on: 'Runtime', call: 'converseStream', ...converseStream('arg0') },
    { on: 'Runtime', call: 'invokeModel', ...invoke('arg0'), output: invokeOutput },
    { on: 'Runtime', call: 'invokeModelWithResponseStream', ...invoke('arg0'), ...invokeStream },
  ],
  guards: [
    { ...send, ...applied('arg0.input') },
    { on: 'Runtime', call: 'applyGuardrail', ...applied('arg0') },
  ],
} as const satisfies ApiModel;

/** Agents and knowledge bases, whose client is another one: https://docs.aws.amazon.com/AWSJavaScriptSDK/v3/latest/client/bedrock-agent-runtime. */
export const bedrockAgents = {
  package: '@aws-sdk/client-bedrock-agent-runtime',
  read: '@aws-sdk/client-bedrock-agent-runtime 3.1162.0, declarations of the package',
  ai: true,
  title: 'Amazon Bedrock',
  clients: [{ type: 'Runtime', make: 'new BedrockAgentRuntimeClient', ...client }],
  types: [
    command('InvokeAgentCommand'),
    command('InvokeInlineAgentCommand'),
    command('RetrieveAndGenerateCommand'),
    command('RetrieveCommand'),
  ],
  calls: [
    {
      ...sent('InvokeAgentCommand'),
      operation: 'chat',
      prompt: [{ at: 'arg0.input.inputText', role: 'user' }],
      output: { text: 'result.completion[].chunk.bytes' },
      stream: {},
      bounds: { timeout },
    },
    {
      ...sent('InvokeInlineAgentCommand'),
      operation: 'chat',
      prompt: [
        { at: 'arg0.input.instruction', role: 'system' },
        { at: 'arg0.input.inputText', role: 'user' },
      ],
      output: { text: 'result.completion[].chunk.bytes' },
      stream: {},
      bounds: { timeout },
      tools: ['arg0.input.actionGroups'],
      moderation: ['arg0.input.guardrailConfiguration'],
      systemOption: 'arg0.input.instruction',
    },
    {
      ...sent('RetrieveAndGenerateCommand'),
      operation: 'chat',
      prompt: [{ at: 'arg0.input.input.text', role: 'user' }],
      output: { text: 'result.output.text' },
      bounds: { timeout },
    },
  ],
  sources: [{ ...sent('RetrieveCommand'), kind: 'retrieved' }],
} as const satisfies ApiModel;
