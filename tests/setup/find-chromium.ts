import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { onPath, programFolders } from './places.ts';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];
const onWindows = [
  'Google/Chrome/Application/chrome.exe',
  'Chromium/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
];
const onMac = ['Chromium', 'Google Chrome', 'Microsoft Edge'];

function usualPlaces(): string[] {
  if (process.platform === 'win32')
    return programFolders().flatMap((folder) => onWindows.map((path) => join(folder, path)));
  const mac = onMac.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  return process.platform === 'darwin' ? [...mac, ...onPath(names)] : onPath(names);
}

/**
 * Finds an installed Chromium, Chrome or Edge; undefined: there is none. `CHROMIUM_PATH` or
 * `PUPPETEER_EXECUTABLE_PATH` goes first; throws when it names what does not exist.
 */
export function lookForChromium(): string | undefined {
  const named = process.env['CHROMIUM_PATH'] ?? process.env['PUPPETEER_EXECUTABLE_PATH'];
  if (!named) return usualPlaces().find((place) => existsSync(place));
  if (existsSync(named)) return named;
  throw new Error(`CHROMIUM_PATH or PUPPETEER_EXECUTABLE_PATH names "${named}", which does not exist.`);
}

/** Finds an installed Chromium, Chrome or Edge as `lookForChromium` does. Throws when there is none. */
export function findChromium(): string {
  const found = lookForChromium();
  if (found) return found;
  throw new Error(
    'No Chromium, Chrome or Edge was found; install one or set CHROMIUM_PATH to its executable.',
  );
}

/**
 * Whether the browser has its own words in other languages than English, which the extension's follow. Only
 * Debian's Chromium comes without them.
 */
export function speaksLanguages(): boolean {
  const locales = '/usr/lib/chromium/locales';
  const found = lookForChromium();
  if (found !== '/usr/bin/chromium' || !existsSync(locales)) return found !== undefined;
  return ['de', 'ar'].every((language) => existsSync(join(locales, `${language}.pak`)));
}
