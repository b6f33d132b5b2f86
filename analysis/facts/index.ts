/** What was found in a file, as rules read it. */
export {
  type Beginning,
  beginningOf,
  buildFacts,
  type BuildInput,
  type Contribution,
  contributionOf,
} from './build';
export type { Decision, Deed } from './decisions';
export * from './facts';
export type { EndlessLoop } from './loops';
export type { CatchClause, SwallowedError } from './swallowed';
