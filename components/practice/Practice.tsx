import { liveQuery } from 'dexie';
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Instant } from '../../lib/domain/instant';
import { t } from '../../lib/words/i18n';
import { listLiveCalls } from '../../lib/storage/queries/calls';
import { database } from '../../lib/storage/engine/database';
import { keepPracticeEnd, startPractice } from '../../lib/storage/actions/practice';
import { CommandKeys } from '../keyboard/CommandKeys';
import { useLive } from '../app/use-live-query';
import { myTimeZone } from '../../lib/browser/my-time-zone';
import { rightNow } from '../../lib/browser/right-now';
import './practice.css';

interface Props {
  /** Shows the card a call page shows; returns what takes it away. */
  showChip(about: { readonly endsAt: Instant }, onOpen: () => void): () => void;
  /** The wrap-up beside the call, drawn once the card is pressed. */
  readonly panel: ComponentChildren;
}

type Stage = 'call' | 'chip' | 'panel' | 'done';

const notes = {
  call: 'practiceWait',
  chip: 'practiceChip',
  panel: 'practicePanel',
} as const;

/** A pretended call with the real card and the real wrap-up, in a store of its own that is deleted at the end. */
export function Practice({ showChip, panel }: Props) {
  const [stage, setStage] = useState<Stage>('call');
  const partnerName = t('practicePartner');
  const calls = useLive(listLiveCalls, [stage], []);
  const endsAt = calls[0]?.scheduledEnd?.endsAt;

  useEffect(() => {
    const kept = liveQuery(listLiveCalls).subscribe(() => void keepPracticeEnd());
    return () => kept.unsubscribe();
  }, []);
  useEffect(() => {
    if (stage !== 'chip' || !endsAt) return undefined;
    return showChip({ endsAt }, () => setStage('panel'));
  }, [stage, endsAt]);

  async function jump(): Promise<void> {
    await startPractice(
      { partnerName, openItem: t('practiceOpenItem') },
      { now: rightNow(), timeZone: myTimeZone() },
    );
    setStage('chip');
  }
  async function end(): Promise<void> {
    setStage('done');
    await database.delete();
  }

  if (stage === 'done') return <Done />;
  return (
    <div class={stage === 'panel' ? 'practice practice--beside' : 'practice'}>
      <section class="practice__call" aria-label={t('practiceTitle')}>
        <h1 class="practice__title">{t('practiceTitle')}</h1>
        <div class="practice__people" aria-hidden="true">
          <span class="practice__person">{partnerName.slice(0, 1)}</span>
          <span class="practice__person practice__person--me">{t('you').slice(0, 1)}</span>
        </div>
        <p class="practice__note" role="status">
          {t(notes[stage], t('pillOpen'))}
        </p>
        <div class="row practice__acts">
          {stage === 'call' && (
            <button type="button" class="button button--primary" onClick={() => void jump()}>
              {t('practiceJump')}
            </button>
          )}
          <button type="button" class="button" onClick={() => void end()}>
            {t('practiceEnd')}
          </button>
        </div>
        <p class="practice__promise">{t('practiceNote')}</p>
      </section>
      {stage === 'panel' && (
        <aside class="practice__panel" aria-label={t('optionsWrapUp')}>
          {panel}
        </aside>
      )}
    </div>
  );
}

function Done() {
  return (
    <main class="practice-done stack">
      <h1>{t('practiceDone')}</h1>
      <p>{t('practiceDoneText')}</p>
      <CommandKeys />
      <p>
        <button type="button" class="button" onClick={() => location.reload()}>
          {t('practiceAgain')}
        </button>
      </p>
    </main>
  );
}
