import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

/** Builds the extension for Chromium, as `npm run build` does. */
export function buildExtension(): void {
  const wxt = resolve('node_modules/wxt/bin/wxt.mjs');
  // Under Vite, which runs what builds for the demo, it would be a build for development.
  const { NODE_ENV: _, ...env } = process.env;
  execFileSync(process.execPath, [wxt, 'build'], { stdio: ['ignore', 'ignore', 'inherit'], env });
}
