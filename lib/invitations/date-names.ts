import { folded } from './plain-lines';

/** What a word of a date may stand for: the first months and weekdays are 1 and Sunday is 0. */
export interface DateName {
  readonly months: ReadonlySet<number>;
  readonly weekdays: ReadonlySet<number>;
  readonly isEnglish: boolean;
}

const locales =
  'en-US en-GB de de-AT fr fr-CA es es-MX pt-BR pt-PT ja ar ar-EG ar-SY ar-SA ar-DZ ar-MA ar-TN'.split(' ');

let made: ReadonlyMap<string, DateName> | undefined;

/** Returns the names of months and weekdays in all languages of the interface, as Unicode has them, folded. */
export function dateNames(): ReadonlyMap<string, DateName> {
  made ??= makeNames();
  return made;
}

function makeNames(): Map<string, DateName> {
  const names = new Map<string, { months: Set<number>; weekdays: Set<number>; isEnglish: boolean }>();
  const note = (word: string, kind: 'months' | 'weekdays', value: number, isEnglish: boolean) => {
    const name = folded(word)
      .replaceAll(/[.\u200F]/g, '')
      .trim();
    if (name === '' || /\d/.test(name)) return;
    const entry = names.get(name) ?? { months: new Set(), weekdays: new Set(), isEnglish: false };
    entry[kind].add(value);
    names.set(name, { ...entry, isEnglish: entry.isEnglish || isEnglish });
  };
  for (const locale of locales) {
    const isEnglish = locale.startsWith('en');
    for (const style of ['long', 'short'] as const) {
      const month = writer(locale, { month: style });
      const weekday = writer(locale, { weekday: style });
      for (let at = 0; at < 12; at += 1)
        note(month.format(Date.UTC(2026, at, 15)), 'months', at + 1, isEnglish);
      // 4 January 2026 is a Sunday.
      for (let at = 0; at < 7; at += 1)
        note(weekday.format(Date.UTC(2026, 0, 4 + at)), 'weekdays', at, isEnglish);
    }
  }
  return names;
}

function writer(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, {
    ...options,
    timeZone: 'UTC',
    calendar: 'gregory',
    numberingSystem: 'latn',
  });
}
