import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n';
import { readPanelRequest } from '../../lib/storage/panel-request';
import { HeldQuestion } from '../unsettled/HeldQuestion';
import { ReminderCard } from '../reminders/ReminderCard';
import { StorageBanner } from '../ui/StorageBanner';
import { Toasts } from '../ui/toasts';
import { useBadgeInStep } from '../ui/use-badge-in-step';
import { useListedItems } from '../ui/use-listed-items';
import { useLive } from '../ui/use-live-query';
import { Ritual } from './Ritual';
import { SetUpForm } from './SetUpForm';
import { useArmed } from './use-armed';
import { useCurrentWrapUp } from './use-current-wrap-up';
import './panel.css';

/** The side panel: the wrap-up of the call at hand, its set-up, or the way to start one by hand. */
export function Panel() {
  const current = useCurrentWrapUp();
  const command = useArmed();
  const request = useLive(readPanelRequest, [], null);
  const [byHand, setByHand] = useState(false);
  const wantsByHand = byHand || request?.kind === 'by-hand';
  if (current.status === 'failed') throw current.error;
  if (current.status === 'loading') return null;
  const { value } = current;

  return (
    <main class="panel">
      <StorageBanner />
      {value.kind === 'wrap-up' && <Ritual key={value.session.id} wrapUp={value} command={command} />}
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
      <Toasts />
    </main>
  );
}

/** Between calls: what waits for a word, and the way to start a wrap-up by hand. */
function NoCall({ onByHand }: { readonly onByHand: () => void }) {
  const listed = useListedItems();
  useBadgeInStep(listed);
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
