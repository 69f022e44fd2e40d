import { useState } from 'preact/hooks';
import type { Call } from '../../lib/domain/call';
import { toInstant, toMs } from '../../lib/domain/instant';
import type { Mentorship } from '../../lib/domain/mentorship';
import { t, tn } from '../../lib/i18n';
import { extendEnd, sayEnd } from '../../lib/storage/call-sessions';
import { persist } from '../../lib/storage/persist';
import { endSourceText } from '../../lib/end-source';
import { formatTime } from '../../lib/format';
import { tellBackground } from '../ui/tell-background';
import { rightNow } from '../ui/use-now';
import { nextClockTime } from './clock-time';
import './call-bar.css';

interface Props {
  readonly call: Call | null;
  readonly mentorship: Mentorship;
  /** Minutes to the scheduled end, negative once it has passed. */
  readonly minutesLeft: number | null;
}

/** The top of the panel: with whom, how long still, until when and who says so; the end is changed here in one step. */
export function CallBar({ call, mentorship, minutesLeft }: Props) {
  const live = call !== null && call.phase !== 'left';
  return (
    <header class="call-bar">
      <div class="call-bar__line">
        <h1 class="call-bar__partner">{t('callBarWith', mentorship.partnerName)}</h1>
        {live && minutesLeft !== null && <strong class="call-bar__left">{minutesText(minutesLeft)}</strong>}
      </div>
      {live && <EndLine call={call} />}
    </header>
  );
}

/** Says how many minutes are left or over, in words. */
export function minutesText(minutesLeft: number): string {
  if (minutesLeft > 0) return tn('minutesLeft', minutesLeft);
  return minutesLeft === 0 ? t('timeIsUp') : tn('minutesOver', -minutesLeft);
}

/** The scheduled end with its source, changeable in one step. */
export function EndLine({ call }: { readonly call: Call }) {
  const [changing, setChanging] = useState(false);
  const end = call.scheduledEnd;

  async function change(work: () => Promise<unknown>): Promise<void> {
    await persist(work);
    await tellBackground();
  }
  async function sayClock(clock: string): Promise<void> {
    const endsAt = nextClockTime(clock, rightNow());
    if (endsAt) await change(() => sayEnd(call.id, endsAt));
  }

  return (
    <div class="call-bar__line call-bar__line--end">
      <span class="call-bar__end">
        {end
          ? t('endsAtWithSource', formatTime(end.endsAt), endSourceText(end.source, end.guess))
          : t('endUnknown')}
      </span>
      <button
        type="button"
        class="button button--quiet"
        aria-label={t('runsFiveLonger')}
        title={t('runsFiveLonger')}
        onClick={() => void change(() => extendEnd(call.id, 5, rightNow()))}
      >
        {t('plusFive')}
      </button>
      {changing || !end ? (
        <label class="call-bar__clock">
          <span class="visually-hidden">{t('endsAtClock')}</span>
          <input class="input" type="time" onChange={(event) => void sayClock(event.currentTarget.value)} />
        </label>
      ) : (
        <button
          type="button"
          class="button button--quiet"
          aria-label={t('changeEnd')}
          onClick={() => setChanging(true)}
        >
          {t('change')}
        </button>
      )}
      {call.saidEndsAt && (changing || !end) && (
        <button
          type="button"
          class="button button--quiet"
          onClick={() => void change(() => sayEnd(call.id, null))}
        >
          {t('takeEndBack')}
        </button>
      )}
    </div>
  );
}

/** Returns whole minutes from `now` to an end, as people read clocks: rounded up before it, down after it. */
export function minutesUntil(endsAt: string, now: string): number {
  const minutes = (toMs(endsAt) - toMs(toInstant(toMs(now)))) / 60_000;
  return minutes > 0 ? Math.ceil(minutes) : Math.ceil(minutes) || 0;
}
