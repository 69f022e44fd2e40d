import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const wxt = fileURLToPath(new URL('../../../node_modules/wxt/bin/wxt.mjs', import.meta.url));

/** Builds the extension, unless `LAST_TEN_BUILD` is `skip`. */
export function setup(): void {
  if (process.env['LAST_TEN_BUILD'] === 'skip') return;
  execFileSync(process.execPath, [wxt, 'build'], { stdio: ['ignore', 'ignore', 'inherit'] });
}
