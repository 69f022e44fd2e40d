import { useState } from 'preact/hooks';
import type { History } from '../../lib/domain/history';
import type { Session } from '../../lib/domain/session';
import { formatDay } from '../../lib/format';
import { t } from '../../lib/i18n';
import { namesByRole } from '../../lib/storage/action-items';
import { firstName } from '../ui/first-name';

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

/** Returns what both took away and appreciated, latest first. */
export function wordsOf({ mentorship, sessions, feedback }: History): Word[] {
  const names = namesByRole(mentorship, t('you'));
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
            who: by === mentorship.role ? t('you') : firstName(names[by]),
            text,
          })),
      ),
  );
}

/** "One thing I take away" and what each appreciated: kept for both. */
export function Wins({ history }: { readonly history: History }) {
  const [all, setAll] = useState(false);
  const words = wordsOf(history);
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
        <button type="button" class="button" onClick={() => setAll(true)}>
          {t('winsAll')}
        </button>
      )}
    </section>
  );
}
