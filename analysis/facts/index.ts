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
export { documentFacts, type DocumentInput } from './documents';
export { type Held, nodesAt } from './dataPaths';
export type { EndlessLoop } from './loops';
export { callsOf } from './namedCalls';
export type { CatchClause, SwallowedError } from './swallowed';
