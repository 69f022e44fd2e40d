import type { Call } from '../../lib/domain/call';
import type { KeptEvent } from '../../lib/domain/calendar';
import { isMeeting } from '../../lib/domain/calendar';
import { isNear } from '../../lib/domain/near';
import { toInstant, toMs, type Instant } from '../../lib/domain/instant';
import { emailSchema } from '../../lib/domain/mentorship';
import { oneLine } from '../../lib/domain/record';
import { rightNow } from '../../lib/browser/right-now';
import { rememberNotMentoring } from '../../lib/storage/actions/call-decisions';
import { takeBackCall } from '../../lib/storage/actions/take-back-call';
import { listKeptEvents } from '../../lib/storage/queries/calendars';
import { t } from '../../lib/words/i18n';
import { nextClockTime } from '../call-end/clock-time';
import type { ChosenEnd } from './EndChoice';

/** Takes back the yes that led here: the call is forgotten, and is not asked about again. */
export async function declineCall({ id, keys }: Call): Promise<void> {
  await takeBackCall(id);
  await rememberNotMentoring(keys, rightNow());
}

/** Returns the end the person says; null: none, or no time of day. */
export function saidEnd(end: ChosenEnd, clock: string): Instant | null {
  if (end === 'calendar') return null;
  return end === 'clock' ? nextClockTime(clock, rightNow()) : end;
}

/** Returns the event a calendar has for this call, if one does. */
export async function findEventOf(call: Call | null): Promise<KeptEvent | undefined> {
  if (!call) return undefined;
  const now = rightNow();
  const events = await listKeptEvents(now, toInstant(toMs(now) + 3_600_000));
  return events.find(
    (event) =>
      isMeeting(event) && isNear(event, now) && event.callKeys.some((key) => call.keys.includes(key)),
  );
}

interface Checked {
  readonly partner: string;
  readonly email: string;
  readonly endsAt: Instant | null;
  readonly needsEnd: boolean;
}

/** Says what is still wrong with the answers, in a sentence; '' for nothing. */
export function problemOf(answers: Checked): string {
  if (oneLine(answers.partner) === '') return t('setUpProblemName');
  if (answers.needsEnd && answers.endsAt === null) return t('setUpProblemClock');
  if (answers.email.trim() !== '' && !emailSchema.safeParse(answers.email.trim()).success)
    return t('setUpProblemEmail');
  return '';
}
