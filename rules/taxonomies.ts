/** Names of risks, written once. */

/** Where each entry of the OWASP LLM Top 10 of 2025 stands in the edition of 2026. */
const laterEntry: Readonly<Record<string, string>> = {
  LLM01: 'LLM01',
  LLM02: 'LLM02',
  LLM03: 'LLM04',
  LLM04: 'LLM05',
  LLM05: 'LLM10',
  LLM06: 'LLM03',
  LLM07: 'LLM08',
  LLM08: 'LLM09',
  LLM09: 'LLM07',
  LLM10: 'LLM06',
};

/** Entries of the edition of 2025, given in both editions: `LLM05` is `LLM05:2025` and `LLM10:2026`. */
export function owasp(...entries: readonly string[]): string[] {
  return entries.flatMap((entry) => [`${entry}:2025`, `${laterEntry[entry] ?? entry}:2026`]);
}

/** Risks of NIST AI 600-1. */
export const nist = {
  informationSecurity: 'Information Security',
  dataPrivacy: 'Data Privacy',
  informationIntegrity: 'Information Integrity',
  components: 'Value Chain and Component Integration',
  humanConfiguration: 'Human-AI Configuration',
} as const;
