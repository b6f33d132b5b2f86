/** The section of the editor's settings that holds ours; also the id of the language client. */
export const settingsSection = 'sluicegate';

/** `recommended` says what is likely worth a change; `strict` says everything a review would want to see. */
export type Profile = 'recommended' | 'strict';

/** What a user can set. A document has its own settings, so a server asks for them by document. */
export type Settings = {
  /** False: the document gets no diagnostics. */
  readonly enable: boolean;
  /** Goes before what a configuration file says, so a client tells it where somebody set it and nowhere else. */
  readonly profile: Profile;
  /** Rule ids, such as `prompt/untrusted-in-system`, that are never reported. */
  readonly disabledRules: readonly string[];
};

/** What holds where a user has set nothing, and in editors that have no settings for us. */
export const defaultSettings: Settings = { enable: true, profile: 'recommended', disabledRules: [] };

/** The `initializationOptions` of a session. */
export type InitializationOptions = {
  /** For clients that do not answer `workspace/configuration`. */
  readonly settings?: Partial<Settings>;
  /** What comes before `<rule id>.md` in the link of a diagnostic; without it, the folder of pages beside the server. */
  readonly rulePages?: string;
};
