import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];

function usualPlaces(): string[] {
  const env = process.env;
  const onPath = (env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  const windows = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Chromium/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]);
  const mac = ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  );
  if (process.platform === 'win32') return windows;
  return process.platform === 'darwin' ? [...mac, ...onPath] : onPath;
}

/**
 * Finds an installed Chromium, Chrome or Edge. `CHROMIUM_PATH` or `PUPPETEER_EXECUTABLE_PATH` goes first.
 * Throws when none is installed, or when the named one does not exist.
 */
export function findChromium(): string {
  const named = process.env['CHROMIUM_PATH'] ?? process.env['PUPPETEER_EXECUTABLE_PATH'];
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM_PATH or PUPPETEER_EXECUTABLE_PATH names "${named}", which does not exist.`);
  }
  const found = usualPlaces().find((place) => existsSync(place));
  if (found) return found;
  throw new Error(
    'No Chromium, Chrome or Edge was found; install one or set CHROMIUM_PATH to its executable.',
  );
}
