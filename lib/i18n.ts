import { browser } from 'wxt/browser';

export type MessageKey = Parameters<typeof browser.i18n.getMessage>[0];

/** Returns the catalogue's text for `key` in the browser's language, with `$1`… replaced. */
export function t(key: MessageKey, ...substitutions: (string | number)[]): string {
  return browser.i18n.getMessage(key, substitutions.map(String));
}

type PluralKey = MessageKey extends infer Key ? (Key extends `${infer Stem}_other` ? Stem : never) : never;

/**
 * Returns the form of `stem` that fits `count` by the language's own plural rules: keys `stem_one`,
 * `stem_few`, … `stem_other`. `$1` is the count, written in the language's digits.
 */
export function tn(stem: PluralKey, count: number, ...more: (string | number)[]): string {
  const language = uiLanguage();
  const category = new Intl.PluralRules(language).select(count);
  const digits = new Intl.NumberFormat(language).format(count);
  const text = browser.i18n.getMessage(`${stem}_${category}` as MessageKey, [digits, ...more.map(String)]);
  return text || browser.i18n.getMessage(`${stem}_other` as MessageKey, [digits, ...more.map(String)]);
}

/** The BCP 47 tag of the language the interface is shown in; dates and numbers follow it. */
export function uiLanguage(): string {
  return browser.i18n.getMessage('@@ui_locale').replaceAll('_', '-') || 'en';
}
