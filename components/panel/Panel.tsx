import { useEffect, useState } from 'preact/hooks';
import { t } from '../../lib/words/i18n';
import type { CurrentWrapUp } from '../../lib/storage/queries/current-wrap-up';
import { readPanelRequest } from '../../lib/storage/queries/panel-request';
import { HeldQuestion } from '../unsettled/HeldQuestion';
import { ReminderCard } from '../reminders/ReminderCard';
import { StorageBanner } from '../app/StorageBanner';
import { Toasts } from '../ui/toasts';
import { useListedItems } from '../action-items/use-listed-items';
import { useLive, type LiveResult } from '../app/use-live-query';
import { Ritual } from './Ritual';
import { SetUpForm } from './SetUpForm';
import { useArmed } from './use-armed';
import { useCurrentWrapUp } from './use-current-wrap-up';
import { usePanelLock } from './use-panel-lock';
import './panel.css';
import { focusOpenStep } from './steps/Step';

/** The side panel: the wrap-up of the call at hand, its set-up, or the way to start one by hand. */
export function Panel() {
  const current = useCurrentWrapUp();
  const armed = useArmed();
  const request = useLive(readPanelRequest, [], null, 'panel-request');
  const [byHand, setByHand] = useState(false);
  usePanelLock(callOf(current));
  const wantsByHand = byHand || request?.kind === 'by-hand';
  // The form that asks for a call's answers is as much asked for as the wrap-up is.
  const kind = current.status === 'ready' ? current.value.kind : null;
  useEffect(() => {
    if (armed.asked && kind !== 'wrap-up' && document.activeElement === document.body) focusOpenStep();
  }, [armed.asked?.at, kind]);
  if (current.status === 'failed') throw current.error;
  if (current.status === 'loading') return null;
  const { value } = current;

  return (
    <main class="panel">
      <StorageBanner />
      {value.kind === 'wrap-up' && <Ritual key={value.session.id} wrapUp={value} armed={armed} />}
      {value.kind === 'set-up' && (
        <>
          <h1 class="panel__title">{t('setUpTitle')}</h1>
          <SetUpForm call={value.call} />
        </>
      )}
      {value.kind === 'none' && wantsByHand && (
        <>
          <h1 class="panel__title">{t('setUpTitle')}</h1>
          <SetUpForm call={null} onStarted={() => setByHand(false)} />
        </>
      )}
      {value.kind === 'none' && !wantsByHand && <NoCall onByHand={() => setByHand(true)} />}
      {value.kind !== 'wrap-up' && <Toasts />}
    </main>
  );
}

/** Returns the id of the call this panel shows the wrap-up of; null: of none. */
function callOf(current: LiveResult<CurrentWrapUp>): string | null {
  if (current.status !== 'ready' || current.value.kind !== 'wrap-up') return null;
  return current.value.call?.id ?? null;
}

/** Between calls: what waits for a word, and the way to start a wrap-up by hand. */
function NoCall({ onByHand }: { readonly onByHand: () => void }) {
  const listed = useListedItems();
  return (
    <div class="panel__empty stack">
      <h1 class="panel__title">{t('extensionName')}</h1>
      <HeldQuestion />
      <ReminderCard listed={listed} />
      <p>{t('panelNoCall')}</p>
      <button type="button" class="button button--primary" onClick={onByHand}>
        {t('startByHand')}
      </button>
    </div>
  );
}
