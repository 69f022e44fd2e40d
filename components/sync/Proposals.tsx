import { useState } from 'preact/hooks';
import { rightNow } from '../../lib/browser/right-now';
import type { Mentorship } from '../../lib/domain/mentorship';
import { noteAnswer } from '../../lib/storage/actions/calendar-account';
import {
  acceptProposal,
  leaveProposal,
  refuseProposal,
  takeOfferedTask,
  undoApplied,
} from '../../lib/storage/actions/proposals';
import type { Restore } from '../../lib/storage/engine/snapshot';
import { listActiveMentorships } from '../../lib/storage/queries/mentorships';
import { appliedProposals, pendingProposals, type ShownProposal } from '../../lib/storage/queries/proposals';
import { formatMoment } from '../../lib/words/format';
import { t, type MessageKey } from '../../lib/words/i18n';
import { act } from '../app/act';
import { useLive } from '../app/use-live-query';
import { proposalText } from './proposal-text';

interface Props {
  /** What had the keyboard is gone. */
  readonly onAnswered: () => void;
}

const none: ShownProposal[] = [];
const nobody: Mentorship[] = [];

/** What was changed in the calendar or task program: what waits for a word, and what was taken over and can be taken back. */
export function Proposals({ onAnswered }: Props) {
  const pending = useLive(pendingProposals, [], none);
  const applied = useLive(() => appliedProposals(rightNow()), [], none);
  const mentorships = useLive(listActiveMentorships, [], nobody);
  if (pending.length + applied.length === 0) return null;

  async function answer(work: () => Promise<Restore | undefined>, text: MessageKey): Promise<void> {
    await act({
      work: () => answered(work),
      text: (restore) => t(restore ? text : 'toastSyncAnswered'),
      undo: (restore) => answered(async () => restore?.()),
    });
    onAnswered();
  }
  return (
    <>
      {pending.length > 0 && (
        <ul class="sync__proposals" aria-label={t('syncProposals')}>
          {pending.map((shown) => (
            <Pending key={shown.proposal.id} shown={shown} mentorships={mentorships} answer={answer} />
          ))}
        </ul>
      )}
      {applied.length > 0 && (
        <ul class="sync__arrivals" aria-label={t('syncApplied')}>
          {applied.map(({ proposal: { id, at, change }, item }) => {
            const isDone = change.what === 'status' && change.to === 'done';
            const text = t(isDone ? 'syncAppliedDone' : 'syncAppliedOpen', item?.text ?? '');
            return (
              <li key={id} class="sync__arrival">
                <span dir="auto">
                  {text} <span class="quiet">{formatMoment(at)}</span>
                </span>
                <button
                  type="button"
                  class="button button--quiet"
                  aria-label={`${t('syncArrivalUndo')}: ${text}`}
                  onClick={() => void answer(() => undoApplied(id, rightNow()), 'toastSyncUndone')}
                >
                  {t('syncArrivalUndo')}
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}

interface PendingProps {
  readonly shown: ShownProposal;
  readonly mentorships: readonly Mentorship[];
  readonly answer: (work: () => Promise<Restore | undefined>, text: MessageKey) => Promise<void>;
}

function Pending({ shown, mentorships, answer }: PendingProps) {
  const { id, change, recordId } = shown.proposal;
  const [chosen, setChosen] = useState('');
  const text = proposalText(shown);
  const isNew = change.what === 'task';
  const mentorshipId = chosen === '' ? (mentorships[0]?.id ?? '') : chosen;
  const take = () => (isNew ? takeOfferedTask(id, mentorshipId, rightNow()) : acceptProposal(id, rightNow()));
  const button = (key: MessageKey, work: () => Promise<Restore | undefined>, toast: MessageKey) => (
    <button
      type="button"
      class="button"
      aria-label={`${t(key)}: ${text}`}
      onClick={() => void answer(work, toast)}
    >
      {t(key)}
    </button>
  );
  return (
    <li class="warning stack">
      <p dir="auto">{text}</p>
      {isNew && mentorships.length > 1 && (
        <label class="field">
          <span class="field__label">{t('syncTakeFor')}</span>
          <select
            class="input"
            value={mentorshipId}
            onChange={(event) => setChosen(event.currentTarget.value)}
          >
            {mentorships.map(({ id: one, partnerName }) => (
              <option key={one} value={one}>
                {partnerName}
              </option>
            ))}
          </select>
        </label>
      )}
      <div class="row">
        {(!isNew || mentorshipId !== '') && button('syncTake', take, 'toastSyncTaken')}
        {recordId !== null && button('syncRefuse', () => refuseProposal(id), 'toastSyncRefused')}
        {button('syncLeave', () => leaveProposal(id), 'toastSyncLeft')}
      </div>
    </li>
  );
}

/** The next round has something to say there. */
async function answered<Result>(work: () => Promise<Result>): Promise<Result> {
  const result = await work();
  await noteAnswer();
  return result;
}
