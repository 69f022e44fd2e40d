import { useRef, useState } from 'preact/hooks';
import { findCalendarAccount } from '../../lib/storage/queries/calendar-account';
import type { CalendarChosen, FoundCalendars } from '../../lib/sync/connect-calendar';
import { t } from '../../lib/words/i18n';
import { useLive } from '../app/use-live-query';
import { Asking, useAskedHosts } from './asked-hosts';
import { CalendarChoice } from './CalendarChoice';
import { CalendarConsent } from './CalendarConsent';
import { CalendarServer } from './CalendarServer';
import { ConnectedCalendar } from './ConnectedCalendar';
import { Proposals } from './Proposals';
import { useFocus } from './use-focus';

/** The calendar and tasks the person has elsewhere: connected, what was changed there, and how to connect. */
export function CalendarPart() {
  const account = useLive(findCalendarAccount, [], undefined);
  const heading = useRef<HTMLHeadingElement>(null);
  const toHeading = () => heading.current?.focus();
  return (
    <section class="stack sync__calendar" aria-labelledby="sync-calendar">
      <h3 ref={heading} class="mentorship__name" id="sync-calendar" tabIndex={-1}>
        {t('syncCalendar')}
      </h3>
      {account ? (
        <>
          <Proposals onAnswered={toHeading} />
          <ConnectedCalendar account={account} onGone={toHeading} />
        </>
      ) : (
        <ConnectCalendar onDone={toHeading} />
      )}
    </section>
  );
}

/** Connects a calendar server in three steps: where it is, what goes where, and the person's word. */
function ConnectCalendar({ onDone }: { readonly onDone: () => void }) {
  const [isOpen, setOpen] = useState(false);
  const [wasOpen, setWasOpen] = useState(false);
  const [found, setFound] = useState<FoundCalendars | null>(null);
  const [chosen, setChosen] = useState<CalendarChosen | null>(null);
  const hosts = useAskedHosts();
  const button = useFocus<HTMLButtonElement>(wasOpen && !isOpen);

  function cancel(): void {
    void hosts.settle();
    setOpen(false);
    setWasOpen(true);
    setFound(null);
    setChosen(null);
  }
  if (!isOpen)
    return (
      <>
        <p>{t('syncCalendarNote')}</p>
        <div class="row">
          <button ref={button} type="button" class="button" onClick={() => setOpen(true)}>
            {t('syncCalendarConnect')}
          </button>
        </div>
      </>
    );
  if (!found)
    return (
      <Asking.Provider value={hosts.ask}>
        <CalendarServer onFound={setFound} onCancel={cancel} />
      </Asking.Provider>
    );
  if (!chosen) return <CalendarChoice found={found} onChosen={setChosen} onCancel={cancel} />;
  return <CalendarConsent found={found} chosen={chosen} onDone={onDone} onCancel={cancel} />;
}
