import type { Instant } from '../../domain/instant';
import {
  answerIdOf,
  findWarningSigns,
  type WarningAnswer,
  type WarningSign,
} from '../../domain/warning-signs';
import { database } from '../engine/database';
import { readHistory } from './history';
import { readSettings } from './settings';

/** A warning sign with what the person did about it, if anything. */
export interface AnsweredSign {
  readonly sign: WarningSign;
  readonly answer: WarningAnswer['answer'] | null;
}

/** Returns the warning signs of a mentorship as of `now`; those put aside come back when their facts change. None where the pair looks for none. */
export async function readWarningSigns(mentorshipId: string, now: Instant): Promise<AnsweredSign[]> {
  const history = await readHistory(mentorshipId);
  if (!history?.mentorship.watchesSigns) return [];
  const { warnings } = await readSettings();
  const answers = await database.warningAnswers.where({ mentorshipId }).toArray();
  return findWarningSigns(history, warnings, now).map((sign) => ({
    sign,
    answer: answers.find(({ id }) => id === answerIdOf(mentorshipId, sign))?.answer ?? null,
  }));
}
