/** What client and server both name: settings and our own messages. Types and constants, nothing that runs. */
export { defaultSettings, settingsSection } from './settings';
export type { InitializationOptions, Profile, Settings } from './settings';
export { statusNotification } from './messages';
export type { State, Status } from './messages';
