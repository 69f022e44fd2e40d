import { useState } from 'preact/hooks';
import { rightNow } from '../../lib/browser/right-now';
import type { Consents } from '../../lib/domain/calendar-account';
import { connectCalendarAccount } from '../../lib/storage/actions/calendar-account';
import { makeOwnList, type FoundCalendars } from '../../lib/sync/connect-calendar';
import { newSyncId } from '../../lib/sync/hex';
import { t } from '../../lib/words/i18n';
import { act } from '../app/act';
import { Problem } from '../ui/Problem';
import type { CalendarChosen } from './CalendarChoice';
import { calendarTroubleText } from './calendar-trouble-text';
import { matchNow } from './match-now';
import { useFocus } from './use-focus';

interface Props {
  readonly found: FoundCalendars;
  readonly chosen: CalendarChosen;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Says what goes where and who can read it there; only the last button connects. */
export function CalendarConsent({ found, chosen, onDone, onCancel }: Props) {
  const [problem, setProblem] = useState('');
  const [working, setWorking] = useState(false);
  const first = useFocus<HTMLParagraphElement>();
  const { host } = new URL(found.place.address);
  const { events, tasks, reads } = chosen;
  const isWriting = events !== null || tasks !== null;

  async function agree(): Promise<void> {
    setProblem('');
    setWorking(true);
    const list = tasks === 'own' ? await makeOwnList(found, t('extensionName')) : null;
    setWorking(false);
    if (list && 'trouble' in list) {
      const { trouble } = list;
      const isRefused = trouble === 'forbidden' || trouble === 'unsupported';
      return setProblem(isRefused ? t('syncCalendarNoNewList', host) : calendarTroubleText(trouble, host));
    }
    const consents: Consents = {
      events: events && { url: events.url, name: events.name },
      tasks: list
        ? { ...list, isOwn: true }
        : tasks && tasks !== 'own'
          ? { url: tasks.url, name: tasks.name, isOwn: false }
          : null,
      reads: reads && { url: reads.url, name: reads.name },
    };
    const account = { id: newSyncId(), place: found.place, consents };
    await act({ work: () => connectCalendarAccount(account, rightNow()), text: t('toastSyncConnected') });
    onDone();
    await matchNow();
  }
  return (
    <div class="stack">
      <p class="quiet">{t('syncStep', 3, 3)}</p>
      <p ref={first} tabIndex={-1}>
        {t('syncConsent')}
      </p>
      <ul class="sync__consents">
        {events && <li dir="auto">{t('syncConsentMeetings', events.name)}</li>}
        {tasks && (
          <li dir="auto">{t('syncConsentItems', tasks === 'own' ? t('extensionName') : tasks.name)}</li>
        )}
        {reads && <li dir="auto">{t('syncConsentReads', reads.name)}</li>}
      </ul>
      {isWriting && <p class="warning">{t('syncConsentWho', host)}</p>}
      <Problem text={problem} />
      <div class="row">
        <button type="button" class="button button--primary" disabled={working} onClick={() => void agree()}>
          {t('syncConsentAgree')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {t('cancel')}
        </button>
      </div>
    </div>
  );
}
