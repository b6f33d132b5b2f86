import {
  changeSetting,
  type FixMaker,
  type Report,
  type Rule,
  type RuleInfo,
  type Setting,
  type SettingKind,
} from '../analysis';

export interface SettingRuleParts extends RuleInfo {
  readonly kind: SettingKind;
  message(setting: Setting, option: string): string;
  fixes?(setting: Setting): readonly FixMaker[];
}

/** A rule that says: nobody should set an option of this kind so. */
export function settingRule({ kind, message, fixes, ...info }: SettingRuleParts): Rule {
  return {
    ...info,
    check: ({ settings }) =>
      settings
        .filter(({ row }) => row.kind === kind)
        .map((setting): Report => ({
          at: setting.place,
          message: message(setting, optionOf(setting)),
          fixes: fixes?.(setting) ?? [changeSetting(setting)],
        })),
    silencers: () => ['the option is given otherwise, or by a configuration'],
  };
}

/** The option as it is called: `threshold` of `arg0.safetySettings[].threshold`. */
function optionOf({ row }: Setting): string {
  const words = (row.at ?? '').split('.').map((word) => word.replace('[]', ''));
  return words.findLast((word) => word !== '*') ?? '';
}
