/** A program and some of the facts that the catalog's rows find in it. */
export interface Case {
  readonly name: string;
  /** Where the file stands; `src/chat.ts` when it does not matter. */
  readonly path?: string;
  readonly code: string;
  readonly facts: readonly string[];
  /** Facts that the program does not have. */
  readonly none?: readonly string[];
}

/** A model call with an expression in its prompt; it needs the import that `askImport` is. */
export const ask = (expression: string): string =>
  `await new OpenAI().responses.create({ model: 'gpt', input: ${expression} })`;

export const askImport = `import OpenAI from 'openai';\n`;
