import type { ActionItem } from '../../lib/domain/action-item';
import type { AgendaItem } from '../../lib/domain/agenda-item';
import type { History, Promises } from '../../lib/domain/history';
import { thirdPersonOf } from '../../lib/domain/item-owner';
import type { Session } from '../../lib/domain/session';
import { formatDay, formatMinutes } from '../../lib/words/format';
import { t, type MessageKey } from '../../lib/words/i18n';
import { namesByRole } from '../../lib/domain/names-by-role';
import { listAgenda } from '../../lib/storage/queries/agenda-items';
import { deleteSession } from '../../lib/storage/actions/deletions';
import { changeSession } from '../../lib/storage/actions/sessions';
import { act } from '../app/act';
import { noteDeleted } from '../app/deleted-here';
import { firstName } from '../../lib/words/first-name';
import { useLive } from '../app/use-live-query';
import { firstNames, wordsOf } from './Wins';
import { Icon } from '../ui/Icon';
import type { IconName } from '../ui/icons';

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
  const words = wordsOf(history, firstNames(history.mentorship)).filter(
    (word) => word.session.id === session.id,
  );
  const groups: readonly (readonly [MessageKey, IconName, readonly ActionItem[]])[] = promises
    ? [
        ['promiseKept', 'circle-check', promises.kept],
        ['promiseCarried', 'redo-2', promises.carried],
        ['promiseOpen', 'circle', promises.open],
        ['promiseDropped', 'x', promises.dropped],
      ]
    : [];
  const promised = groups.flatMap(([key, icon, items]) => items.map((item) => ({ key, icon, item })));

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
      {promised.length > 0 && (
        <section>
          <h3 class="record__small">{t('actionItemsHeading')}</h3>
          <ul class="timeline__list">
            {promised.map(({ key, icon, item }) => (
              <li key={item.id}>
                <span role="img" aria-label={t(key)} title={t(key)}>
                  <Icon name={icon} />
                </span>{' '}
                <span dir="auto">{item.text}</span>{' '}
                <span class="quiet">
                  {thirdPersonOf(item) || firstName(names[item.owner])}
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
