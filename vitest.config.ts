import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig(({ mode }) => ({
  plugins: [WxtVitest(), preact()],
  test: {
    env: { LAST_TEN_LONG: mode === 'long' ? '1' : '' },
    testTimeout: mode === 'long' ? 900_000 : 20_000,
    include: ['tests/unit/**/*.test.{ts,tsx}'],
    setupFiles: ['tests/unit/setup.ts'],
    // Modules hold no state worth a new world for each file; loading them anew took half the time.
    pool: 'threads',
    isolate: false,
    maxWorkers: 2,
    clearMocks: true,
    restoreMocks: true,
  },
}));
