import { deadlineIn } from '../entry-deadline';
import type { Instant, LocalDate, TimeZone } from '../instant';
import { readWhen } from '../meeting-words';
import { withAsciiSigns } from '../plain-words/digits';
import { english } from '../plain-words/english';
import type { PlainLanguage } from '../plain-words/plain-language';
import { instantOf, localDateAt } from '../wall-clock';

/** Nobody names a day in more signs. */
const longestWords = 100;

/** No clock skips or repeats noon; an hour later it is over, so that a weekday said on that very day is the next one. */
const noon = '12:00';
const pastNoon = '13:00';

/**
 * Says which day words like "fri", "next tuesday" or "in two weeks" name as a deadline, by the calendar of `timeZone`.
 * They are read as the day of a meeting is; where they are none, as a deadline in a typed line. A weekday said on that
 * very day is the next one. `undefined` where they
 * name no day, could name another one, or say more: every word has to belong to the day, and a time of day does not.
 */
export function readDueDay(
  words: string,
  here: { readonly now: Instant; readonly timeZone: TimeZone; readonly language?: PlainLanguage },
): LocalDate | undefined {
  const text = withAsciiSigns(words.trim());
  if (text === '' || text.length > longestWords) return undefined;
  const { language = english } = here;
  const day = asMeeting(text, here) ?? asDeadline(text, here, language);
  return day !== undefined && day >= localDateAt(here.now, here.timeZone) ? day : undefined;
}

type Here = Parameters<typeof readDueDay>[1];

function asDeadline(text: string, here: Here, language: PlainLanguage): LocalDate | undefined {
  const found = deadlineIn(text, here, language === english ? [english] : [language, english]);
  return found && found.from === 0 && found.to === text.length ? found.value : undefined;
}

/** Read twice, with two lengths to fall back on: where both come out alike, the words say one. */
function asMeeting(text: string, here: Here): LocalDate | undefined {
  const date = localDateAt(here.now, here.timeZone);
  const now = instantOf({ date, time: pastNoon }, here.timeZone)?.instant ?? here.now;
  const read = (lengthMinutes: number) =>
    readWhen(text, { date, time: noon, lengthMinutes }, { ...here, now });
  const [first, second] = [read(45), read(50)];
  const saysMore = first?.time !== noon || first.lengthMinutes === second?.lengthMinutes;
  return saysMore ? undefined : first.date;
}
