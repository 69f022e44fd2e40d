import type { AgendaItem } from '../domain/agenda-item';
import { heldSessions, promisesPerSession, type History } from '../domain/history';
import type { TimeZone } from '../domain/instant';
import type { Recap } from '../domain/recap';
import { formatLongDay } from '../words/format';
import { t } from '../words/i18n';
import { leavingNames, pairTitle } from '../words/leaving-names';
import { isolated } from '../words/direction';
import { namedText } from '../words/named-text';

/**
 * Returns the record of a supervised thesis: every meeting that was held, numbered in the order they were held, with
 * what was decided and promised in it, and at its end who is to confirm it. Days are of `timeZone`. It reads no
 * feedback, no note and no warning sign.
 */
export function supervisionOf(
  history: Omit<History, 'feedback'>,
  decisions: readonly AgendaItem[],
  timeZone: TimeZone,
): Recap {
  const { mentorship, sessions, items } = history;
  const { mentor, mentoree } = leavingNames(mentorship);
  const promises = promisesPerSession({ sessions, items }, 'any');
  const meetings = heldSessions(sessions).map((session, index) => {
    const of = promises.find((one) => one.session.id === session.id);
    const promised = of ? [...of.kept, ...of.carried, ...of.dropped, ...of.open] : [];
    const lines = [
      ...decisions.filter(({ sessionId }) => sessionId === session.id).map(({ text }) => text),
      ...promised.map(namedText),
    ];
    return {
      heading: t('supervisionMeeting', index + 1, formatLongDay(session.startsAt, timeZone)),
      lines: lines.length > 0 ? lines : [t('supervisionNothing')],
      boxes: false,
    };
  });
  const signed = [mentoree, mentor].map((name) => t('supervisionSign', isolated(name)));
  const confirm = { heading: t('supervisionConfirm'), lines: [t('supervisionAsk'), ...signed], boxes: false };
  return { title: t('supervisionTitle', pairTitle(mentorship)), sections: [...meetings, confirm] };
}
