import { otherRole, type Role } from '../../../../lib/domain/mentorship';
import type { Feedback } from '../../../../lib/domain/feedback';
import { t } from '../../../../lib/words/i18n';
import { answerFeedback, type FeedbackAnswers } from '../../../../lib/storage/actions/feedback';
import { findFeedback } from '../../../../lib/storage/queries/feedback';
import { firstName } from '../../../../lib/words/first-name';
import { act } from '../../../app/act';
import { useKeys, type KeyMap } from '../../../ui/use-keys';
import { useLive } from '../../../app/use-live-query';
import { usePrivate } from '../../../ui/use-private';
import { rightNow } from '../../../../lib/browser/right-now';
import { Icon } from '../../../ui/Icon';
import { GoalScores } from './GoalScores';
import { MoreFeedback } from './MoreFeedback';
import { ScoreButtons } from './ScoreButtons';
import type { RitualContext } from '../ritual-context';
import type { StepPart } from '../step-part';
import './feedback-step.css';
import { useKeptCaret } from '../use-kept-caret';

/** What each says to the other about the session. */
export const feedbackStep: StepPart<'feedback'> = {
  id: 'feedback',
  heading: () => t('feedbackHeading'),
  useStateLine: useFeedbackState,
  useDone: useFeedbackDone,
  Body: FeedbackStep,
};

/** Says whose feedback is in, never what it says. */
function useFeedbackState(context: RitualContext): string {
  const { mine, theirs } = useFeedback(context);
  if (mine?.overall && theirs?.overall) return t('feedbackBothIn');
  if (mine?.overall) return t('feedbackMineIn');
  return theirs?.overall ? t('feedbackTheirsIn', context.mentorship.partnerName) : t('feedbackNone');
}

function useFeedbackDone(context: RitualContext): boolean {
  const { mine, theirs } = useFeedback(context);
  return typeof mine?.overall === 'number' && typeof theirs?.overall === 'number';
}

function useFeedback({ session, myRole }: RitualContext) {
  const read = (by: Role) => () => findFeedback(session.id, by);
  return {
    mine: useLive<Feedback | undefined>(read(myRole), [session.id, myRole], undefined),
    theirs: useLive<Feedback | undefined>(read(otherRole(myRole)), [session.id, myRole], undefined),
  };
}

/**
 * Feedback to each other. My answer stays hidden, from the page and from what it says aloud, until the
 * partner's is in or I choose to show it. Nothing is prefilled.
 */
function FeedbackStep({ context }: { readonly context: RitualContext }) {
  const { session, mentorship, myRole, active, next } = context;
  const { mine, theirs } = useFeedback(context);
  const [shown, setShown] = usePrivate();
  const [more, setMore] = usePrivate();
  const partner = firstName(mentorship.partnerName);
  const mineIn = typeof mine?.overall === 'number';
  const theirsIn = typeof theirs?.overall === 'number';
  const revealed = shown || (mineIn && theirsIn);

  function write(by: Role, answers: FeedbackAnswers): Promise<unknown> {
    const as = by === myRole ? ('own-word' as const) : ('said-aloud' as const);
    const about = { mentorshipId: mentorship.id, sessionId: session.id, by, as };
    return answerFeedback(about, answers, rightNow());
  }
  const answer = (by: Role, answers: FeedbackAnswers) => act({ work: () => write(by, answers) });
  const asked = mineIn ? otherRole(myRole) : myRole;
  const answerOverall = (score: number) => void answer(asked, { overall: score });
  useKeys(active && !(mineIn && theirsIn), digitKeys(answerOverall));
  useKeptCaret([mineIn, theirsIn]);

  return (
    <div class="feedback">
      {!mineIn && (
        <>
          <p>{myRole === 'mentoree' ? t('feedbackMentoreeFirst') : t('feedbackAskMentoreeFirst', partner)}</p>
          <ScoreButtons
            first
            legend={t('feedbackOverallMine')}
            value={null}
            onScore={(score) => void answer(myRole, { overall: score })}
          />
        </>
      )}
      {mineIn && !revealed && (
        <div class="row">
          <span class="tag">
            <Icon name="eye-off" size={13} /> {t('feedbackAnswerIn')}
          </span>
          <button
            type="button"
            class="button button--quiet"
            onClick={() => void answer(myRole, { overall: null })}
          >
            {t('feedbackChange')}
          </button>
        </div>
      )}
      {mineIn && !theirsIn && (
        <>
          <p>{t('feedbackFingers', partner)}</p>
          <ScoreButtons
            first
            legend={t('feedbackOverallTheirs', partner)}
            value={null}
            onScore={(score) => void answer(otherRole(myRole), { overall: score })}
          />
        </>
      )}
      {mineIn && revealed && (
        <dl class="feedback__both">
          <Revealed
            name={t('you')}
            score={mine.overall}
            onChange={() => void answer(myRole, { overall: null })}
          />
          {theirsIn && (
            <Revealed
              name={t('feedbackSaidAloud', partner)}
              score={theirs.overall}
              onChange={() => void answer(otherRole(myRole), { overall: null })}
            />
          )}
        </dl>
      )}
      <GoalScores context={context} keys={mineIn && theirsIn} />
      <div class="row">
        <button type="button" class="button" aria-expanded={more} onClick={() => setMore(!more)}>
          {more ? t('feedbackFewer') : t('feedbackMore')}
        </button>
        {mineIn && !theirsIn && !shown && (
          <button type="button" class="button button--quiet" onClick={() => setShown(true)}>
            {t('feedbackShow')}
          </button>
        )}
        <button type="button" class="button button--quiet" onClick={next}>
          {mineIn ? t('feedbackGoOn') : t('feedbackSkip')}
        </button>
      </div>
      {more && <MoreFeedback context={context} mine={mine} write={(answers) => write(myRole, answers)} />}
    </div>
  );
}

interface RevealedProps {
  readonly name: string;
  readonly score: number | null;
  readonly onChange: () => void;
}

function Revealed({ name, score, onChange }: RevealedProps) {
  return (
    <div class="feedback__one">
      <dt>{name}</dt>
      <dd>
        <strong>{score}</strong>
        <span class="quiet"> / 10</span>
        <button type="button" class="button button--quiet" onClick={onChange}>
          {t('feedbackChange')}
        </button>
      </dd>
    </div>
  );
}

/** One key per score; `0` is ten. */
function digitKeys(act: (score: number) => void): KeyMap {
  const keys = Array.from(
    { length: 10 },
    (_, digit) => [String(digit), () => act(digit === 0 ? 10 : digit)] as const,
  );
  return Object.fromEntries(keys);
}
