import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** When set, every run also leaves its results there as JSON, one file per run; `.ci/run` sums them. */
const resultsDir = process.env['VITEST_RESULTS_DIR'];

const minute = 60_000;

export default defineConfig({
  test: {
    reporters: resultsDir
      ? ['default', ['json', { outputFile: join(resultsDir, `${process.pid}.json`) }]]
      : ['default'],
    projects: [
      {
        test: {
          name: 'unit',
          setupFiles: ['tests/support/draws.ts'],
          include: ['tests/unit/**/*.test.ts', 'tests/data/**/*.test.ts'],
          // Far above what any of them takes: a busy machine must not fail a test that is right.
          testTimeout: minute,
          hookTimeout: minute,
        },
      },
      {
        // Reads the built files in dist/: build first.
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          testTimeout: 3 * minute,
          hookTimeout: 3 * minute,
        },
      },
      {
        // Opens dist/ in a real browser: build first. One file at a time, so pages do not compete for the machine.
        test: {
          name: 'browser',
          // After the site's own builds: live editing is held to under a second and wants the machine for itself.
          sequence: { groupOrder: 1 },
          include: ['tests/browser/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 3 * minute,
          hookTimeout: 3 * minute,
        },
      },
    ],
  },
});
