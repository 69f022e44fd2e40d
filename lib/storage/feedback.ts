import type { Feedback } from '../domain/feedback';
import type { Instant } from '../domain/instant';
import type { Role } from '../domain/mentorship';
import { database } from './database';
import { createRecord, inOneStep, living, patchRecord, type Patch } from './records';

/** What one of the two may answer. */
export type FeedbackAnswers = Omit<
  Patch<'feedback'>,
  'mentorshipId' | 'sessionId' | 'by' | 'as' | 'createdAt'
>;

/** Returns what `by` said about a session so far, or `undefined`. */
export async function findFeedback(sessionId: string, by: Role): Promise<Feedback | undefined> {
  const rows = living(await database.feedback.where({ sessionId }).toArray());
  return rows.find((row) => row.by === by);
}

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
