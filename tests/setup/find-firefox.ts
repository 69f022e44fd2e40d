import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { onPath, programFolders } from './places.ts';

function usualPlaces(): string[] {
  if (process.platform === 'win32')
    return programFolders().map((folder) => join(folder, 'Mozilla Firefox/firefox.exe'));
  const mac = ['/Applications/Firefox.app/Contents/MacOS/firefox'];
  const named = onPath(['firefox-esr', 'firefox']);
  return process.platform === 'darwin' ? [...mac, ...named] : named;
}

/**
 * Finds an installed Firefox; undefined: there is none. `FIREFOX_PATH` goes first; throws when it names what
 * does not exist.
 */
export function lookForFirefox(): string | undefined {
  const named = process.env['FIREFOX_PATH'];
  if (!named) return usualPlaces().find((place) => existsSync(place));
  if (existsSync(named)) return named;
  throw new Error(`FIREFOX_PATH names "${named}", which does not exist.`);
}

/** Finds an installed Firefox as `lookForFirefox` does. Throws when there is none. */
export function findFirefox(): string {
  const found = lookForFirefox();
  if (found) return found;
  throw new Error('No Firefox was found; install one or set FIREFOX_PATH to its executable.');
}
