import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';

/** Waits for the one download whose name ends with `ending` to be complete; returns its text and removes it. */
export async function takeDownload(folder: string, ending: string): Promise<string> {
  const names = () => readdirSync(folder);
  const read = () => {
    const name = names().find((one) => one.endsWith(ending));
    // A browser makes the file first and fills it a moment later.
    const underWay = names().some((one) => one.endsWith('.crdownload') || one.endsWith('.part'));
    return name === undefined || underWay ? '' : readFileSync(join(folder, name), 'utf8');
  };
  await expect.poll(read).not.toBe('');
  const text = read();
  for (const name of names()) if (name.endsWith(ending)) rmSync(join(folder, name));
  return text;
}
