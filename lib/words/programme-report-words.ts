import { lastStep, stepsOf, type Figure, type Range } from '../domain/programme-report/figures';
import { formatDays, formatShare } from './format';
import { t, uiLanguage, type MessageKey } from './i18n';

/** What each figure of a report to the programme is called. */
export const figureNames: Readonly<Record<Figure, MessageKey>> = {
  pace: 'figurePace',
  kept: 'figureKept',
  rhythm: 'figureRhythm',
  missed: 'figureMissed',
  moved: 'figureMoved',
  days: 'figureDays',
  held: 'figureHeld',
  left: 'figureLeft',
};

/** Writes the steps a figure is in: `less than 40%`, `11 days to 21 days`, `10 or more`, `0`. */
export function stepsText(figure: Figure, [from, to]: Range): string {
  const { from: begins, unit } = stepsOf[figure];
  const value = (number: number) => {
    if (unit === 'percent') return formatShare(number / 100);
    return unit === 'days' ? formatDays(number) : new Intl.NumberFormat(uiLanguage()).format(number);
  };
  const lowest = begins[from] ?? 0;
  const next = begins[to + 1] ?? 0;
  if (to === lastStep(figure)) return from === 0 ? t('stepsAny') : t('stepsAtLeast', value(lowest));
  if (from === 0) return next === 1 ? value(0) : t('stepsBelow', value(next));
  return t('stepsBetween', value(lowest), value(next - 1));
}

/** Writes a month, given as `2026-11`: `November 2026`. */
export function monthText(month: string): string {
  const format = new Intl.DateTimeFormat(uiLanguage(), { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return format.format(new Date(`${month}-15T12:00:00Z`));
}
