import { deadlineIn } from '../entry-deadline';
import type { Instant, LocalDate, TimeZone } from '../instant';
import { readWhen } from '../meeting-words';
import { withAsciiSigns } from '../plain-words/digits';
import { english } from '../plain-words/english';
import type { PlainLanguage } from '../plain-words/plain-language';
import { localDateAt } from '../wall-clock';

/** Nobody names a day in more signs. */
const longestWords = 100;

/** The last minute of a day: a weekday said on that very day is the next one then, and `today` is still ahead. */
const lastMinute = '23:59';

/**
 * Says which day words like "fri", "next tuesday" or "in two weeks" name as a deadline, by the calendar of `timeZone`.
 * They are read as a deadline in a typed line is; where they are none, as the day of a meeting. `undefined` where they
 * name no day, could name another one, or say more: every word has to belong to the day, and a time of day does not.
 */
export function readDueDay(
  words: string,
  here: { readonly now: Instant; readonly timeZone: TimeZone; readonly language?: PlainLanguage },
): LocalDate | undefined {
  const text = withAsciiSigns(words.trim());
  if (text === '' || text.length > longestWords) return undefined;
  const { language = english } = here;
  const day = asDeadline(text, here, language) ?? asMeeting(text, here);
  return day !== undefined && day >= localDateAt(here.now, here.timeZone) ? day : undefined;
}

type Here = Parameters<typeof readDueDay>[1];

function asDeadline(text: string, here: Here, language: PlainLanguage): LocalDate | undefined {
  const found = deadlineIn(text, here, language === english ? [english] : [language, english]);
  return found && found.from === 0 && found.to === text.length ? found.value : undefined;
}

/** Read twice, with two times and lengths to fall back on: what is the same both times says nothing of either. */
function asMeeting(text: string, here: Here): LocalDate | undefined {
  const date = localDateAt(here.now, here.timeZone);
  const late = readWhen(text, { date, time: lastMinute, lengthMinutes: 45 }, here);
  const length = readWhen(text, { date, time: lastMinute, lengthMinutes: 50 }, here);
  const saysMore = late?.time !== lastMinute || late.lengthMinutes === length?.lengthMinutes;
  return late === undefined || saysMore ? undefined : late.date;
}
