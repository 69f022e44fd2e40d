import type { DavAccess } from '../dav/access';
import { openCollection } from '../dav/caldav';
import { mirrorWords } from '../exports/mirror-words';
import { feedsHere } from '../feeds/here';
import { readInWorker } from '../feeds/read-in-worker';
import { rightNow } from '../browser/right-now';
import { readSettings } from '../storage/queries/settings';
import { accessTo } from '../sync/here';
import { runCalendar } from '../sync/run-calendar';
import type { RunCause } from '../sync/schedule';
import { setMentoreeWord } from '../words/i18n';

/** Runs a round with the calendar server in this context, which has workers to read in: all that weighs much is loaded with it. */
export async function runCalendarHere(cause: RunCause, mayReach?: DavAccess['mayReach']): Promise<void> {
  const { workerUrl, timeZone } = feedsHere();
  setMentoreeWord((await readSettings()).word);
  await runCalendar(
    {
      now: rightNow,
      random: Math.random,
      timeZone,
      words: mirrorWords,
      open: (place, address, component) => openCollection(accessTo(place, mayReach), address, component),
      read: (request) => readInWorker(workerUrl, request, () => undefined),
      locks: navigator.locks,
    },
    cause,
  );
}
