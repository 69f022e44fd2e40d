import { useEffect, useRef, useState } from 'preact/hooks';
import {
  firstStep,
  ritualTime,
  stepAfter,
  stepBefore,
  stepsOf,
  type RitualStep,
} from '../../lib/domain/ritual';
import { defaultSettings } from '../../lib/domain/settings';
import { t } from '../../lib/words/i18n';
import { kindKey } from '../../lib/words/kind-key';
import { namesByRole } from '../../lib/domain/names-by-role';
import type { Armed } from './use-armed';
import { persist } from '../../lib/storage/engine/persist';
import { readSettings } from '../../lib/storage/queries/settings';
import { beginWrapUp, finishWrapUp, undoFinish } from '../../lib/storage/actions/wrap-up';
import { act } from '../app/act';
import { pressUndo, useKeys } from '../ui/use-keys';
import { useLive } from '../app/use-live-query';
import { myTimeZone } from '../../lib/browser/my-time-zone';
import { rightNow } from '../../lib/browser/right-now';
import { useNow } from '../ui/use-now';
import { CallBar } from './CallBar';
import { minutesUntil } from '../../lib/domain/minutes-until';
import { focusOpenStep } from './steps/Step';
import { ShortLane } from './short/ShortLane';
import { RitualSections } from './RitualSections';
import type { RitualContext } from './steps/ritual-context';
import { useItems } from './steps/use-items';
import type { CurrentWrapUp } from '../../lib/storage/queries/current-wrap-up';
import { Toasts } from '../ui/toasts';
import { RitualFoot } from './RitualFoot';

type WrapUp = Extract<CurrentWrapUp, { kind: 'wrap-up' }>;

interface Props {
  readonly wrapUp: WrapUp;
  readonly armed: Armed;
}

/** The five-minute ritual: one page of sections, the current one open. */
export function Ritual({ wrapUp, armed }: Props) {
  const { call, mentorship, session, nextSession } = wrapUp;
  const now = useNow();
  const settings = useLive(readSettings, [], defaultSettings, 'settings');
  const live = call !== null && call.phase !== 'left';
  const minutesLeft = live && call.scheduledEnd ? minutesUntil(call.scheduledEnd.endsAt, now) : null;
  const time = ritualTime(minutesLeft, settings.leadMinutes, live);
  const begun = time !== 'capture' || session.wrapUpStartedAt !== null;
  const [open, setOpen] = useOpenStep(wrapUp, time);
  const [allSteps, setAllSteps] = useState(false);
  useEffect(() => {
    if (begun) void persist(() => beginWrapUp(session.id, rightNow()));
  }, [begun, session.id]);
  useEffect(() => {
    if (!armed.asked) return;
    if (armed.asked.kind === 'capture') setOpen('action-items');
    requestAnimationFrame(focusOpenStep);
  }, [armed.asked?.at]);
  // What had the focus is gone (the form before, a step that time has closed): the caret waits where it goes on.
  useEffect(() => {
    if (armed.isArmed() && document.activeElement === document.body) focusOpenStep();
  }, [open]);

  /** Goes to a step and takes the keyboard along. */
  function goTo(step: RitualStep): void {
    setOpen(step);
    requestAnimationFrame(focusOpenStep);
  }
  async function finish(): Promise<void> {
    const from = open;
    goTo('finish');
    await act({
      work: () => finishWrapUp(session.id, call?.id ?? null, rightNow()),
      text: (before) => (before ? t('toastFinished') : null),
      undo: async (before) => {
        if (before) await undoFinish(before);
        goTo(from);
      },
    });
  }
  const steps = stepsOf(mentorship);
  const following = stepAfter(open, time, steps);
  const next = () => (following === 'finish' ? void finish() : goTo(following));
  const context: Omit<RitualContext, 'active'> = {
    call,
    mentorship,
    session,
    nextSession,
    now,
    minutesLeft,
    next,
    timeZone: myTimeZone(),
    myRole: mentorship.role,
    names: namesByRole(mentorship, t('you')),
    goTo,
  };
  const urgent = time === 'short' || time === 'overtime';
  const isShort = urgent && !allSteps && open !== 'finish' && session.wrapUpFinishedAt === null;
  const enterIsTaken = open === 'agenda' && nextSession !== null && nextSession.agendaDraftedAt === null;
  useKeys(true, {
    ...(!enterIsTaken && !isShort && open !== 'finish' && { enter: next }),
    'ctrl+enter': () => void finish(),
    z: pressUndo,
    'ctrl+z': pressUndo,
    'alt+arrowdown': () => goTo(stepAfter(open, 'full', steps)),
    'alt+arrowup': () => goTo(stepBefore(open, steps)),
  });

  if (isShort)
    return (
      <div class="ritual">
        <CallBar call={call} mentorship={mentorship} minutesLeft={minutesLeft} />
        <ShortLane
          context={{ ...context, active: true }}
          onAllSteps={() => setAllSteps(true)}
          onFinish={() => void finish()}
        />
        <Toasts brief />
      </div>
    );
  return (
    <div class="ritual">
      <CallBar call={call} mentorship={mentorship} minutesLeft={minutesLeft} />
      {time === 'overtime' && open !== 'finish' && <p class="quiet ritual__note">{t('overtimeNote')}</p>}
      {time === 'after' && session.wrapUpFinishedAt === null && (
        <p class="quiet ritual__note">{t('unfinishedNote')}</p>
      )}
      {(session.occasion === 'mid-point' || session.occasion === 'closing') && (
        <p class="quiet ritual__note">
          {t(
            session.occasion === 'closing'
              ? kindKey('occasionClosingNote', mentorship.kind)
              : 'occasionMidPointNote',
          )}
        </p>
      )}
      <RitualSections
        context={context}
        open={open}
        onOpen={(step, byPointer) => (byPointer ? goTo(step) : setOpen(step))}
      />
      <RitualFoot
        open={open}
        finished={session.wrapUpFinishedAt !== null}
        enterIsTaken={enterIsTaken}
        onNext={next}
        onFinish={() => void finish()}
      />
    </div>
  );
}

/** The open step: the one time suggests until the person chooses, then theirs; time moves it only at its turns. */
function useOpenStep({ session, nextSession }: WrapUp, time: ReturnType<typeof ritualTime>) {
  const items = useItems(session);
  const ready = items !== null;
  const has = {
    undecided: ready && items.lastTime.length > 0,
    nextMeeting: nextSession !== null,
    finished: session.wrapUpFinishedAt !== null,
  };
  const [open, setOpen] = useState<RitualStep>(() => firstStep(time, has));
  const urgent = time === 'short' || time === 'overtime';
  const isFirstLook = useRef(true);
  useEffect(() => {
    if (!ready) return;
    const first = isFirstLook.current;
    isFirstLook.current = false;
    // Who has gone on by then is not thrown back to the beginning when the wrap-up's time comes.
    setOpen((current) => (first || urgent || current === 'action-items' ? firstStep(time, has) : current));
    // Only the turns of time move the person to another step, never what they enter.
  }, [ready, time === 'capture', urgent]);
  return [open, setOpen] as const;
}
