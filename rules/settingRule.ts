import {
  changeSetting,
  type FixMaker,
  type Report,
  type Rule,
  type RuleInfo,
  type Setting,
  type SettingKind,
  type Severity,
} from '../analysis';

export interface SettingRuleParts extends RuleInfo {
  readonly kind: SettingKind | readonly SettingKind[];
  message(setting: Setting, option: string): string;
  /** Where one is less bad than the others, or worse. */
  severityOf?(setting: Setting): Severity;
  fixes?(setting: Setting): readonly FixMaker[];
}

/** A rule that says: nobody should set an option of this kind so. */
export function settingRule({ kind, message, severityOf, fixes, ...info }: SettingRuleParts): Rule {
  const kinds: readonly SettingKind[] = [kind].flat();
  return {
    ...info,
    check: ({ settings }) =>
      settings
        .filter(({ row }) => kinds.includes(row.kind))
        .map((setting): Report => ({
          at: setting.place,
          message: message(setting, optionOf(setting)),
          severity: severityOf?.(setting),
          fixes: fixes?.(setting) ?? [changeSetting(setting)],
        })),
    silencers: () => ['the option has another value, or one that the code does not tell'],
  };
}

/** The option as it is called: `threshold` of `arg0.safetySettings[].threshold`. */
function optionOf({ row }: Setting): string {
  const words = (row.at ?? '').split('.').map((word) => word.replace('[]', ''));
  return words.findLast((word) => word !== '*') ?? '';
}
