import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { lateFlags } from '../../workspace/optimizeLater';

describe('options that have functions optimized later', () => {
  it('are known to the releases that they stand for, with lower values', () => {
    const { stdout } = spawnSync(process.execPath, ['--v8-options'], { encoding: 'utf8' });
    for (const flag of lateFlags(process.versions.v8)) {
      const [name, value] = flag.split('=');
      const known = new RegExp(`default: ${name}=(\\d+)`).exec(stdout)?.[1];
      expect(Number(known)).toBeLessThan(Number(value));
    }
  });

  it('are none for a release in which nobody tried them', () => {
    expect(lateFlags('11.3.244.8-node.33')).not.toEqual([]);
    expect(lateFlags('10.2.154.26')).toEqual([]);
    expect(lateFlags('')).toEqual([]);
  });
});
