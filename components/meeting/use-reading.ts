import { useEffect, useState } from 'preact/hooks';
import { planMeeting, type MeetingChoice } from '../../lib/domain/meeting-plan';
import type { TimeZone } from '../../lib/domain/instant';
import { entryReader } from '../../lib/words/entry-reader';
import { rightNow } from '../../lib/browser/right-now';

/**
 * Follows what the words that stand in a field mean, by the wall clock of `timeZone`; null for none, for words that
 * are not understood, and for a time at which no meeting can be. What they leave open is taken from `usual`.
 */
export function useReading(words: string, usual: MeetingChoice, timeZone: TimeZone): MeetingChoice | null {
  const [read, setRead] = useState<{ readonly words: string; readonly choice: MeetingChoice | null } | null>(
    null,
  );
  useEffect(() => {
    if (words.trim() === '') return undefined;
    let latest = true;
    void entryReader().then(({ readWhen, language }) => {
      const choice = readWhen(words, usual, { now: rightNow(), timeZone, language });
      const isPlan = choice && planMeeting(choice, rightNow(), timeZone).kind === 'planned';
      if (latest) setRead({ words, choice: isPlan ? choice : null });
    });
    return () => {
      latest = false;
    };
  }, [words, timeZone, `${usual.date} ${usual.time} ${usual.lengthMinutes}`]);
  return read?.words === words ? read.choice : null;
}
