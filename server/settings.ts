// Settings belong to a document. They come from the client where it answers, and otherwise from the start of the
// session or the last notification; whatever comes is looked at before it is believed.
import type { Connection } from 'vscode-languageserver/node';
import { defaultSettings, settingsSection, type Profile, type Settings } from '../protocol';
import { isRecord } from './params';

/** What somebody set; the profile may be left to a configuration file. */
export type GivenSettings = Omit<Settings, 'profile'> & { readonly profile: Profile | undefined };

export interface DocumentSettings {
  of(uri: string): Promise<GivenSettings>;
  /** Forgets what the client answered; `pushed` is what a client sends that is not asked. */
  changed(pushed: unknown): void;
}

export interface SettingsOptions {
  readonly connection: Connection;
  readonly initial: unknown;
  readonly answersConfiguration: boolean;
}

export function createSettings({
  connection,
  initial,
  answersConfiguration,
}: SettingsOptions): DocumentSettings {
  let fallback = toSettings(initial, { ...defaultSettings, profile: undefined });
  const answers = new Map<string, Promise<GivenSettings>>();

  async function ask(scopeUri: string): Promise<GivenSettings> {
    try {
      return toSettings(
        await connection.workspace.getConfiguration({ scopeUri, section: settingsSection }),
        fallback,
      );
    } catch (error) {
      answers.delete(scopeUri);
      connection.console.warn(`The client did not say what its settings are: ${String(error)}`);
      return fallback;
    }
  }

  return {
    of(uri) {
      if (!answersConfiguration) return Promise.resolve(fallback);
      const known = answers.get(uri) ?? ask(uri);
      answers.set(uri, known);
      return known;
    },
    changed(pushed) {
      answers.clear();
      const section = isRecord(pushed) ? pushed[settingsSection] : undefined;
      fallback = toSettings(section, fallback);
    },
  };
}

function toSettings(given: unknown, otherwise: GivenSettings): GivenSettings {
  if (!isRecord(given)) return otherwise;
  const { enable, profile, disabledRules } = given;
  return {
    enable: typeof enable === 'boolean' ? enable : otherwise.enable,
    profile: profile === 'recommended' || profile === 'strict' ? profile : otherwise.profile,
    disabledRules: isTexts(disabledRules) ? disabledRules : otherwise.disabledRules,
  };
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
