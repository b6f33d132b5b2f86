import type { Facts, Report, Rule } from '../../analysis';

/**
 * A comment that hides findings names a rule that does not exist, or gives no reason.
 *
 * `sluicegate-ignore` hides a finding for good. The reason is for the next reader, who has to decide whether it still
 * holds; a misspelled rule hides nothing and looks as if it did.
 *
 * ## How to mend it by hand
 *
 * Write `// sluicegate-ignore rule/id -- reason` on the line above the finding, with the id that the finding shows.
 *
 * ## Limits
 *
 * Whether the comment hides anything is not checked, and neither is what the reason says.
 *
 * ## Fix safety
 *
 * There is no fix: only you know the reason.
 */
export const invalid: Rule = {
  id: 'suppression/invalid',
  summary: 'A suppression without a known rule or a reason',
  why: 'A comment that hides a finding has to say which one, and why.',
  severity: 'warning',
  profile: 'recommended',
  taxonomies: { owasp: [], cwe: [], nist: [] },
  concerns: ['auditing and logging'],
  check: ({ suppressions }: Facts): Report[] =>
    suppressions.flatMap(({ rule, ruleExists, reason, place }) => {
      if (rule === '') return [{ at: place, message: 'This suppression names no rule.' }];
      if (/\s/.test(rule)) return [{ at: place, message: 'This suppression has no "--" before its reason.' }];
      if (!ruleExists) return [{ at: place, message: `This suppression names ${rule}, which is no rule.` }];
      return reason === '' ? [{ at: place, message: `This suppression of ${rule} gives no reason.` }] : [];
    }),
  silencers: () => ['the comment names a rule that there is, and gives a reason behind `--`'],
};
