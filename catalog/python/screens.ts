/** What looks at a text before a model or a person does, and tells whether it may pass. */
import type { ApiModel } from '../../analysis';

/** Azure AI Content Safety: a severity for each category of harm. */
export const azureContentSafety = {
  package: ['azure.ai.contentsafety', 'azure.ai.contentsafety.aio', 'azure.ai.contentsafety.models'],
  language: 'python',
  read: 'azure-ai-contentsafety 1.0, https://learn.microsoft.com/azure/ai-services/content-safety/quickstart-text',
  types: [{ type: 'Client', make: 'call ContentSafetyClient' }],
  guards: [
    {
      on: 'Client',
      call: 'analyze_text',
      subject: ['arg0.text', 'options.options.text'],
      effect: 'verdict',
      verdict: 'result.categories_analysis[].severity',
      marks: ['moderated'],
    },
  ],
  passes: [{ call: 'AnalyzeTextOptions', from: 'options' }],
} as const satisfies ApiModel;

/** LlamaFirewall: a message and what its scanners decide of it. */
export const llamaFirewall = {
  package: 'llamafirewall',
  language: 'python',
  read: 'llamafirewall 1.0, https://meta-llama.github.io/PurpleLlama/LlamaFirewall/docs/documentation/getting-started/how-to-use-llamafirewall',
  types: [{ type: 'Firewall', make: 'call LlamaFirewall' }],
  guards: [
    {
      on: 'Firewall',
      call: ['scan', 'scan_async'],
      subject: ['arg0.content', 'options.input.content'],
      effect: 'verdict',
      verdict: 'result.decision',
      words: { passed: 'allow', failed: 'block' },
      marks: ['screened'],
    },
  ],
  constants: [
    { member: 'ScanDecision.ALLOW', is: 'allow' },
    { member: 'ScanDecision.BLOCK', is: 'block' },
  ],
  passes: [{ call: ['UserMessage', 'AssistantMessage', 'ToolMessage', 'SystemMessage'], from: 'options' }],
} as const satisfies ApiModel;

/** Rebuff, an archived screen for prompt injection. */
export const rebuff = {
  package: 'rebuff',
  language: 'python',
  read: 'rebuff 0.1, python-sdk/rebuff/sdk.py',
  types: [{ type: 'Rebuff', make: ['call RebuffSdk', 'call Rebuff'] }],
  guards: [
    {
      on: 'Rebuff',
      call: 'detect_injection',
      subject: ['arg0', 'options.user_input'],
      effect: 'verdict',
      verdict: 'result.injection_detected',
      marks: ['screened'],
    },
  ],
} as const satisfies ApiModel;

/** A tool of LangChain that raises where a model takes a text for an injection. */
export const injectionIdentifier = {
  package: [
    'langchain_experimental.prompt_injection_identifier',
    'langchain_experimental.prompt_injection_identifier.hugging_face_identifier',
  ],
  language: 'python',
  read: 'langchain-experimental 0.3.4, prompt_injection_identifier/hugging_face_identifier.py',
  types: [{ type: 'Identifier', make: 'call HuggingFaceInjectionIdentifier' }],
  guards: [
    {
      on: 'Identifier',
      call: ['run', 'invoke'],
      subject: 'arg0',
      effect: 'throws',
      marks: ['screened'],
    },
  ],
} as const satisfies ApiModel;

/** Models that tell an injection from other texts, behind a pipeline. */
export const injectionClassifiers = {
  package: 'transformers',
  language: 'python',
  read: 'https://huggingface.co/protectai/deberta-v3-base-prompt-injection-v2 and https://huggingface.co/meta-llama/Prompt-Guard-86M',
  types: [
    {
      type: 'InjectionClassifier',
      make: 'call pipeline',
      when: {
        at: 'options.model',
        is: ['protectai/deberta-v3-base-prompt-injection-v2', 'protectai/deberta-v3-base-prompt-injection'],
      },
    },
  ],
  guards: [
    {
      on: 'InjectionClassifier',
      call: '',
      subject: 'arg0',
      effect: 'verdict',
      verdict: 'result[].label',
      words: { passed: 'SAFE', failed: 'INJECTION' },
      marks: ['screened'],
    },
  ],
} as const satisfies ApiModel;
