import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from '../browser/harness/find-browser.ts';

/** Makes sure that a browser is there: finds one, or installs it where the system lets us, showing the progress. */
export function ensureBrowser(): string {
  try {
    return findChromium();
  } catch (error) {
    if (!canInstall()) throw error;
    console.log('No browser found. Installing Chromium from the system packages…');
    install(['chromium']);
    return findChromium();
  }
}

/** Whether a virtual screen and its camera are there, after trying to install them. */
export function ensureVirtualScreen(): boolean {
  const there = () => ['/usr/bin/Xvfb', '/usr/bin/import'].every((path) => existsSync(path));
  if (!there() && canInstall()) {
    console.log('Installing a virtual screen to take a picture of the whole window…');
    install(['xvfb', 'imagemagick', 'openbox']);
  }
  return there();
}

function canInstall(): boolean {
  return existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
}

function install(packages: readonly string[]): void {
  const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
  spawnSync('apt-get', ['update', '-q'], options);
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...packages], options);
}
