import { useState } from 'preact/hooks';
import type { Calendar } from '../../lib/domain/calendar';
import { isMeeting } from '../../lib/domain/calendar';
import { toInstant, toMs } from '../../lib/domain/instant';
import { oneLine } from '../../lib/domain/record';
import { feedsHere } from '../../lib/feeds/here';
import { readCalendarFile, refreshCalendar } from '../../lib/feeds/refresh-calendar';
import { t, tn } from '../../lib/words/i18n';
import {
  addCalendar,
  changeCalendar,
  removeCalendar,
  restoreCalendar,
} from '../../lib/storage/actions/calendars';
import { listCalendars, listKeptEvents } from '../../lib/storage/queries/calendars';
import { formatMoment, formatTime } from '../../lib/words/format';
import { act } from '../app/act';
import { tellBackground } from '../app/tell-background';
import { useLive } from '../app/use-live-query';
import { rightNow } from '../../lib/browser/right-now';
import { AddAddress, AddFile } from './AddCalendar';
import { AddressNotes } from './AddressNotes';
import { calendarNoteText } from './calendar-note-text';
import { askFor, giveBack } from './calendar-permission';
import { feedProblemText } from './feed-problem-text';
import './calendars.css';

const none: Calendar[] = [];

/** The calendars the person brings: files and private addresses, what is kept of them, and the way out. */
export function Calendars() {
  const calendars = useLive(listCalendars, [], none);
  const [reading, setReading] = useState<Readonly<Record<string, number>>>({});

  async function read(
    id: string,
    work: (onProgress: (done: number) => void) => Promise<void>,
  ): Promise<void> {
    const progress = (done: number) => setReading((current) => ({ ...current, [id]: done }));
    progress(0);
    await work(progress);
    setReading(({ [id]: _done, ...others }) => others);
    // A reading writes into the store by itself, and the background looks at what came of it.
    await tellBackground();
  }
  const refresh = (id: string) => read(id, (onProgress) => refreshCalendar(id, feedsHere(onProgress)));
  /** The person's own click: it wakes a calendar that came with a backup, and asks again where the permission is gone. */
  async function readNow(calendar: Calendar): Promise<void> {
    if (!(await askFor(calendar))) return;
    await act({ work: () => changeCalendar(calendar.id, { problem: null }) });
    await refresh(calendar.id);
  }

  return (
    <>
      <p>{t('calendarsNote')}</p>
      <ul class="calendars">
        {calendars.map((calendar) => (
          <CalendarRow
            key={calendar.id}
            calendar={calendar}
            progress={reading[calendar.id]}
            onRefresh={() => void readNow(calendar)}
          />
        ))}
      </ul>
      <AddAddress onAdded={refresh} />
      <AddFile
        onFile={async (file) => {
          const bytes = new Uint8Array(await file.arrayBuffer());
          const name = oneLine(file.name, 200) || t('calendarFile');
          const added = { name, kind: 'file' as const, address: null };
          const calendar = await act({ work: () => addCalendar(added, rightNow()) });
          await read(calendar.id, (onProgress) => readCalendarFile(calendar, bytes, feedsHere(onProgress)));
        }}
      />
    </>
  );
}

interface RowProps {
  readonly calendar: Calendar;
  /** How much of it has been read, 0 to 1; undefined: it is not being read. */
  readonly progress: number | undefined;
  readonly onRefresh: () => void;
}

function CalendarRow({ calendar, progress, onRefresh }: RowProps) {
  const next = useLive(() => nextMeetings(calendar.id), [calendar.id, calendar.readAt], []);

  async function remove(): Promise<void> {
    const removed = await act({
      work: () => removeCalendar(calendar.id),
      text: (found) => (found ? t('toastRemoved', calendar.name) : null),
      mayUndo: () => askFor(calendar),
      undo: async (found) => found && restoreCalendar(found),
    });
    if (removed) await giveBack(calendar);
  }

  return (
    <li class="calendars__row">
      <div class="calendars__head">
        <strong>{calendar.name}</strong>
        {calendar.address && (
          <button
            type="button"
            class="button button--quiet"
            onClick={onRefresh}
            disabled={progress !== undefined}
          >
            {t('calendarReadNow')}
          </button>
        )}
        {calendar.kind !== 'caldav' && (
          <button type="button" class="button button--quiet" onClick={() => void remove()}>
            {t('calendarRemove')}
          </button>
        )}
      </div>
      {progress !== undefined && (
        <progress
          class="calendars__progress"
          max={1}
          value={progress}
          aria-label={t('calendarReading', calendar.name)}
        />
      )}
      <p class="quiet">{readText(calendar)}</p>
      {calendar.problem && (
        <div class="warning" role="alert">
          <p>{feedProblemText(calendar.problem)}</p>
          {calendar.problem === 'asleep' && calendar.address && <AddressNotes address={calendar.address} />}
        </div>
      )}
      {calendar.readAt !== null &&
        calendar.notes?.map((note) => (
          <p key={note} class="quiet">
            {calendarNoteText(note)}
          </p>
        ))}
      {next.length > 0 && (
        <ul class="calendars__next" aria-label={t('calendarNext')}>
          {next.map((event) => (
            <li key={event.id}>
              {formatMoment(event.startsAt)}–{formatTime(event.endsAt)} {event.title}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

async function nextMeetings(calendarId: string) {
  const now = rightNow();
  const events = await listKeptEvents(now, toInstant(toMs(now) + 60 * 86_400_000));
  return events.filter((event) => event.calendarId === calendarId && isMeeting(event)).slice(0, 3);
}

function readText({ readAt, total, kept }: Calendar): string {
  if (!readAt) return t('calendarNeverRead');
  return `${tn('calendarKept', kept, total)} ${t('calendarReadAt', formatMoment(readAt))}`;
}
