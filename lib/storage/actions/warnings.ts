import type { Instant } from '../../domain/instant';
import {
  answerIdOf,
  warningAnswerSchema,
  type WarningAnswer,
  type WarningSign,
} from '../../domain/warning-signs';
import { database } from '../engine/database';

/** Notes what the person did about a sign; null takes it back. */
export async function answerWarning(
  mentorshipId: string,
  sign: WarningSign,
  answer: WarningAnswer['answer'] | null,
  now: Instant,
): Promise<void> {
  const id = answerIdOf(mentorshipId, sign);
  if (answer === null) await database.warningAnswers.delete(id);
  else
    await database.warningAnswers.put(
      warningAnswerSchema.parse({ id, mentorshipId, rule: sign.rule, answer, at: now }),
    );
}
