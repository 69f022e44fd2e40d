import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig(({ mode }) => ({
  plugins: [WxtVitest(), preact()],
  // Tests say what day it is: a release must not turn their days into ones that a clock cannot say.
  define: { __RELEASED_ON__: JSON.stringify('2026-11-01') },
  test: {
    env: { LAST_TEN_LONG: mode === 'long' ? '1' : '' },
    testTimeout: mode === 'long' ? 900_000 : 20_000,
    // The last folder is an extra for who has public calendars at hand: CALENDAR_SAMPLES names their folder.
    include: [
      'tests/unit/**/*.test.{ts,tsx}',
      'tests/servers/**/*.test.ts',
      ...(process.env['CALENDAR_SAMPLES'] ? ['tests/samples/**/*.test.ts'] : []),
    ],
    setupFiles: ['tests/unit/setup.ts'],
    // Modules hold no state worth a new world for each file; loading them anew took half the time.
    pool: 'threads',
    isolate: false,
    maxWorkers: 2,
    clearMocks: true,
    restoreMocks: true,
  },
}));
