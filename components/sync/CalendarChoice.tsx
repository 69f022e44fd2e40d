import { useState } from 'preact/hooks';
import type { CalendarList } from '../../lib/dav/caldav-lists';
import type { CalendarChosen, FoundCalendars } from '../../lib/sync/connect-calendar';
import { t } from '../../lib/words/i18n';
import { useDraft, type SavedText } from '../app/use-saved-text';
import { Problem } from '../ui/Problem';
import { calendarDrafts } from './calendar-drafts';
import { useFocus } from './use-focus';

interface Props {
  readonly found: FoundCalendars;
  readonly onChosen: (chosen: CalendarChosen) => void;
  readonly onCancel: () => void;
}

const own = 'own';

/** Asks which calendar takes the meetings, which list the items, and from which calendar is read. Nothing is chosen unasked. */
export function CalendarChoice({ found: { place, lists }, onChosen, onCancel }: Props) {
  const [events, setEvents] = useChoice('events', lists);
  const [tasks, setTasks] = useChoice('tasks', lists);
  const [reads, setReads] = useChoice('reads', lists);
  const [problem, setProblem] = useState('');
  const first = useFocus<HTMLParagraphElement>();
  const calendars = lists.filter(({ components }) => components.includes('VEVENT'));
  const writable = calendars.filter(({ mayWrite }) => mayWrite);
  const taskLists = lists.filter(({ components, mayWrite }) => mayWrite && components.includes('VTODO'));
  const chosen = (url: string) => lists.find((list) => list.url === url) ?? null;

  function choose(event: Event): void {
    event.preventDefault();
    if (events + tasks + reads === '') return setProblem(t('syncCalendarChooseOne'));
    onChosen({ events: chosen(events), tasks: tasks === own ? own : chosen(tasks), reads: chosen(reads) });
  }
  return (
    <form class="stack" onSubmit={choose}>
      <p class="quiet">{t('syncStep', 2, 3)}</p>
      <p ref={first} tabIndex={-1}>
        {t('syncCalendarFound', new URL(place.address).host)}
      </p>
      <Lists label={t('syncCalendarMeetings')} lists={writable} value={events} onValue={setEvents} />
      <Lists label={t('syncCalendarItems')} lists={taskLists} value={tasks} onValue={setTasks} hasOwn />
      <Lists label={t('syncCalendarReads')} lists={calendars} value={reads} onValue={setReads} />
      <Problem text={problem} />
      <div class="row">
        <button type="submit" class="button button--primary">
          {t('syncCalendarGoOn')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {t('cancel')}
        </button>
      </div>
    </form>
  );
}

/** What was chosen, before a reload, too, where this server has it. */
function useChoice(what: keyof CalendarChosen, lists: readonly CalendarList[]): SavedText {
  const [kept, setKept] = useDraft(`${calendarDrafts}${what}`);
  const isThere = lists.some(({ url }) => url === kept) || (what === 'tasks' && kept === own);
  return [isThere ? kept : '', setKept];
}

interface ListsProps {
  readonly label: string;
  readonly lists: readonly CalendarList[];
  readonly value: string;
  readonly onValue: (url: string) => void;
  readonly hasOwn?: boolean;
}

function Lists({ label, lists, value, onValue, hasOwn = false }: ListsProps) {
  return (
    <label class="field">
      <span class="field__label">{label}</span>
      <select class="input" value={value} onChange={(event) => onValue(event.currentTarget.value)}>
        <option value="">{t('syncCalendarNothing')}</option>
        {hasOwn && <option value={own}>{t('syncCalendarNewList')}</option>}
        {lists.map(({ url, name }) => (
          <option key={url} value={url}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
