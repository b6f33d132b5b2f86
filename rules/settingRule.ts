import {
  changeSetting,
  type FixMaker,
  optionName,
  type Report,
  type Rule,
  type RuleInfo,
  type Setting,
  type SettingKind,
  type Severity,
} from '../analysis';
import { weaker } from './flowRule';

export interface SettingRuleParts extends RuleInfo {
  readonly kind: SettingKind | readonly SettingKind[];
  /** Kinds that are less dangerous than the others: one severity lower. */
  readonly milder?: readonly SettingKind[];
  /** Not these. */
  unless?(setting: Setting): boolean;
  /** What is so of them. */
  readonly whenNot?: string;
  message(setting: Setting, option: string): string;
  /** Where more than its kind makes one less bad than the others, or worse. */
  severityOf?(setting: Setting): Severity;
  fixes?(setting: Setting): readonly FixMaker[];
}

/** A rule that says: nobody should set an option of this kind so. */
export function settingRule(parts: SettingRuleParts): Rule {
  const { kind, milder = [], message, severityOf, fixes, unless, whenNot, ...info } = parts;
  const severity = (setting: Setting): Severity =>
    severityOf?.(setting) ?? (milder.includes(setting.row.kind) ? weaker[info.severity] : info.severity);
  return {
    ...info,
    check: ({ settings }) =>
      settings
        .filter((setting) => [kind].flat().includes(setting.row.kind) && unless?.(setting) !== true)
        .map((setting): Report => ({
          at: setting.place,
          message: message(setting, optionName(setting.row.at ?? '')),
          severity: severity(setting),
          fixes: fixes?.(setting) ?? [changeSetting(setting)],
        })),
    silencers: () => ['the option is left out, or has another value', ...(whenNot ? [whenNot] : [])],
  };
}
