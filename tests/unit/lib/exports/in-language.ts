import { readdirSync, readFileSync } from 'node:fs';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/** Every language the interface is in. */
export const languages = readdirSync('public/_locales');

/** Shows the interface in `language` from now on, as a browser in that language does. */
export function speak(language: string): void {
  const texts = JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8')) as Record<
    string,
    { message: string }
  >;
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation(((
    key: string,
    substitutions: string | string[] = [],
  ) => {
    if (key === '@@ui_locale') return language;
    const values = [substitutions].flat();
    return (texts[key]?.message ?? '').replaceAll(
      /\$(\d)/g,
      (_, digit: string) => values[Number(digit) - 1] ?? '',
    );
  }) as never);
}
