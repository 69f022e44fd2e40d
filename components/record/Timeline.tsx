import { useState } from 'preact/hooks';
import { promisesPerSession, type History, type Promises } from '../../lib/domain/history';
import { byTime } from '../../lib/domain/instant';
import { laterInSeries } from '../../lib/domain/series-in-lists';
import { occasionOf } from '../../lib/domain/occasion';
import type { Session } from '../../lib/domain/session';
import { formatLongDay, formatTime } from '../../lib/words/format';
import { t, tn, type MessageKey } from '../../lib/words/i18n';
import { rightNow } from '../../lib/browser/right-now';
import { usePrinting } from './use-printing';
import { SessionDetails } from './SessionDetails';

/** Sessions drawn at once; more on request. */
const atOnce = 12;

/** Every session, latest first, each to be opened; of the meetings of a series that are to come the next one, the others on request. */
export function Timeline({ history }: { readonly history: History }) {
  const [asked, setAsked] = useState(atOnce);
  const shown = usePrinting() ? history.sessions.length : asked;
  const promises = new Map(promisesPerSession(history, 'any').map((row) => [row.session.id, row]));
  const [ahead, setAhead] = useState(false);
  const [changing, setChanging] = useState<Place | null>(null);
  const later = laterInSeries(history.sessions, rightNow());
  const sessions = history.sessions
    .filter(({ id }) => ahead || !later.has(id) || id === changing?.id)
    .toSorted((a, b) => byTime(placeOf(b, changing), placeOf(a, changing)));
  if (history.sessions.length === 0) return null;
  return (
    <section class="page__section" aria-labelledby="timeline">
      <h2 class="page__heading" id="timeline">
        {t('recordTimeline')}
      </h2>
      {later.size > 0 && !ahead && (
        <button type="button" class="button" onClick={() => setAhead(true)}>
          {t('recordComing', later.size)}
        </button>
      )}
      <ol class="timeline">
        {sessions.slice(0, shown).map((session) => (
          <SessionRow
            key={session.id}
            session={session}
            history={history}
            promises={promises.get(session.id) ?? null}
            changing={changing?.id === session.id}
            onChanging={(on) => setChanging(on ? session : null)}
          />
        ))}
      </ol>
      {sessions.length > shown && (
        <button type="button" class="button" onClick={() => setAsked(shown + atOnce)}>
          {tn('recordEarlier', sessions.length - shown)}
        </button>
      )}
    </section>
  );
}

/** Where a meeting stands while it is changed: it does not go from under the hands that move it. */
type Place = Pick<Session, 'id' | 'startsAt'>;

function placeOf(session: Session, changing: Place | null): string {
  return session.id === changing?.id ? changing.startsAt : session.startsAt;
}

interface RowProps {
  readonly session: Session;
  readonly history: History;
  readonly promises: Promises | null;
  /** Whether it is being moved or called off. */
  readonly changing: boolean;
  readonly onChanging: (on: boolean) => void;
}

function SessionRow({ session, history, promises, changing, onChanging }: RowProps) {
  const [open, setOpen] = useState(false);
  const occasion = occasionOf(history.mentorship, session, history.sessions);
  const must = promises && [...promises.kept, ...promises.carried, ...promises.open].filter(isMust).length;
  return (
    <li class="timeline__row">
      <button
        type="button"
        class="timeline__button"
        aria-expanded={open}
        aria-controls={`session-${session.id}`}
        onClick={() => {
          setOpen(!open);
          if (changing) onChanging(false);
        }}
      >
        <span class="timeline__day">
          {formatLongDay(session.startsAt)}, {formatTime(session.startsAt)}
        </span>
        <span class="timeline__facts">
          <span class="tag">{statusText(session)}</span>
          {occasion !== 'ordinary' && (
            <span class="tag">{t(occasion === 'closing' ? 'occasionClosing' : 'occasionMidPoint')}</span>
          )}
          {session.movedFrom.length > 0 && (
            <span class="quiet">{tn('sessionMoved', session.movedFrom.length)}</span>
          )}
          {promises && must !== null && must > 0 && (
            <span class="quiet">
              {t(
                promises.open.length > 0 ? 'sessionKeptSoFar' : 'sessionKept',
                promises.kept.filter(isMust).length,
                must,
              )}
            </span>
          )}
        </span>
      </button>
      {open && (
        <div class="timeline__body" id={`session-${session.id}`}>
          <SessionDetails
            session={session}
            history={history}
            promises={promises}
            changing={changing}
            onChanging={onChanging}
          />
        </div>
      )}
    </li>
  );
}

const isMust = ({ priority }: { readonly priority: string }) => priority === 'must';

const statusKeys: Readonly<Record<Session['status'], MessageKey>> = {
  planned: 'statusPlanned',
  held: 'statusHeld',
  moved: 'statusMoved',
  cancelled: 'statusCancelled',
  missed: 'statusMissed',
};

function statusText({ status, heldElsewhere }: Session): string {
  return t(status === 'held' && heldElsewhere ? 'statusHeldElsewhere' : statusKeys[status]);
}
