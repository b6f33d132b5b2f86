import { describe, expect, it } from 'vitest';
import { catalog } from '../../catalog';
import { cases, check } from './cases';

describe('facts that rows find', () => {
  it.each(cases)('$name', (one) => {
    const { missing, found } = check(one, catalog);
    expect(missing, found).toEqual([]);
  });
});
