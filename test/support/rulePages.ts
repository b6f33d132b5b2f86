/** The pages on the disk, and the rules that must have one. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readRulePage, type RulePage } from './rulePage';

/** Reads every page of a folder, `test/rules`. */
export function readRulePages(folder: string): readonly RulePage[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.md'),
  );
  return names.sort().map((name) => {
    const rule = name.replaceAll(path.sep, '/').replace(/\.md$/, '');
    return readRulePage(rule, readFileSync(path.join(folder, name), 'utf8').replaceAll('\r\n', '\n'));
  });
}
