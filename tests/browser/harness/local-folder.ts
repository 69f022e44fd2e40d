import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { clickAria } from './page-tools.ts';
import { fill } from './ritual.ts';
import { drop } from './hands.ts';
import type { Choose } from './sync-machines.ts';

/** The id Chromium gives an extension that is loaded from a folder: of the folder's path. */
function idOf(dir: string): string {
  const digest = createHash('sha256').update(resolve(dir)).digest('hex').slice(0, 32);
  return Array.from(digest, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

/** A file of a profile's settings, as far as it is written here. */
interface Preferences {
  readonly profile?: { readonly content_settings?: { readonly exceptions?: object } };
}

/**
 * Writes into a profile that is not in use what a person's "Allow on every visit" leaves there, or takes it away. No test
 * can answer the browser's own question; the folder itself is real.
 */
export function allowFolder(userDataDir: string, folder: string, isAllowed = true): void {
  const path = join(userDataDir, 'Default', 'Preferences');
  mkdirSync(join(userDataDir, 'Default'), { recursive: true });
  const before = preferencesIn(path);
  const origin = `chrome-extension://${idOf('.output/chrome-mv3')}/,*`;
  const object = { path: folder, 'display-name': basename(folder), 'is-directory': true };
  const chosen = { ...object, readable: true, writable: true };
  const settings = before.profile?.content_settings;
  const exceptions = {
    ...settings?.exceptions,
    file_system_access_extended_permission: isAllowed ? { [origin]: { setting: 1 } } : {},
    file_system_access_chooser_data: isAllowed
      ? { [origin]: { setting: { 'chosen-objects': [chosen] } } }
      : {},
  };
  const content_settings = { ...settings, exceptions };
  writeFileSync(path, JSON.stringify({ ...before, profile: { ...before.profile, content_settings } }));
}

function preferencesIn(path: string): Preferences {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Preferences;
  } catch {
    // A profile that was never used.
    return {};
  }
}

/** Has the browser's dialog answered with a folder of the disk: one that was dropped on the page. */
export async function giveFolder(page: Page, folder: string): Promise<void> {
  await page.bringToFront();
  await page.evaluate(() => {
    const given = new Promise<FileSystemHandle | null>((resolve) => {
      document.addEventListener(
        'drop',
        (event) => {
          event.preventDefault();
          event.stopImmediatePropagation();
          const [item] = event.dataTransfer?.items ?? [];
          void (item as unknown as { getAsFileSystemHandle(): Promise<FileSystemHandle> } | undefined)
            ?.getAsFileSystemHandle()
            .then(resolve);
        },
        { capture: true, once: true },
      );
      document.addEventListener('dragover', (event) => event.preventDefault());
    });
    Object.assign(globalThis, { showDirectoryPicker: () => given });
  });
  await drop(page, 'h1', { files: [folder] });
}

/** Chooses a folder on this computer. */
export function onThisComputer(folder: string): Choose {
  return async (page, label) => {
    await giveFolder(page, folder);
    await fill(page, 'Name of this machine, such as “Office PC”', label);
    await clickAria(page, 'Choose the folder');
  };
}
