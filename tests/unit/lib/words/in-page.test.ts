import { afterEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { setFallbackCatalogue, t as pageText } from '../../../../lib/words/i18n';
import { clockText, minutesText, readTextsAs, t } from '../../../../lib/words/in-page';

afterEach(() => {
  setFallbackCatalogue({});
  readTextsAs((key, ...values) => browser.i18n.getMessage(key, values));
});

it('A page of the extension shows the card with its texts where the browser has none', () => {
  setFallbackCatalogue({
    extensionName: { message: 'Last Ten' },
    languageTag: { message: 'en' },
    minutesLeft_one: { message: '$1 minute left' },
    minutesLeft_other: { message: '$1 minutes left' },
  });
  vi.spyOn(browser.i18n, 'getMessage').mockReturnValue('');
  expect(t('extensionName')).toBe('');
  readTextsAs(pageText);
  expect(t('extensionName')).toBe('Last Ten');
  expect([minutesText(1), minutesText(7)]).toEqual(['1 minute left', '7 minutes left']);
  expect(clockText(Date.UTC(2026, 0, 1, 12))).toMatch(/\d:00/);
});
