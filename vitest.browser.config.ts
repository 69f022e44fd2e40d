import { defineConfig } from 'vitest/config';

export default defineConfig(({ mode }) => ({
  test: {
    // `npm run test:long` is the same tests with more kills, pages and languages.
    env: { LAST_TEN_LONG: mode === 'long' ? '1' : '' },
    include: ['tests/browser/**/*.test.ts'],
    // What nobody waits for day by day: whole waits, and machines copied and lost.
    exclude: mode === 'long' ? [] : ['tests/browser/long/**'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    fileParallelism: true,
    maxWorkers: 3,
    // Counted and listed by `npm test`, which takes only a few of them.
    retry: 1,
    expect: { poll: { timeout: 20_000 } },
  },
}));
