/** What was found in a file, as rules read it. */
export { buildFacts, type BuildInput } from './build';
export * from './facts';
