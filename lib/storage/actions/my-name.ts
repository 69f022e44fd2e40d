import { longestName } from '../../domain/mentorship';
import { oneLine } from '../../domain/record';
import { inOneStep } from '../engine/records';
import { listAllMentorships } from '../queries/mentorships';
import { readMyName } from '../queries/my-name';
import { changeMentorship } from './mentorships';
import { changeSettings } from './settings';

/**
 * Notes what the person at this keyboard is called. Mentorships follow that called them so before, or nothing at
 * all; one that was given another name keeps it.
 */
export function sayMyName(text: string): Promise<void> {
  const myName = oneLine(text, longestName);
  return inOneStep(async () => {
    const before = await readMyName();
    await changeSettings({ myName });
    for (const mentorship of await listAllMentorships())
      if (mentorship.myName === '' || mentorship.myName === before)
        await changeMentorship(mentorship.id, { myName });
  });
}
