import { defineConfig } from 'vitest/config';

/** The suites that need a built server or an editor have commands of their own. */
const slow = ['test/protocol/**', 'test/extension/**', 'test/e2e/**', 'test/offline/**'];

/** Other people's packages, of which some bring their tests. */
const packages = '**/node_modules/**';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [...slow, packages],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'protocol',
          include: ['test/protocol/**/*.test.ts', 'test/offline/**/*.test.ts'],
          testTimeout: 120_000,
          // Each test starts processes of its own; one file at a time keeps them from starving each other.
          fileParallelism: false,
        },
      },
    ],
  },
});
