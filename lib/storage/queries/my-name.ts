import { listAllMentorships } from './mentorships';
import { readSettings } from './settings';

/**
 * Returns what the person at this keyboard is called: as they said it, else as a mentorship of earlier versions
 * calls them; '' where nobody said so yet.
 */
export async function readMyName(): Promise<string> {
  const { myName } = await readSettings();
  if (myName !== '') return myName;
  return (await listAllMentorships()).find((mentorship) => mentorship.myName !== '')?.myName ?? '';
}
