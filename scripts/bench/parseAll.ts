/** Parses the files of a list and does nothing else: what any analysis over the same tree takes at least. */
import { parse } from '@typescript-eslint/typescript-estree';
import { readFileSync } from 'node:fs';

const files = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as readonly string[];

for (const file of files) {
  const text = readFileSync(file, 'utf8');
  try {
    parse(text, { range: true, comment: true, jsx: !file.endsWith('.ts') });
  } catch {
    // A syntax error ends this parse early; the analysis reads on.
  }
}
