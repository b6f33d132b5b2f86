/** Hooks of user interfaces: what they give is what a model says, to be shown. */
import type { ApiModel } from '../analysis';

const notInstalled = 'not among the packages whose types are at hand';

/** The AI SDK in React, Vue and Svelte: https://ai-sdk.dev/docs/ai-sdk-ui/overview. */
export const aiSdkHooks = {
  package: ['@ai-sdk/react', 'ai/react', '@ai-sdk/vue', '@ai-sdk/svelte'],
  read: '@ai-sdk/react 4.0.177, declarations of the package; https://ai-sdk.dev/docs/reference/ai-sdk-ui/use-chat',
  ai: true,
  title: 'AI SDK',
  types: [
    { type: 'Chat', make: ['call useChat', 'new Chat'], unproven: notInstalled },
    { type: 'Completion', make: ['call useCompletion', 'new Completion'], unproven: notInstalled },
    { type: 'Shaped', make: ['call experimental_useObject', 'call useObject'], unproven: notInstalled },
  ],
  sources: [
    { on: 'Chat', member: 'messages', kind: 'model', unproven: notInstalled },
    { on: 'Completion', member: 'completion', kind: 'model', unproven: notInstalled },
    { on: 'Shaped', member: 'object', kind: 'model', unproven: notInstalled },
  ],
} as const satisfies ApiModel;
