/** The words by which messages say whose they are, as several libraries use them. */

/** The words of OpenAI's messages and of those like it; `developer` is the newer name of `system`. */
export const chatRoles = {
  system: ['system', 'developer'],
  user: ['user'],
  assistant: ['assistant'],
  tool: ['tool', 'function'],
} as const;

export const plainRoles = {
  system: ['system'],
  user: ['user'],
  assistant: ['assistant'],
  tool: ['tool'],
} as const;

/** LangChain's, in which a message is also `human` or of an `ai`. */
export const langchainRoles = {
  system: ['system', 'developer'],
  user: ['user', 'human'],
  assistant: ['assistant', 'ai'],
  tool: ['tool', 'function'],
} as const;
