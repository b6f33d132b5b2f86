/** Which format a file is in, by its name. */
import type { DocumentFormat } from '../../program';

const formats: readonly (readonly [DocumentFormat, RegExp])[] = [
  ['dotenv', /(?:^|\/)\.env(?:\.[\w.-]+)?$/i],
  ['json', /\.(?:jsonc?|code-workspace)$/i],
  ['yaml', /\.ya?ml$/i],
  ['toml', /\.toml$/i],
  ['prose', /\.(?:md|mdc|prompty|prompt)$|(?:^|\/)\.[a-z]+rules$/i],
];

/** Lists of what is installed, written by tools: long, and without a place for a key. */
const lists = /(?:^|\/)(?:package-lock|npm-shrinkwrap|pnpm-lock|packages\.lock|composer\.lock)\.[a-z]+$/i;

export function formatOf(path: string): DocumentFormat | undefined {
  if (lists.test(path)) return undefined;
  return formats.find(([, name]) => name.test(path))?.[0];
}

/** Whether a file holds settings, in whatever format. */
export function isSettingsFile(path: string): boolean {
  const format = formatOf(path);
  return format !== undefined && format !== 'prose';
}
