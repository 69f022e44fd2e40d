import { useState } from 'preact/hooks';
import { itemsCsv, itemsMarkdown, type ExportedItem } from '../../lib/exports/action-items';
import { dueDayOf } from '../../lib/domain/carry-over';
import { ownerNameOf } from '../../lib/domain/item-owner';
import type { Mentorship } from '../../lib/domain/mentorship';
import { localDateAt } from '../../lib/domain/wall-clock';
import { t } from '../../lib/words/i18n';
import { leavingNames } from '../../lib/words/leaving-names';
import { taskOf } from '../../lib/exports/task-words';
import { readHistory } from '../../lib/storage/queries/history';
import { listAllMentorships } from '../../lib/storage/queries/mentorships';
import { offerFile } from '../../lib/browser/offer-file';
import { useLive } from '../app/use-live-query';
import { myTimeZone } from '../../lib/browser/my-time-zone';
import { rightNow } from '../../lib/browser/right-now';
import { MentorshipOptions } from '../mentorships/MentorshipOptions';

const none: Mentorship[] = [];

/** Action items for spreadsheets, notes and task programs. */
export function ItemExports() {
  const mentorships = useLive(listAllMentorships, [], none);
  const [chosen, setChosen] = useState('');
  const [withClosed, setWithClosed] = useState(false);
  if (mentorships.length === 0) return null;
  const read = async () =>
    (await readItems(mentorships.filter(({ id }) => chosen === '' || id === chosen))).filter(
      ({ item }) => withClosed || item.status === 'open',
    );
  const offer = async (
    write: (items: readonly ExportedItem[]) => string | Promise<string>,
    ending: string,
    type: string,
  ) => offerFile(await write(await read()), `last-ten-action-items.${ending}`, type);
  return (
    <section class="stack" aria-labelledby="item-exports">
      <h3 class="mentorship__name" id="item-exports">
        {t('itemsExport')}
      </h3>
      <div class="row">
        {mentorships.length > 1 && (
          <select
            class="input options__select"
            aria-label={t('listMentorship')}
            value={chosen}
            onChange={(event) => setChosen(event.currentTarget.value)}
          >
            <option value="">{t('listEveryone')}</option>
            <MentorshipOptions mentorships={mentorships} />
          </select>
        )}
        <label class="check">
          <input
            type="checkbox"
            checked={withClosed}
            onChange={(event) => setWithClosed(event.currentTarget.checked)}
          />
          <span>{t('itemsWithClosed')}</span>
        </label>
      </div>
      <div class="row">
        <button type="button" class="button" onClick={() => void offer(itemsCsv, 'csv', 'text/csv')}>
          {t('itemsAsCsv')}
        </button>
        <button type="button" class="button" onClick={() => void offer(asMarkdown, 'md', 'text/markdown')}>
          {t('itemsAsMarkdown')}
        </button>
        <button type="button" class="button" onClick={() => void offer(tasksOf, 'ics', 'text/calendar')}>
          {t('itemsAsTasks')}
        </button>
      </div>
    </section>
  );
}

function asMarkdown(items: readonly ExportedItem[]): string {
  return itemsMarkdown(items, localDateAt(rightNow(), myTimeZone()));
}

async function tasksOf(items: readonly ExportedItem[]): Promise<string> {
  const { writeTasks } = await import('../../lib/calendar/tasks');
  return writeTasks(items.map(taskOf), rightNow());
}

async function readItems(mentorships: readonly Mentorship[]): Promise<ExportedItem[]> {
  const rows = await Promise.all(
    mentorships.map(async (mentorship) => {
      const history = await readHistory(mentorship.id);
      const names = leavingNames(mentorship);
      return (history?.items ?? []).map((item) => ({
        item,
        mentorship,
        owner: ownerNameOf(item, names),
        due: dueDayOf(item, history?.sessions ?? [], myTimeZone()),
      }));
    }),
  );
  return rows.flat();
}
