import type { Instant, TimeZone } from './instant';
import type { MeetingChoice } from './meeting-plan';
import { english } from './plain-words/english';
import type { MeetingTable } from './plain-words/meetings/meeting-table';
import type { PlainLanguage } from './plain-words/plain-language';
import { instantOf } from './wall-clock';
import { readMeeting } from './when/read-meeting';
import { settle } from './when/settle';
import { findStamped } from './when/stamped';
import { tokensOf } from './when/tokens';

/** Nobody says when a meeting is in more signs; what is longer was pasted by mistake. */
const longestWords = 300;

type Place = { readonly now: Instant; readonly timeZone: TimeZone };

/**
 * Says what words like "thu 3pm for 45 min" mean as a meeting; what they leave open comes from `usual`. A time
 * without its half of the day is meant in a working day's sense: from 1 to before 7 in the afternoon, from 8 to
 * before 12 in the morning, 12 at noon.
 *
 * `undefined` where they say nothing of it, or could mean another day, hour or length: every word has to be
 * understood and to fit the others. So are two days or times, a part of the day without an hour, 7 without its half
 * of the day, the clock of another zone (but for an instant written with its offset, as in RFC 3339), and times that
 * the clocks of `timeZone` skip or show twice on that day.
 */
export function readWhen(
  words: string,
  usual: MeetingChoice,
  here: Place & { readonly language?: PlainLanguage },
): MeetingChoice | undefined {
  if (words.length > longestWords) return undefined;
  const stamped = findStamped(words, here.timeZone);
  if (stamped === 'unclear') return undefined;
  const choice = readInLanguages(stamped?.words ?? words, usual, here);
  if (!choice || !stamped) return choice;
  return instantOf(choice, here.timeZone)?.instant.slice(0, 16) === stamped.instant.slice(0, 16)
    ? choice
    : undefined;
}

/** English is read where words of the other language are unknown, but not where they are known and unclear. */
function readInLanguages(
  words: string,
  usual: MeetingChoice,
  here: Place & { readonly language?: PlainLanguage },
): MeetingChoice | undefined {
  const { meetings } = here.language ?? english;
  const own = tokensOf(words, meetings);
  const [table, tokens]: [MeetingTable, typeof own] = own
    ? [meetings, own]
    : [english.meetings, tokensOf(words, english.meetings)];
  const said = tokens && readMeeting(tokens, table);
  return said && settle(said, usual, { ...here, weekStarts: table.weekStarts });
}
