import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isolated } from '../../../../lib/words/direction';
import { itemSentence } from '../../../../lib/words/item-sentence';
import { signedLevel } from '../../../../lib/words/signed-level';

/** Answers as a browser in Arabic does, for the few texts that are asked here. */
function speakArabic(): void {
  const texts: Record<string, string> = { '@@ui_locale': 'ar', languageTag: 'ar', sideBySide: '$1، $2' };
  const say = (key: string, values: string | string[] = []) =>
    (texts[key] ?? '').replaceAll(/\$(\d)/g, (_, digit: string) => [values].flat()[Number(digit) - 1] ?? '');
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation(say as never);
}

describe('What a person typed keeps its order in a sentence', () => {
  it.each([
    ['of its own direction', 'Update the CV', 'Update the CV'],
    ['without letters', '10/12 (2)', '10/12 (2)'],
    ['in another script of the same direction', '田中 陽子', '田中 陽子'],
    ['of the other direction', 'سيرة', '\u2068سيرة\u2069'],
    ['of both', 'CV سيرة (1)', '\u2068CV سيرة (1)\u2069'],
    ['that would turn what follows', 'harmless\u202Etxt', 'harmlesstxt'],
    ['that would end its isolation', 'سيرة\u2069 x', '\u2068سيرة x\u2069'],
    ['that is isolated already', '\u2068سيرة\u2069', '\u2068سيرة\u2069'],
    ['that is empty', '', ''],
  ])('in English, a text %s', (_, typed, shown) => {
    expect(isolated(typed)).toBe(shown);
  });

  it('in Arabic, with the facts beside it', () => {
    speakArabic();
    expect(isolated('سيرة 2026')).toBe('سيرة 2026');
    const item = {
      text: 'Update the CV',
      priority: 'must',
      dueOn: null,
      repeats: false,
      estimateMinutes: 60,
    } as const;
    expect(itemSentence(item, { byNextMeeting: false })).toMatch(/^\u2068Update the CV\u2069 \(/u);
  });
});

describe('A level of the goal scale', () => {
  it('is written as it is spoken of', () => {
    expect([-2, 0, 1].map(signedLevel)).toEqual(['-2', '0', '+1']);
  });

  it('has its sign before the figure where the page runs from the right, too', () => {
    speakArabic();
    expect([-2, 0, 1].map(signedLevel)).toEqual(['\u200E-2', '\u200E0', '\u200E+1']);
  });
});
