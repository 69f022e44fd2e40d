import { uiLanguage } from './i18n';

const rightToLeft = new Set(['ar', 'fa', 'he', 'ur']);

/** The direction the interface's language is written in. */
export function uiDirection(): 'rtl' | 'ltr' {
  return rightToLeft.has(uiLanguage().split('-')[0] ?? '') ? 'rtl' : 'ltr';
}

/** Letters written from right to left, Arabic and Hebrew among them. */
const fromRight = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/u;
const fromLeft = /(?![\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC])\p{L}/u;
/** What changes the direction of all that follows it (Unicode UAX #9, 2.1 to 2.4). */
const controls = /[\u202A-\u202E\u2066-\u2069]/gu;

/**
 * Returns what a person typed so that, in a sentence in the interface's language, neither loses its order: a text
 * written the other way is isolated (UAX #9, first strong isolate), and no text reorders what stands after it.
 */
export function isolated(text: string): string {
  const bare = text.replaceAll(controls, '');
  return (uiDirection() === 'rtl' ? fromLeft : fromRight).test(bare) ? `\u2068${bare}\u2069` : bare;
}
