import type { ActionItem } from '../domain/action-item';
import { recapMarkdown } from '../domain/recap';
import type { LocalDate } from '../domain/instant';
import type { Mentorship } from '../domain/mentorship';
import { t, type MessageKey } from '../words/i18n';
import { pairTitle } from '../words/leaving-names';
import { formatCsv } from './csv';

/** An action item with what its row in a list says. */
export interface ExportedItem {
  readonly item: ActionItem;
  readonly mentorship: Mentorship;
  /** Who is to do it, by name. */
  readonly owner: string;
  readonly due: LocalDate | null;
}

const statusKeys: Readonly<Record<ActionItem['status'], MessageKey>> = {
  open: 'promiseOpen',
  done: 'itemDone',
  dropped: 'promiseDropped',
};

/** Writes action items as a table for spreadsheets and task programs; dates as `YYYY-MM-DD`. */
export function itemsCsv(items: readonly ExportedItem[]): string {
  const head = [
    t('editWhat'),
    t('editWho'),
    t('listMentorship'),
    t('editPriority'),
    t('itemsMinutes'),
    t('itemsDue'),
    t('sessionStatus'),
    t('itemsClosed'),
    t('itemsDropReason'),
  ];
  const rows = items.map(({ item, mentorship, owner, due }) => [
    item.text,
    owner,
    pairTitle(mentorship),
    t(item.priority === 'must' ? 'mustDo' : 'niceToDo'),
    item.estimateMinutes,
    due,
    t(statusKeys[item.status]),
    item.closedAt?.slice(0, 10) ?? null,
    item.dropReason,
  ]);
  return formatCsv([head, ...rows]);
}

/** Writes the open action items as a Markdown list with boxes, one part for each mentorship, as of `today`. */
export function itemsMarkdown(items: readonly ExportedItem[], today: LocalDate): string {
  const open = items.filter(({ item }) => item.status === 'open');
  const pairs = [...new Set(open.map(({ mentorship }) => pairTitle(mentorship)))];
  return recapMarkdown({
    title: t('actionItemsHeading'),
    facts: { date: today, with: pairs, nextMeeting: null },
    sections: pairs.map((pair) => ({
      heading: pair,
      lines: open
        .filter(({ mentorship }) => pairTitle(mentorship) === pair)
        .map((each) => `${each.item.text} (${[each.owner, ...whenOf(each)].join(', ')})`),
      boxes: true,
    })),
  });
}

function whenOf({ item, due }: ExportedItem): string[] {
  if (item.repeats) return [t('everyTime')];
  return due ? [due] : [];
}
