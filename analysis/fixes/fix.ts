import type { Facts } from '../facts';

/** What a fix maker may read. Everything it writes goes through a dialect, so that rules stay free of syntax. */
export interface FixContext {
  readonly facts: Facts;
  readonly text: string;
  readonly path: string;
}
