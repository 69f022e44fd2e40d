import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

/** Builds the extension for Chromium, as `npm run build` does, or for Firefox. */
export function buildExtension(browser: 'chrome' | 'firefox' = 'chrome'): void {
  const wxt = resolve('node_modules/wxt/bin/wxt.mjs');
  // Under Vite, which runs what builds for the demo, it would be a build for development.
  const { NODE_ENV: _, ...env } = process.env;
  const args = [wxt, 'build', ...(browser === 'firefox' ? ['-b', 'firefox', '--mv3'] : [])];
  execFileSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'], env });
}
