/** What was found in a file, as rules read it. */
export { buildFacts, contributionOf, type BuildInput, type Contribution } from './build';
export * from './facts';
