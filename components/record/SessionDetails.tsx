import { useState } from 'preact/hooks';
import { rightNow } from '../../lib/browser/right-now';
import type { AgendaItem } from '../../lib/domain/agenda-item';
import type { History, Promises } from '../../lib/domain/history';
import { namesByRole } from '../../lib/domain/names-by-role';
import type { Session } from '../../lib/domain/session';
import { deleteSession } from '../../lib/storage/actions/deletions';
import { changeSession } from '../../lib/storage/actions/sessions';
import { listAgenda, listDecisions } from '../../lib/storage/queries/agenda-items';
import { formatDay } from '../../lib/words/format';
import { t, type MessageKey } from '../../lib/words/i18n';
import { act } from '../app/act';
import { noteDeleted } from '../app/deleted-here';
import { useLive } from '../app/use-live-query';
import { ChangeMeeting } from '../meeting/ChangeMeeting';
import { SeriesLine } from '../meeting/SeriesLine';
import { CorrectSession } from './correct/CorrectSession';
import { SessionNotes } from './correct/SessionNotes';
import { SessionLines, type ToldItem } from './SessionLines';
import { firstNames, wordsOf } from './Wins';

const none: AgendaItem[] = [];

const statuses: readonly (readonly [Session['status'], MessageKey])[] = [
  ['planned', 'statusPlanned'],
  ['held', 'statusHeld'],
  ['moved', 'statusMoved'],
  ['cancelled', 'statusCancelled'],
  ['missed', 'statusMissed'],
];

interface Props {
  readonly session: Session;
  readonly history: History;
  readonly promises: Promises | null;
  /** Whether a coming one is being moved or called off. */
  readonly changing: boolean;
  readonly onChanging: (on: boolean) => void;
}

/**
 * What is on record of one session. Of a past one everything can be put right; a coming one can be moved or called off,
 * with what follows it in its series; any can be deleted.
 */
export function SessionDetails({ session, history, promises, changing, onChanging }: Props) {
  const [correcting, setCorrecting] = useState(false);
  const names = namesByRole(history.mentorship, t('you'));
  const agenda = useLive(() => listAgenda(session.id), [session.id], none);
  const decisions = useLive(() => listDecisions(session.id), [session.id], none);
  const isPast = session.startsAt <= rightNow();
  const isComing = !isPast && session.status === 'planned';
  const items = promises ? toldItems(promises) : [];
  const words = wordsOf(history, firstNames(history.mentorship)).filter(
    (word) => word.session.id === session.id,
  );
  const isEmpty = items.length + agenda.length + decisions.length + words.length === 0;

  async function setStatus(status: Session['status']): Promise<void> {
    const { status: before, calledOffBy } = session;
    await act({
      work: () => changeSession(session.id, { status }),
      text: t('heldNoted'),
      undo: () => changeSession(session.id, { status: before, calledOffBy }),
    });
  }
  const remove = () =>
    noteDeleted(t('toastSessionDeleted', formatDay(session.startsAt)), () => deleteSession(session.id));
  return (
    <div class="stack">
      {correcting ? (
        <CorrectSession
          session={session}
          history={history}
          items={items.map(({ item }) => item)}
          agenda={agenda}
          decisions={decisions}
        />
      ) : (
        <SessionLines items={items} agenda={agenda} decisions={decisions} words={words} names={names} />
      )}
      {isEmpty && !correcting && <p class="quiet">{t('sessionEmpty')}</p>}
      {isPast && <SessionNotes session={session} />}
      {isComing && session.series && <SeriesLine session={session} sessions={history.sessions} />}
      <div class="row">
        <label class="inline">
          <span class="field__label">{t('sessionStatus')}</span>
          <select
            class="input"
            value={session.status}
            onChange={(event) => void setStatus(event.currentTarget.value as Session['status'])}
          >
            {statuses.map(([status, key]) => (
              <option key={status} value={status}>
                {t(key)}
              </option>
            ))}
          </select>
        </label>
        {isPast && (
          <button
            type="button"
            class="button"
            aria-pressed={correcting}
            onClick={() => setCorrecting(!correcting)}
          >
            {t('sessionCorrect')}
          </button>
        )}
        {isComing && (
          <button type="button" class="button" aria-expanded={changing} onClick={() => onChanging(!changing)}>
            {t('nextChange')}
          </button>
        )}
        <button type="button" class="button button--quiet" onClick={() => void remove()}>
          {t('sessionDelete')}
        </button>
      </div>
      {isComing && changing && (
        <ChangeMeeting
          pair={{ mentorship: history.mentorship, names }}
          meeting={session}
          sessions={history.sessions}
        />
      )}
    </div>
  );
}

function toldItems({ kept, carried, open, dropped }: Promises): ToldItem[] {
  return [
    ...kept.map((item) => ({ key: 'promiseKept' as const, icon: 'circle-check' as const, item })),
    ...carried.map((item) => ({ key: 'promiseCarried' as const, icon: 'redo-2' as const, item })),
    ...open.map((item) => ({ key: 'promiseOpen' as const, icon: 'circle' as const, item })),
    ...dropped.map((item) => ({ key: 'promiseDropped' as const, icon: 'x' as const, item })),
  ];
}
