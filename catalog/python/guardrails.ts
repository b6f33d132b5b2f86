import type { ApiModel } from '../../analysis';

const roles = { system: ['system'], user: ['user'], assistant: ['assistant'] } as const;

/** LLM Guard: a text and what its scanners made of it. */
export const llmGuard = {
  package: 'llm_guard',
  language: 'python',
  read: 'llm-guard at 2025-07-31, llm_guard/evaluate.py; https://protectai.github.io/llm-guard/',
  ai: true,
  title: 'LLM Guard',
  guards: [
    {
      call: 'scan_prompt',
      subject: ['arg1', 'options.prompt'],
      effect: 'result',
      marks: ['screened', 'moderated'],
    },
    { call: 'scan_output', subject: ['arg2', 'options.output'], effect: 'result', marks: ['moderated'] },
  ],
} as const satisfies ApiModel;

/** NeMo Guardrails: a model behind rails for what goes in and what comes out. */
export const nemoGuardrails = {
  package: 'nemoguardrails',
  language: 'python',
  read: 'nemoguardrails at 2024-10-22, nemoguardrails/rails/llm/llmrails.py',
  ai: true,
  title: 'NeMo Guardrails',
  clients: [{ type: 'Rails', make: 'call LLMRails', moderated: true }],
  calls: [
    {
      on: 'Rails',
      call: ['generate', 'generate_async'],
      operation: 'chat',
      prompt: [
        { at: 'options.prompt', role: 'user' },
        { at: 'options.messages[].content', role: { at: 'options.messages[].role', ...roles } },
      ],
      output: { text: ['result.content', 'result'] },
    },
  ],
} as const satisfies ApiModel;

/** Guardrails AI: what comes back went through its validators. */
export const guardrailsAi = {
  package: 'guardrails',
  language: 'python',
  read: 'guardrails-ai at 2026-08-17, guardrails/guard.py; https://guardrailsai.com/docs/concepts/guard',
  ai: true,
  title: 'Guardrails AI',
  types: [{ type: 'Guard', make: ['call Guard', 'call AsyncGuard'] }],
  guards: [
    {
      on: 'Guard',
      call: ['validate', 'parse'],
      subject: ['arg0', 'options.llm_output'],
      effect: 'result',
      marks: ['moderated'],
    },
  ],
  passes: [{ on: 'Guard', call: ['use', 'use_many'], from: 'receiver' }],
} as const satisfies ApiModel;

/** Presidio: what tells about persons is taken out of a text, or replaced in it. */
export const presidio = {
  package: 'presidio_anonymizer',
  language: 'python',
  read: 'presidio-anonymizer 2.2, https://microsoft.github.io/presidio/anonymizer/',
  title: 'Presidio',
  types: [{ type: 'Anonymizer', make: 'call AnonymizerEngine' }],
  guards: [
    {
      on: 'Anonymizer',
      call: 'anonymize',
      subject: ['arg0', 'options.text'],
      effect: 'result',
      marks: ['redacted'],
    },
  ],
} as const satisfies ApiModel;
