/** From server to client: what the server is doing, for a status item. */
export const statusNotification = 'sluicegate/status';

/**
 * - `ready`: everything asked for has been looked at.
 * - `analyzing`: work is under way.
 * - `incomplete`: some files could not be looked at, wholly or in part; silence there means nothing.
 * - `failed`: no file can be analyzed.
 */
export type State = 'ready' | 'analyzing' | 'incomplete' | 'failed';

/** The parameters of `sluicegate/status`. */
export type Status = {
  readonly state: State;
  /** One sentence for people. */
  readonly message: string;
  /** URIs of the files that an `incomplete` status is about. */
  readonly files?: readonly string[];
};
