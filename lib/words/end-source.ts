import type { EndSource } from '../domain/call';
import { t } from './i18n';

/** Says where a scheduled end comes from. */
export function endSourceText(source: EndSource, guess: boolean): string {
  const text = sourceText(source);
  return guess ? t('endSourceGuess', text) : text;
}

function sourceText(source: EndSource): string {
  switch (source) {
    case 'said':
      return t('endSourceSaid');
    case 'page-countdown':
      return t('endSourceCountdown');
    case 'calendar':
      return t('endSourceCalendar');
    case 'booked':
      return t('endSourceBooked');
    case 'page':
      return t('endSourcePage');
    case 'usual-length':
      return t('endSourceUsualLength');
  }
}
