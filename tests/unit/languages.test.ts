import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Entries = Readonly<Record<string, { readonly message: string }>>;

const read = (language: string) =>
  JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8')) as Entries;

const english = read('en');
const languages = readdirSync('public/_locales').filter((name) => name !== 'en');
const form = /_(zero|one|two|few|many|other)$/;
const stemOf = (key: string) => key.replace(form, '');
const isCounted = (key: string) => form.test(key) && `${stemOf(key)}_other` in english;
const slots = (text: string) => [...new Set(text.match(/\$[1-9]/g))].toSorted((a, b) => a.localeCompare(b));

it('There are German, French, Spanish, Portuguese, Japanese and Arabic beside English', () => {
  expect(languages.toSorted((a, b) => a.localeCompare(b))).toEqual(['ar', 'de', 'es', 'fr', 'ja', 'pt']);
});

describe.each(languages)('The catalogue in %s', (language) => {
  const entries = read(language);
  const keys = Object.keys(entries);
  const text = (key: string) => entries[key]?.message ?? '';

  it('says which language it is', () => {
    expect(text('languageTag')).toBe(language);
  });

  it('has every plain text, and no text of its own', () => {
    const plain = Object.keys(english).filter((key) => !isCounted(key));
    expect(plain.filter((key) => text(key).trim() === '')).toEqual([]);
    expect(keys.filter((key) => !(stemOf(key) in english) && !(`${stemOf(key)}_other` in english))).toEqual(
      [],
    );
  });

  it('has every counted text in each form the language takes up to a thousand', () => {
    const rules = new Intl.PluralRules(language);
    const forms = new Set(Array.from({ length: 1001 }, (_, count) => rules.select(count)).concat('other'));
    const stems = new Set(Object.keys(english).filter(isCounted).map(stemOf));
    const wanted = [...stems].flatMap((stem) => [...forms].map((each) => `${stem}_${each}`));
    expect(wanted.filter((key) => text(key).trim() === '')).toEqual([]);
  });

  it('puts in all that English puts in', () => {
    const wrong = Object.keys(english).filter((key) => {
      if (isCounted(key) && !key.endsWith('_other')) return false;
      const original = english[key]?.message ?? '';
      const word = (each: string) => /\{[Mm]entoree\}/.test(each);
      return String(slots(text(key))) !== String(slots(original)) || word(text(key)) !== word(original);
    });
    expect(wrong).toEqual([]);
  });

  it('has no dollar sign but those of substitutions', () => {
    expect(keys.filter((key) => /\$/.test(text(key).replaceAll(/\$[1-9]/g, '')))).toEqual([]);
  });

  it('is not English still', () => {
    const wordy = Object.keys(english).filter((key) => (english[key]?.message ?? '').split(' ').length > 3);
    expect(wordy.length).toBeGreaterThan(300);
    expect(wordy.filter((key) => key in entries && text(key) === english[key]?.message)).toEqual([]);
  });
});
