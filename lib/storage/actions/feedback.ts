import type { Feedback } from '../../domain/feedback';
import type { Instant } from '../../domain/instant';
import type { Role } from '../../domain/mentorship';
import { createRecord, inOneStep, patchRecord, type Patch } from '../engine/records';
import { findFeedback } from '../queries/feedback';

/** What one of the two may answer. */
export type FeedbackAnswers = Omit<
  Patch<'feedback'>,
  'mentorshipId' | 'sessionId' | 'by' | 'as' | 'createdAt'
>;

/** Writes some answers of one of the two; the partner's, entered here, were said aloud. */
export function answerFeedback(
  about: {
    readonly mentorshipId: string;
    readonly sessionId: string;
    readonly by: Role;
    readonly as: Feedback['as'];
  },
  answers: FeedbackAnswers,
  now: Instant,
): Promise<Feedback | undefined> {
  return inOneStep(async () => {
    const known = await findFeedback(about.sessionId, about.by);
    if (known) return patchRecord('feedback', known.id, answers);
    return createRecord('feedback', { ...unanswered, ...answers, ...about, createdAt: now });
  });
}

const unanswered = {
  heard: null,
  topics: null,
  wayOfWorking: null,
  overall: null,
  lookedForward: null,
  feeling: null,
  helpedMost: '',
  wouldChange: '',
  takeaway: '',
  appreciation: '',
};
