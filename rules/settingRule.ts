import {
  changeSetting,
  type FixMaker,
  type Report,
  type Rule,
  type RuleInfo,
  type Setting,
  type SettingKind,
} from '../analysis';
import { weaker } from './flowRule';

export interface SettingRuleParts extends RuleInfo {
  readonly kind: SettingKind | readonly SettingKind[];
  /** Kinds that are less dangerous than the others: one severity lower. */
  readonly milder?: readonly SettingKind[];
  message(setting: Setting, option: string): string;
  fixes?(setting: Setting): readonly FixMaker[];
}

/** A rule that says: nobody should set an option of this kind so. */
export function settingRule({ kind, milder = [], message, fixes, ...info }: SettingRuleParts): Rule {
  const isMeant = ({ row }: Setting): boolean => [kind].flat().includes(row.kind);
  return {
    ...info,
    check: ({ settings }) =>
      settings.filter(isMeant).map((setting): Report => ({
        at: setting.place,
        message: message(setting, optionOf(setting)),
        ...(milder.includes(setting.row.kind) && { severity: weaker[info.severity] }),
        fixes: fixes?.(setting) ?? [changeSetting(setting)],
      })),
    silencers: () => ['the option is left out, or has another value'],
  };
}

/** The option as it is called: `threshold` of `arg0.safetySettings[].threshold`. */
function optionOf({ row }: Setting): string {
  const words = (row.at ?? '').split('.').map((word) => word.replace('[]', ''));
  return words.findLast((word) => word !== '*') ?? '';
}
