import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { optimizationFlags, optimizedAsUsual } from '../../workspace/optimizeLater';

describe('options that have functions optimized later', () => {
  it('are known to the releases that they stand for: what is usual, and what is later', () => {
    const { stdout } = spawnSync(process.execPath, ['--v8-options'], { encoding: 'utf8' });
    const { v8 } = process.versions;
    const usual = optimizationFlags(v8, 'usual');
    for (const [index, flag] of optimizationFlags(v8, 'late').entries()) {
      const [name, value] = flag.split('=');
      const known = new RegExp(`default: ${name}=(\\d+)`).exec(stdout)?.[1];
      expect(usual[index]).toBe(`${name}=${known}`);
      expect(Number(known)).toBeLessThan(Number(value));
    }
  });

  it('are none for a release in which nobody tried them', () => {
    expect(optimizationFlags('11.3.244.8-node.33', 'late')).not.toEqual([]);
    expect(optimizationFlags('10.2.154.26', 'late')).toEqual([]);
    expect(optimizationFlags('', 'usual')).toEqual([]);
  });

  it('are taken back once a thread has worked for seconds', () => {
    const worked = (active: number) => () => ({ active, idle: 0, utilization: 1 });
    expect(optimizedAsUsual(worked(1_500))).toBe(false);
    expect(optimizedAsUsual(worked(4_000))).toBe(true);
  });
});
