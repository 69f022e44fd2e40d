import { useEffect, useState } from 'preact/hooks';
import { firstStep, ritualTime, stepAfter, stepBefore, type RitualStep } from '../../lib/domain/ritual';
import { defaultSettings } from '../../lib/domain/settings';
import { t } from '../../lib/i18n';
import { listOpenActionItems, namesByRole } from '../../lib/storage/action-items';
import type { PanelRequest } from '../../lib/storage/panel-request';
import { persist } from '../../lib/storage/persist';
import { readSettings } from '../../lib/storage/settings';
import { beginWrapUp, finishWrapUp } from '../../lib/storage/wrap-up';
import { itemsOfLastTime } from '../../lib/domain/carry-over';
import { tellBackground } from '../ui/tell-background';
import { pressUndo, useKeys } from '../ui/use-keys';
import { useLive, useLiveQuery } from '../ui/use-live-query';
import { myTimeZone } from '../../lib/my-time-zone';
import { rightNow, useNow } from '../ui/use-now';
import { useCaptureFocus } from './AddActionItem';
import { CallBar, minutesUntil } from './CallBar';
import { Help } from './Help';
import { focusOpenStep } from './Step';
import { RitualSections } from './RitualSections';
import type { RitualContext } from './ritual-context';
import type { CurrentWrapUp } from './use-current-wrap-up';

type WrapUp = Extract<CurrentWrapUp, { kind: 'wrap-up' }>;

interface Props {
  readonly wrapUp: WrapUp;
  /** The keyboard command that opened or addressed the panel, if one did. */
  readonly command: PanelRequest | null;
}

/** The five-minute ritual: one page of sections, the current one open. */
export function Ritual({ wrapUp, command }: Props) {
  const { call, mentorship, session, nextSession } = wrapUp;
  const now = useNow();
  const settings = useLive(readSettings, [], defaultSettings);
  const live = call !== null && call.phase !== 'left';
  const minutesLeft = live && call.scheduledEnd ? minutesUntil(call.scheduledEnd.endsAt, now) : null;
  const time = ritualTime(minutesLeft, settings.leadMinutes, live);
  const begun = time !== 'capture' || session.wrapUpStartedAt !== null;
  const [open, setOpen] = useOpenStep(wrapUp, time);
  const [help, setHelp] = useState(false);
  useCaptureFocus(command !== null && open === 'action-items', command?.at);

  useEffect(() => {
    if (begun) void persist(() => beginWrapUp(session.id, rightNow()));
  }, [begun, session.id]);
  useEffect(() => {
    if (command?.kind === 'capture') setOpen('action-items');
  }, [command?.at]);

  /** Goes to a step and takes the keyboard along. */
  function goTo(step: RitualStep): void {
    setOpen(step);
    requestAnimationFrame(focusOpenStep);
  }
  async function finish(): Promise<void> {
    goTo('finish');
    await persist(() => finishWrapUp(session.id, call?.id ?? null, rightNow()));
    await tellBackground();
  }
  const next = () => (stepAfter(open, time) === 'finish' ? void finish() : goTo(stepAfter(open, time)));
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
  const enterIsTaken = open === 'agenda' && nextSession !== null && nextSession.agendaDraftedAt === null;
  useKeys(true, {
    ...(!enterIsTaken && open !== 'finish' && { enter: next }),
    f: () => void finish(),
    z: pressUndo,
    '?': () => setHelp(!help),
    'alt+arrowdown': () => goTo(stepAfter(open, 'full')),
    'alt+arrowup': () => goTo(stepBefore(open)),
  });

  return (
    <div class="ritual">
      <CallBar call={call} mentorship={mentorship} minutesLeft={minutesLeft} />
      {time === 'overtime' && open !== 'finish' && <p class="quiet ritual__note">{t('overtimeNote')}</p>}
      {time === 'after' && session.wrapUpFinishedAt === null && (
        <p class="quiet ritual__note">{t('unfinishedNote')}</p>
      )}
      {(session.occasion === 'mid-point' || session.occasion === 'closing') && (
        <p class="quiet ritual__note">
          {t(session.occasion === 'closing' ? 'occasionClosingNote' : 'occasionMidPointNote')}
        </p>
      )}
      <RitualSections context={context} open={open} onOpen={setOpen} />
      {help && <Help onClose={() => setHelp(false)} />}
      <footer class="ritual__foot">
        <button
          type="button"
          class="button button--quiet"
          aria-expanded={help}
          onClick={() => setHelp(!help)}
        >
          {t('keys')}{' '}
          <kbd class="key" aria-hidden="true">
            ?
          </kbd>
        </button>
        {open !== 'finish' && (
          <button type="button" class="button" onClick={next}>
            {t('nextStep')}{' '}
            <kbd class="key" aria-hidden="true">
              ⏎
            </kbd>
          </button>
        )}
        {(open !== 'finish' || session.wrapUpFinishedAt === null) && (
          <button type="button" class="button button--primary" onClick={() => void finish()}>
            {t('finish')}
          </button>
        )}
      </footer>
    </div>
  );
}

/** The open step: the one time suggests until the person chooses, then theirs; time moves it only at its turns. */
function useOpenStep({ session, nextSession }: WrapUp, time: ReturnType<typeof ritualTime>) {
  const items = useLiveQuery(() => listOpenActionItems(session.mentorshipId), [session.mentorshipId]);
  const ready = items.status === 'ready';
  const has = {
    undecided: ready && itemsOfLastTime(items.value, session).length > 0,
    nextMeeting: nextSession !== null,
    finished: session.wrapUpFinishedAt !== null,
  };
  const [open, setOpen] = useState<RitualStep>(() => firstStep(time, has));
  const urgent = time === 'short' || time === 'overtime';
  useEffect(() => {
    if (ready) setOpen(firstStep(time, has));
    // Only the turns of time move the person to another step, never what they enter.
  }, [ready, time === 'capture', urgent]);
  return [open, setOpen] as const;
}
