import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

const catalogue = JSON.parse(readFileSync('public/_locales/en/messages.json', 'utf8')) as Record<
  string,
  { message: string; placeholders?: Record<string, { content: string }> }
>;

/** Reads the English catalogue the way browsers do: `$1`… and named placeholders are replaced. */
function getMessage(key: string, substitutions: string | string[] = []): string {
  if (key === '@@ui_locale') return 'en';
  const entry = catalogue[key];
  if (!entry) return '';
  const values = [substitutions].flat();
  return entry.message
    .replaceAll(
      /\$([a-z_]\w*)\$/gi,
      (whole, name: string) => entry.placeholders?.[name.toLowerCase()]?.content ?? whole,
    )
    .replaceAll(/\$(\d)/g, (_, digit: string) => values[Number(digit) - 1] ?? '');
}

/** Workers run many files: a test that puts all globals back takes the browser's from those after it. */
function thereIsABrowser(): void {
  vi.stubGlobal('chrome', fakeBrowser);
  vi.stubGlobal('browser', fakeBrowser);
}

thereIsABrowser();
beforeEach(() => {
  thereIsABrowser();
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation(getMessage as never);
});

afterEach(() => {
  fakeBrowser.reset();
});
