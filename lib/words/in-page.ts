import { browser } from 'wxt/browser';
import type { MessageKey } from './i18n';

// What `i18n` brings for the extension's own pages (a fallback, the word for a mentoree) no text in a call page needs.

type Read = (key: MessageKey, ...values: string[]) => string;

let read: Read = (key, ...values) => browser.i18n.getMessage(key, values);

/** Has texts read as a page of the extension reads them, which shows the same card: it has some where the browser has none. */
export function readTextsAs(page: Read): void {
  read = page;
}

/** Returns the catalogue's text for `key` in the browser's language, with `$1` replaced. */
export function t(key: MessageKey, ...values: string[]): string {
  return read(key, ...values);
}

/** Says how many minutes are left or, below zero, over, in words: `minutesText` for a call page. */
export function minutesText(minutes: number): string {
  if (minutes === 0) return t('timeIsUp');
  const count = Math.abs(minutes);
  const language = uiLanguage();
  const digits = new Intl.NumberFormat(language).format(count);
  const stem = minutes > 0 ? 'minutesLeft_' : 'minutesOver_';
  const form = (category: string) => t(`${stem}${category}` as MessageKey, digits);
  return form(new Intl.PluralRules(language).select(count)) || form('other');
}

/** Says a time of day, in the language of the interface. */
export function clockText(ms: number): string {
  return new Intl.DateTimeFormat(uiLanguage(), { hour: 'numeric', minute: '2-digit' }).format(ms);
}

/** The tag of the language the interface is shown in: the browser's with its region, or the catalogue's own. */
function uiLanguage(): string {
  const browsers = t('@@ui_locale').replaceAll('_', '-');
  const catalogues = t('languageTag') || 'en';
  return browsers.split('-')[0] === catalogues ? browsers : catalogues;
}
