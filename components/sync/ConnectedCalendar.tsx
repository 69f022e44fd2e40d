import { useState } from 'preact/hooks';
import type { CalendarAccount } from '../../lib/domain/calendar-account';
import { openCollection } from '../../lib/dav/caldav';
import { changeCalendarAccount, writeAnew } from '../../lib/storage/actions/calendar-account';
import type { Restore } from '../../lib/storage/engine/snapshot';
import { listLeftAlone } from '../../lib/storage/queries/mirror';
import { CarrierError } from '../../lib/sync/carrier';
import type { WhatIsThere } from '../../lib/sync/disconnect';
import { disconnectCalendar } from '../../lib/sync/disconnect-calendar';
import { accessTo } from '../../lib/sync/here';
import { t } from '../../lib/words/i18n';
import { act } from '../app/act';
import { useLive } from '../app/use-live-query';
import { Problem } from '../ui/Problem';
import { showToast } from '../ui/toasts';
import { accountTroubleText, calendarTroubleText } from './calendar-trouble-text';
import { stateText } from './FolderButtons';
import { askForServer, giveBackHost, patternOf } from './host-permission';
import { matchNow } from './match-now';
import { SignInForm } from './SignInForm';

interface Props {
  readonly account: CalendarAccount;
  /** It was disconnected, and what had the keyboard is gone. */
  readonly onGone: () => void;
}

const none: string[] = [];

/** The connected calendar server: what is where, when it last matched, what is wrong, and the way out. */
export function ConnectedCalendar({ account, onGone }: Props) {
  const [working, setWorking] = useState(false);
  const left = useLive(listLeftAlone, [], none);
  const { id, trouble, isPaused, matchedAt, consents, emptied } = account;
  const where = new URL(account.place.address).host;

  async function match(): Promise<void> {
    setWorking(true);
    await matchNow().finally(() => setWorking(false));
  }
  const pause = (to: boolean) =>
    act({
      work: () => changeCalendarAccount(id, { isPaused: to }),
      text: t(to ? 'toastSyncPaused' : 'toastSyncResumed'),
      undo: () => changeCalendarAccount(id, { isPaused: !to }),
    });
  return (
    <div class="stack">
      <h4 class="sync__host" dir="auto">
        {where}
      </h4>
      <p class="quiet">{stateText(account)}</p>
      <ul class="sync__consents">
        {consents.events && <li dir="auto">{t('syncCalendarHasMeetings', consents.events.name)}</li>}
        {consents.tasks && <li dir="auto">{t('syncCalendarHasItems', consents.tasks.name)}</li>}
        {consents.reads && <li dir="auto">{t('syncCalendarIsRead', consents.reads.name)}</li>}
      </ul>
      {trouble && !isPaused && (
        <div class="warning stack" role="alert">
          <p>{accountTroubleText(trouble, { where, matchedAt })}</p>
          <ActAgain account={account} trouble={trouble.kind} />
        </div>
      )}
      {emptied.map((kind) => (
        <div key={kind} class="warning stack" role="alert">
          <p>{t('syncEmptied', (kind === 'task' ? consents.tasks?.name : consents.events?.name) ?? where)}</p>
          <div class="row">
            <button
              type="button"
              class="button"
              onClick={() => void act({ work: () => writeAnew(account, kind) }).then(match)}
            >
              {t('syncWriteAnew')}
            </button>
          </div>
        </div>
      ))}
      {left.length > 0 && (
        <details>
          <summary>{t('syncLeftAlone')}</summary>
          <ul class="sync__consents">
            {left.map((name) => (
              <li key={name} dir="auto">
                {name}
              </li>
            ))}
          </ul>
        </details>
      )}
      <div class="row">
        {!isPaused && (
          <button
            type="button"
            class="button"
            aria-label={`${t(working ? 'syncMatching' : 'syncMatchNow')}: ${where}`}
            disabled={working}
            onClick={() => void match()}
          >
            {t(working ? 'syncMatching' : 'syncMatchNow')}
          </button>
        )}
        <button
          type="button"
          class="button button--quiet"
          aria-label={`${t(isPaused ? 'syncResume' : 'syncPause')}: ${where}`}
          onClick={() => void pause(!isPaused)}
        >
          {t(isPaused ? 'syncResume' : 'syncPause')}
        </button>
      </div>
      <DisconnectCalendar account={account} onGone={onGone} />
    </div>
  );
}

/** What the person can do here about a server in trouble: give a new password, or the permission again. */
function ActAgain({ account: { id, place }, trouble }: { account: CalendarAccount; trouble: string }) {
  const give = (password: string) => {
    const next = password === '' ? place : { ...place, password };
    return act({ work: () => changeCalendarAccount(id, { place: next, trouble: null, triedAt: null }) });
  };
  return <SignInForm address={place.address} trouble={trouble} onGiven={give} />;
}

const deps = {
  locks: navigator.locks,
  access: (place: CalendarAccount['place']) => accessTo(place),
  open: (place: CalendarAccount['place'], address: string, component: 'VEVENT' | 'VTODO') =>
    openCollection(accessTo(place), address, component),
};

/** Disconnects the server after a question: what was written there stays, or goes. */
function DisconnectCalendar({ account, onGone }: Props) {
  const [asking, setAsking] = useState(false);
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState('');
  const { address } = account.place;
  const where = new URL(address).host;

  async function disconnect(there: WhatIsThere): Promise<void> {
    setProblem('');
    setWorking(true);
    const done = await disconnectCalendar(there, deps).then(
      (back) => ({ back }),
      (error: unknown) => ({ trouble: troubleOf(error) }),
    );
    setWorking(false);
    if ('trouble' in done)
      return setProblem(`${calendarTroubleText(done.trouble, where)} ${t('syncCalendarStillConnected')}`);
    await giveBackHost(patternOf(address));
    const { back } = done;
    showToast({
      text: t('toastSyncDisconnected', where),
      ...(back && { undo: () => connectAgain(address, back) }),
    });
    onGone();
  }
  return (
    <>
      <div class="row">
        <button
          type="button"
          class="button button--quiet"
          aria-label={`${t('syncDisconnect')} ${where}`}
          aria-expanded={asking}
          onClick={() => setAsking(!asking)}
        >
          {t('syncDisconnect')}
        </button>
      </div>
      {asking && (
        <div class="warning stack" role="group" aria-label={`${t('syncDisconnect')} ${where}`}>
          <p>{t('syncCalendarDisconnectNote')}</p>
          <div class="row">
            <button type="button" class="button" disabled={working} onClick={() => void disconnect('keep')}>
              {t('syncCalendarKeep')}
            </button>
            <button type="button" class="button" disabled={working} onClick={() => void disconnect('delete')}>
              {t('syncCalendarDelete')}
            </button>
            <button type="button" class="button" onClick={() => setAsking(false)}>
              {t('cancel')}
            </button>
          </div>
          <Problem text={problem} />
        </div>
      )}
    </>
  );
}

/** The way back, within the click that asks for the permission given back. */
async function connectAgain(address: string, back: Restore): Promise<void> {
  if (!(await askForServer(address))) return;
  await act({ work: back, text: t('toastSyncConnected') });
  // What was connected since may have kept it from coming back.
  await giveBackHost(patternOf(address));
  await matchNow();
}

function troubleOf(error: unknown): CarrierError['trouble'] {
  if (error instanceof CarrierError) return error.trouble;
  throw error;
}
