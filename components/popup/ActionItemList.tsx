import { useEffect, useRef, useState } from 'preact/hooks';
import type { ActionItem } from '../../lib/domain/action-item';
import { dueDayOf } from '../../lib/domain/carry-over';
import type { LocalDate } from '../../lib/domain/instant';
import type { Mentorship } from '../../lib/domain/mentorship';
import { localDateAt } from '../../lib/domain/wall-clock';
import { t } from '../../lib/i18n';
import { listOpenActionItems } from '../../lib/storage/action-items';
import { listActiveMentorships } from '../../lib/storage/mentorships';
import { listSessions } from '../../lib/storage/sessions';
import { completeWithUndo } from '../panel/ActionItemRow';
import { firstName } from '../ui/first-name';
import { formatDate } from '../ui/format';
import { useLiveQuery } from '../ui/use-live-query';
import { myTimeZone, rightNow } from '../ui/use-now';

interface DueItem {
  readonly item: ActionItem;
  readonly due: LocalDate | null;
}

interface Group {
  readonly mentorship: Mentorship;
  readonly items: readonly DueItem[];
}

const atOnce = 100;

/** Every open action item of every mentorship, soonest first. Long lists are drawn as they are scrolled to. */
export function ActionItemList() {
  const groups = useLiveQuery(readGroups, []);
  const [shown, setShown] = useState(atOnce);
  const end = useRef<HTMLDivElement>(null);
  const total =
    groups.status === 'ready' ? groups.value.reduce((sum, { items }) => sum + items.length, 0) : 0;
  useEffect(() => {
    if (!end.current || shown >= total) return undefined;
    const observer = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting) setShown((count) => count + atOnce);
    });
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [shown, total]);

  if (groups.status === 'failed') throw groups.error;
  if (groups.status === 'loading') return null;
  if (groups.value.length === 0) return <p class="quiet popup__note">{t('popupEmptyFirst')}</p>;
  if (total === 0) return <p class="quiet popup__note">{t('popupEmpty')}</p>;
  return (
    <div class="popup__items">
      {firstOf(groups.value, shown).map(({ mentorship, items }) => (
        <section key={mentorship.id} aria-labelledby={`with-${mentorship.id}`}>
          <h2 class="popup__group" id={`with-${mentorship.id}`}>
            {mentorship.partnerName}
          </h2>
          <ul>
            {items.map(({ item, due }) => (
              <Row key={item.id} item={item} due={due} mentorship={mentorship} />
            ))}
          </ul>
        </section>
      ))}
      <div ref={end} />
    </div>
  );
}

function Row({ item, due, mentorship }: DueItem & { readonly mentorship: Mentorship }) {
  const overdue = due !== null && due < localDateAt(rightNow(), myTimeZone());
  const mine = item.owner === mentorship.role;
  return (
    <li class="popup__item">
      <label class="popup__label">
        <input
          type="checkbox"
          checked={false}
          aria-describedby={`due-${item.id}`}
          onChange={() => completeWithUndo(item)}
        />
        <span dir="auto">{item.text}</span>
      </label>
      <p class="popup__facts" id={`due-${item.id}`}>
        <span>{mine ? t('you') : firstName(mentorship.partnerName)}</span>
        <span class={overdue ? 'popup__overdue' : ''}>
          {due ? t(overdue ? 'popupWasDue' : 'dueOn', formatDate(due)) : t('dueByNextMeeting')}
        </span>
        {item.priority === 'nice' && <span>{t('niceToDo')}</span>}
      </p>
    </li>
  );
}

async function readGroups(): Promise<Group[]> {
  const mentorships = await listActiveMentorships();
  const items = await listOpenActionItems();
  const timeZone = myTimeZone();
  return Promise.all(
    mentorships.map(async (mentorship) => {
      const sessions = await listSessions(mentorship.id);
      const rows = items
        .filter((item) => item.mentorshipId === mentorship.id)
        .map((item) => ({ item, due: dueDayOf(item, sessions, timeZone) }));
      return { mentorship, items: rows.toSorted((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999')) };
    }),
  );
}

function firstOf(groups: readonly Group[], count: number): Group[] {
  let left = count;
  return groups.flatMap(({ mentorship, items }) => {
    const part = items.slice(0, Math.max(0, left));
    left -= part.length;
    return part.length > 0 ? [{ mentorship, items: part }] : [];
  });
}
