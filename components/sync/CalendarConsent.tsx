import { useState } from 'preact/hooks';
import { forgetDrafts } from '../../lib/storage/actions/drafts';
import { connectCalendar, type CalendarChosen, type FoundCalendars } from '../../lib/sync/connect-calendar';
import { syncHere } from '../../lib/sync/here';
import { t } from '../../lib/words/i18n';
import { Problem } from '../ui/Problem';
import { showToast } from '../ui/toasts';
import { calendarDrafts } from './calendar-drafts';
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
    const around = { ...syncHere(), listName: t('extensionName') };
    const done = await connectCalendar(found, chosen, around).finally(() => setWorking(false));
    if ('trouble' in done) {
      const { trouble } = done;
      const isRefused = trouble === 'forbidden' || trouble === 'unsupported';
      return setProblem(isRefused ? t('syncCalendarNoNewList', host) : calendarTroubleText(trouble, host));
    }
    const { account, isOther } = done;
    const connected = new URL(account.place.address).host;
    showToast({ text: isOther ? t('toastSyncOtherCalendar', connected) : t('toastSyncConnected') });
    onDone();
    if (!isOther) await forgetDrafts(calendarDrafts);
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
