import type { PairedTable } from '../domain/paired-tables';
import { t, tn } from './i18n';

type SharedKind = PairedTable | 'mentorships';

/** Counts what is new of a kind. */
export function addedWords(table: SharedKind, count: number): string {
  switch (table) {
    case 'sessions':
      return tn('exchangeNewSessions', count);
    case 'goals':
      return tn('exchangeNewGoals', count);
    case 'agendaItems':
      return tn('exchangeNewLines', count);
    case 'goalScores':
      return tn('exchangeNewScores', count);
    case 'actionItems':
    case 'mentorships':
      return tn('exchangeNewItems', count);
  }
}

/** Counts what is brought up to date of a kind. */
export function changedWords(table: SharedKind, count: number): string {
  switch (table) {
    case 'sessions':
      return tn('exchangeChangedSessions', count);
    case 'goals':
      return tn('exchangeChangedGoals', count);
    case 'actionItems':
      return tn('exchangeChangedItems', count);
    case 'agendaItems':
      return tn('exchangeChangedLines', count);
    case 'goalScores':
      return tn('exchangeChangedScores', count);
    case 'mentorships':
      return t('exchangeAboutYou');
  }
}
