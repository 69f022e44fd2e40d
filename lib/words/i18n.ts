import { browser } from 'wxt/browser';

export type MessageKey = Parameters<typeof browser.i18n.getMessage>[0];

/** A message catalogue as it lies in `_locales`. */
export type Catalogue = Readonly<Record<string, { readonly message: string }>>;

let fallback: Catalogue = {};

/**
 * Gives the texts to show where the browser has none: a Chromium renderer that started while the extension
 * was being installed answers every `i18n.getMessage()` with an empty text for as long as it lives.
 */
export function setFallbackCatalogue(catalogue: Catalogue): void {
  fallback = catalogue;
}

let ownLocale: string | null = null;

/**
 * Gives the texts and the language to a context that has no `i18n` of its own, as an offscreen document (seen in Chromium
 * 150); `locale` as the browser writes it, such as `pt_BR`.
 */
export function setWords(catalogue: Catalogue, locale: string): void {
  fallback = catalogue;
  ownLocale = locale;
}

let mentoreeWord: MessageKey = 'wordMentoree';

/** Chooses how the one who is mentored is called from now on: what `{mentoree}` and `{Mentoree}` stand for in the catalogue. */
export function setMentoreeWord(word: 'mentoree' | 'mentee' | 'protege'): void {
  mentoreeWord = mentoreeWords[word];
}

const mentoreeWords = {
  mentoree: 'wordMentoree',
  mentee: 'wordMentee',
  protege: 'wordProtege',
} as const satisfies Record<string, MessageKey>;

function withWord(text: string): string {
  if (!/\{[Mm]entoree\}/.test(text)) return text;
  const word = lookUp(mentoreeWord, []);
  const capital = word.charAt(0).toLocaleUpperCase(uiLanguage()) + word.slice(1);
  return text.replaceAll('{mentoree}', word).replaceAll('{Mentoree}', capital);
}

/** Japanese texts add さん to a name, which a person may have written with an honorific of its own. */
function withOneHonorific(text: string): string {
  return text.replaceAll(/(さん|様|さま|先生|教授|くん|ちゃん)さん/g, '$1');
}

function read(key: MessageKey, substitutions: readonly string[]): string {
  return withOneHonorific(withWord(lookUp(key, substitutions)));
}

function lookUp(key: MessageKey, substitutions: readonly string[]): string {
  const text = ownLocale === null ? browser.i18n.getMessage(key, [...substitutions]) : '';
  if (text !== '') return text;
  return (fallback[key]?.message ?? '').replaceAll(
    /\$(\d)/g,
    (_, digit: string) => substitutions[Number(digit) - 1] ?? '',
  );
}

/** Returns the catalogue's text for `key` in the browser's language, with `$1`… replaced. */
export function t(key: MessageKey, ...substitutions: (string | number)[]): string {
  return read(key, substitutions.map(String));
}

type PluralKey = MessageKey extends infer Key ? (Key extends `${infer Stem}_other` ? Stem : never) : never;

/**
 * Returns the form of `stem` that fits `count` by the language's own plural rules: keys `stem_one`,
 * `stem_few`, … `stem_other`. `$1` is the count, written in the language's digits.
 */
export function tn(stem: PluralKey, count: number, ...more: (string | number)[]): string {
  const { rules, numbers } = countWords();
  const category = rules.select(count);
  const digits = numbers.format(count);
  const values = [digits, ...more.map(String)];
  return read(`${stem}_${category}` as MessageKey, values) || read(`${stem}_other` as MessageKey, values);
}

interface Counting {
  readonly language: string;
  readonly rules: Intl.PluralRules;
  readonly numbers: Intl.NumberFormat;
}

let counting: Counting | undefined;

/** Returns by what numbers, and the words beside them, are written. */
export function countWords(): Counting {
  const language = uiLanguage();
  if (counting?.language !== language)
    counting = {
      language,
      rules: new Intl.PluralRules(language),
      numbers: new Intl.NumberFormat(language),
    };
  return counting;
}

/**
 * The BCP 47 tag of the language the interface is shown in; dates and numbers follow it. The region is the
 * browser's where its language is the catalogue's; a browser in a language without a catalogue shows English.
 */
export function uiLanguage(): string {
  const browsers = (ownLocale ?? browser.i18n.getMessage('@@ui_locale')).replaceAll('_', '-');
  const catalogues = lookUp('languageTag', []) || 'en';
  return browsers.split('-')[0] === catalogues ? browsers : catalogues;
}
