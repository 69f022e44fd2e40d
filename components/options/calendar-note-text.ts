import type { CalendarNote } from '../../lib/domain/calendar';
import { t } from '../../lib/words/i18n';

/** Says what of a calendar is missing or uncertain. */
export function calendarNoteText(note: CalendarNote): string {
  switch (note) {
    case 'cut-off':
      return t('calendarNoteCutOff');
    case 'event-unreadable':
      return t('calendarNoteUnreadable');
    case 'event-too-large':
      return t('calendarNoteTooLarge');
    case 'event-too-long':
      return t('calendarNoteTooLong');
    case 'rule-not-expanded':
      return t('calendarNoteRule');
    case 'zone-unknown':
      return t('calendarNoteZone');
    case 'too-many-events':
      return t('calendarNoteTooMany');
    case 'too-many-exceptions':
      return t('calendarNoteExceptions');
  }
}
