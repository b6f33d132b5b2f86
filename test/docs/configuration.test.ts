import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readConfigurationText } from '../../workspace/configurationText';
import { terms } from '../support/configurationTerms';

const page = readFileSync(path.resolve(import.meta.dirname, '../../docs/configuration.md'), 'utf8');
const examples = [...page.matchAll(/```jsonc\n(?<text>[\s\S]*?)```/g)].map(
  ({ groups }) => groups?.text ?? '',
);

describe('the examples of the page about configuration', () => {
  test('are several', () => {
    expect(examples.length).toBeGreaterThan(4);
  });

  test.each(examples)('can be read: %s', (text) => {
    expect(readConfigurationText('/app/sluicegate.json', text, terms)).toMatchObject({ type: 'read' });
  });

  test('have every key, and the table has no other', () => {
    const keys = [...page.matchAll(/^\| `(?<key>[$\w]+)`/gm)].map(({ groups }) => groups?.key);
    expect(keys.sort()).toEqual(Object.keys(terms.schema.properties ?? {}).sort());
  });
});
