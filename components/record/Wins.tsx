import { useState } from 'preact/hooks';
import type { History } from '../../lib/domain/history';
import type { Session } from '../../lib/domain/session';
import { formatDay } from '../../lib/words/format';
import { t } from '../../lib/words/i18n';
import type { Mentorship, Role } from '../../lib/domain/mentorship';
import { usePrinting } from './use-printing';
import { firstName } from '../../lib/words/first-name';

/** Lines drawn at once in each column. */
const atOnce = 6;

/** Something one of the two took away from a session, or appreciated in the other. */
export interface Word {
  readonly key: string;
  readonly session: Session;
  readonly kind: 'takeaway' | 'appreciation';
  readonly who: string;
  readonly text: string;
}

/** Returns what both took away and appreciated, latest first, under the names that are given. */
export function wordsOf(
  { sessions, feedback }: Pick<History, 'sessions' | 'feedback'>,
  names: Readonly<Record<Role, string>>,
): Word[] {
  return sessions.toReversed().flatMap((session) =>
    feedback
      .filter(({ sessionId }) => sessionId === session.id)
      .flatMap(({ id, by, takeaway, appreciation }) =>
        (
          [
            ['takeaway', takeaway],
            ['appreciation', appreciation],
          ] as const
        )
          .filter(([, text]) => text.trim() !== '')
          .map(([kind, text]) => ({
            key: `${id}:${kind}`,
            session,
            kind,
            who: names[by],
            text,
          })),
      ),
  );
}

/** Returns the two as this person reads them. */
export function firstNames({ role, partnerName }: Mentorship): Readonly<Record<Role, string>> {
  const [mine, theirs] = [t('you'), firstName(partnerName)];
  return role === 'mentor' ? { mentor: mine, mentoree: theirs } : { mentor: theirs, mentoree: mine };
}

/** "One thing I take away" and what each appreciated: kept for both. */
export function Wins({ history }: { readonly history: History }) {
  const [asked, setAsked] = useState(false);
  const all = usePrinting() || asked;
  const words = wordsOf(history, firstNames(history.mentorship));
  if (words.length === 0) return null;
  const columns = [
    ['takeaway', t('winsTakeaways')],
    ['appreciation', t('winsAppreciations')],
  ] as const;
  return (
    <section class="page__section" aria-labelledby="wins">
      <h2 class="page__heading" id="wins">
        {t('recordWins')}
      </h2>
      <div class="wins">
        {columns.map(([kind, heading]) => {
          const of = words.filter((word) => word.kind === kind);
          return of.length === 0 ? null : (
            <section key={kind}>
              <h3 class="record__small">{heading}</h3>
              <ul class="timeline__list">
                {of.slice(0, all ? of.length : atOnce).map(({ key, session, who, text }) => (
                  <li key={key} dir="auto">
                    “{text}”{' '}
                    <span class="quiet">
                      {who}, {formatDay(session.startsAt)}
                    </span>
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
      </div>
      {!all && columns.some(([kind]) => words.filter((word) => word.kind === kind).length > atOnce) && (
        <button type="button" class="button" onClick={() => setAsked(true)}>
          {t('winsAll')}
        </button>
      )}
    </section>
  );
}
