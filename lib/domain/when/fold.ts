import { withAsciiSigns } from '../plain-words/digits';

/**
 * Writes text in one way: small letters without accents and vowel signs, ASCII digits, one kind of dash, apostrophe
 * and blank. What nobody sees (marks of direction, joiners) is left out. Each sign is looked at once.
 */
export function fold(text: string): string {
  return withAsciiSigns(text)
    .replaceAll(/(\d?)½/g, (_, digit: string) => `${digit || '0'}.5`)
    .replaceAll(/[ºª]/g, '°')
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036F\u064B-\u065F\u0670\u0640\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g, '')
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\u2010-\u2015\u2212\u2043]/g, '-')
    .replaceAll(/[\u2018\u2019\u02BC\u00B4`]/g, "'")
    .replaceAll(/\s+/g, ' ')
    .trim();
}
