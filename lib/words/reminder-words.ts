import type { Reminder } from '../domain/reminders';
import { formatDate, formatMoment } from './format';
import { t, tn } from './i18n';
import { namedText } from './named-text';

/** Says in one sentence what a reminder reminds of. */
export function reminderText(reminder: Reminder): string {
  const { need, mentorship, session, items } = reminder;
  const partner = mentorship.partnerName;
  const [first] = items;
  switch (need) {
    case 'half-way':
      return t('reminderHalfWay', partner);
    case 'deadline':
      return items.length === 1 && first
        ? t('reminderDeadlineOne', namedText(first))
        : tn('reminderDeadline', items.length);
    case 'agenda':
      return session?.agendaFinalBy
        ? t('reminderAgendaBy', partner, formatDate(session.agendaFinalBy))
        : t('reminderAgenda', partner);
    case 'meeting':
      return t('reminderMeeting', partner, whenOf(reminder));
  }
}

/** Returns a message for the partner to copy half-way between two meetings; nothing is sent. */
export function halfWayMessage(reminder: Reminder): string {
  const { mentorship, items } = reminder;
  const open = items.map((item) => `- ${namedText(item)}`);
  const lead = mentorship.role === 'mentoree' ? 'nudgeFromMentoree' : 'nudgeFromMentor';
  return [t(lead, mentorship.partnerName, whenOf(reminder)), ...open].join('\n');
}

function whenOf({ session }: Reminder): string {
  return session ? formatMoment(session.startsAt) : '';
}
