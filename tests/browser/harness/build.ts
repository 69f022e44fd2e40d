import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

/** Builds the extension for Chromium, as `npm run build` does. */
export function buildExtension(): void {
  const wxt = resolve('node_modules/wxt/bin/wxt.mjs');
  execFileSync(process.execPath, [wxt, 'build'], { stdio: ['ignore', 'ignore', 'inherit'] });
}
