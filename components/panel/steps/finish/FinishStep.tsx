import type { AgendaItem } from '../../../../lib/domain/agenda-item';
import { recapOf } from '../../../../lib/exports/recap-words';
import { formatMoment } from '../../../../lib/words/format';
import { t } from '../../../../lib/words/i18n';
import { listAgenda, listDecisions } from '../../../../lib/storage/queries/agenda-items';
import { askPanel } from '../../../../lib/storage/actions/panel-request';
import { reopenWrapUp } from '../../../../lib/storage/actions/wrap-up';
import { act } from '../../../app/act';
import { openPage, openRecord } from '../../../app/open-page';
import { AskMyName } from '../../../my-name/AskMyName';
import { rightNow } from '../../../../lib/browser/right-now';
import { useLive } from '../../../app/use-live-query';
import { SendInvitation, useSent } from '../../../meeting/SendInvitation';
import { isOpened } from '../../../meeting/send-ways';
import { RecapBox } from './RecapBox';
import { StillOpen } from './StillOpen';
import type { RitualContext } from '../ritual-context';
import type { StepPart } from '../step-part';
import { useOpenItems } from '../use-items';
import './finish-step.css';

/** What was agreed, to send, to copy and to keep; to be seen once the wrap-up is at its end. */
export const finishStep: StepPart<'finish'> = {
  id: 'finish',
  heading: () => t('finishHeading'),
  useStateLine: useFinishState,
  Body: FinishStep,
  hiddenUntilOpen: true,
};

/** Says how far the invitation has come: opened and saved is what is known, not whether it was sent from there. */
function useFinishState({ nextSession }: RitualContext): string {
  const [sent] = useSent(nextSession);
  if (!nextSession) return '';
  if (!sent) return t('sendNotYet');
  return t(isOpened(sent) ? 'sendOpened' : 'sendSaved');
}

const noLines: AgendaItem[] = [];

/** What leaves: the invitation by one way out, and the recap for both. */
function FinishStep({ context }: { readonly context: RitualContext }) {
  const { mentorship, session, nextSession, goTo } = context;
  const items = useOpenItems(session);
  const { thisTime } = items;
  const agenda = useLive(
    async () => (nextSession ? listAgenda(nextSession.id) : noLines),
    [nextSession?.id],
    noLines,
  );
  const decisions = useLive(() => listDecisions(session.id), [session.id], noLines);
  const [sent] = useSent(nextSession);
  const recap = recapOf(context, thisTime, agenda, decisions);

  return (
    <div class="finish stack">
      <p class="finish__good">
        {nextSession
          ? t('finishSeeYou', formatMoment(nextSession.startsAt, context.timeZone))
          : t('finishNoDate')}
      </p>
      <StillOpen items={items} goTo={goTo} />
      {!nextSession && (
        <button type="button" class="button" data-first onClick={() => goTo('next-meeting')}>
          {t('finishAgreeDate')}
        </button>
      )}
      {(nextSession || recap.sections.length > 0) && <AskMyName mentorship={mentorship} />}
      {nextSession && (
        <SendInvitation
          pair={context}
          meeting={nextSession}
          promises={thisTime.length}
          active={context.active && !sent}
        />
      )}
      {recap.sections.length > 0 && (
        <RecapBox
          recap={recap}
          mentorship={mentorship}
          active={context.active}
          onEnter={context.active && (!nextSession || sent !== null)}
        />
      )}
      <p class="quiet">{t('finishSaved')}</p>
      <div class="row">
        <button type="button" class="button button--quiet" onClick={() => openRecord(mentorship.id)}>
          {t(session.occasion === 'closing' ? 'openRecordToEnd' : 'openRecord')}
        </button>
        <button type="button" class="button button--quiet" onClick={() => openPage('/exchange.html')}>
          {t('takeCodeOpen')}
        </button>
        {session.wrapUpFinishedAt && <Again context={context} />}
      </div>
    </div>
  );
}

/** The ways back from the end: into this wrap-up, or to another. */
function Again({ context: { call, session, goTo } }: { readonly context: RitualContext }) {
  const startAnother = () => act({ work: () => askPanel({ kind: 'by-hand', callId: null }, rightNow()) });
  async function reopen(): Promise<void> {
    await act({ work: () => reopenWrapUp(session.id) });
    goTo('action-items');
  }
  return (
    <>
      <button type="button" class="button button--quiet" onClick={() => void reopen()}>
        {t('finishReopen')}
      </button>
      {call?.phase !== 'in-call' && (
        <button type="button" class="button button--quiet" onClick={() => void startAnother()}>
          {t('startByHand')}
        </button>
      )}
    </>
  );
}
