import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** What folders and calendars cost, on real servers: `npm run bench:sync`, of one file with its name behind it. */
export default defineConfig({
  plugins: [WxtVitest()],
  define: { __RELEASED_ON__: JSON.stringify('2026-11-01') },
  test: {
    include: ['tests/bench/sync/*.bench.ts'],
    setupFiles: ['tests/unit/setup.ts'],
    testTimeout: 240_000,
    hookTimeout: 120_000,
    // One after another: what is measured beside something else is measured wrong.
    fileParallelism: false,
    disableConsoleIntercept: true,
  },
});
