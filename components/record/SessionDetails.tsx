import type { ActionItem } from '../../lib/domain/action-item';
import type { AgendaItem } from '../../lib/domain/agenda-item';
import type { History, Promises } from '../../lib/domain/history';
import type { Session } from '../../lib/domain/session';
import { formatDay, formatMinutes } from '../../lib/format';
import { t, type MessageKey } from '../../lib/i18n';
import { namesByRole } from '../../lib/storage/action-items';
import { listAgenda } from '../../lib/storage/agenda-items';
import { deleteSession } from '../../lib/storage/deletions';
import { persist } from '../../lib/storage/persist';
import { changeSession } from '../../lib/storage/sessions';
import { noteDeleted } from '../ui/deleted-here';
import { firstName } from '../ui/first-name';
import { tellBackground } from '../ui/tell-background';
import { showToast } from '../ui/toasts';
import { useLive } from '../ui/use-live-query';
import { wordsOf } from './Wins';

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
}

/** What is on record of one session; what became of it can be put right, and it can be deleted. */
export function SessionDetails({ session, history, promises }: Props) {
  const agenda = useLive(() => listAgenda(session.id), [session.id], none);
  const names = namesByRole(history.mentorship, t('you'));
  const words = wordsOf(history).filter((word) => word.session.id === session.id);
  const groups: readonly (readonly [MessageKey, string, readonly ActionItem[]])[] = promises
    ? [
        ['promiseKept', '✓', promises.kept],
        ['promiseCarried', '↷', promises.carried],
        ['promiseOpen', '○', promises.open],
        ['promiseDropped', '✕', promises.dropped],
      ]
    : [];
  const promised = groups.flatMap(([key, sign, items]) => items.map((item) => ({ key, sign, item })));

  async function setStatus(status: Session['status']): Promise<void> {
    const { status: before, calledOffBy } = session;
    await persist(() => changeSession(session.id, { status }));
    await tellBackground();
    showToast({
      text: t('heldNoted'),
      undo: () =>
        persist(() => changeSession(session.id, { status: before, calledOffBy })).then(tellBackground),
    });
  }
  const remove = () =>
    noteDeleted(t('toastSessionDeleted', formatDay(session.startsAt)), () => deleteSession(session.id));
  return (
    <div class="stack">
      {promised.length > 0 && (
        <section>
          <h3 class="record__small">{t('actionItemsHeading')}</h3>
          <ul class="timeline__list">
            {promised.map(({ key, sign, item }) => (
              <li key={item.id}>
                <span role="img" aria-label={t(key)} title={t(key)}>
                  {sign}
                </span>{' '}
                <span dir="auto">{item.text}</span>{' '}
                <span class="quiet">
                  {firstName(names[item.owner])}
                  {item.dropReason && ` · ${item.dropReason}`}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {agenda.length > 0 && (
        <section>
          <h3 class="record__small">{t('agendaHeading')}</h3>
          <ul class="timeline__list">
            {agenda.map(({ id, text, minutes }) => (
              <li key={id} dir="auto">
                {text} <span class="quiet">{formatMinutes(minutes)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {words.length > 0 && (
        <section>
          <h3 class="record__small">{t('recordWins')}</h3>
          <ul class="timeline__list">
            {words.map(({ key, who, text }) => (
              <li key={key} dir="auto">
                “{text}” <span class="quiet">{who}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {promised.length + agenda.length + words.length === 0 && <p class="quiet">{t('sessionEmpty')}</p>}
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
        <button type="button" class="button button--quiet" onClick={() => void remove()}>
          {t('sessionDelete')}
        </button>
      </div>
    </div>
  );
}
