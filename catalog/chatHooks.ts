/** Hooks of user interfaces: what they give is what a model says, to be shown. */
import type { ApiModel } from '../analysis';

/** The AI SDK in React, Vue and Svelte: https://ai-sdk.dev/docs/ai-sdk-ui/overview. */
export const aiSdkHooks = {
  package: ['@ai-sdk/react', 'ai/react', '@ai-sdk/vue', '@ai-sdk/svelte'],
  read: '@ai-sdk/react 4.0.177, declarations of the package; https://ai-sdk.dev/docs/reference/ai-sdk-ui/use-chat',
  ai: true,
  title: 'AI SDK',
  types: [
    { type: 'Chat', make: ['call useChat', 'new Chat'] },
    { type: 'Completion', make: ['call useCompletion', 'new Completion'] },
    { type: 'Shaped', make: ['call experimental_useObject', 'call useObject'] },
  ],
  sources: [
    { on: 'Chat', member: 'messages', kind: 'model' },
    { on: 'Completion', member: 'completion', kind: 'model' },
    { on: 'Shaped', member: 'object', kind: 'model' },
  ],
} as const satisfies ApiModel;
