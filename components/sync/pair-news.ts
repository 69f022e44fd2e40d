import type { Arrived, SyncArrival } from '../../lib/domain/sync';
import { addedWords, changedWords } from '../../lib/words/change-counts';
import { formatMoment } from '../../lib/words/format';
import { t, uiLanguage } from '../../lib/words/i18n';

/** In the order in which it matters to a person. */
const tables = ['actionItems', 'sessions', 'agendaItems', 'goals', 'goalScores', 'mentorships'] as const;

/** Says what came from a partner, such as "2 new action items, Next meeting: 3 Dec, 15:00". */
export function pairNews(arrival: Pick<SyncArrival, 'changes' | 'after' | 'at'>): string {
  const next = nextDate(arrival);
  const parts = tables.flatMap((table) => {
    const of = (...kinds: Arrived['kind'][]) =>
      arrival.changes.filter((change) => change.table === table && kinds.includes(change.kind)).length;
    const [added, changed] = [of('added', 'back'), of('changed', 'joined')];
    // The one meeting that is the next one is told by its date.
    if (table === 'sessions' && added + changed === 1 && next !== null) return [];
    return [
      ...(added === 0 ? [] : [addedWords(table, added)]),
      ...(changed === 0 ? [] : [changedWords(table, changed)]),
    ];
  });
  const removed = arrival.changes.filter(({ kind }) => kind === 'removed').length;
  return new Intl.ListFormat(uiLanguage(), { type: 'unit', style: 'short' }).format([
    ...parts,
    ...(removed === 0 ? [] : [t('syncArrivalRemoved', new Intl.NumberFormat(uiLanguage()).format(removed))]),
    ...(next === null ? [] : [t('kindAndName', t('nextMeetingHeading'), formatMoment(next))]),
  ]);
}

/** The first meeting ahead that is new, or at another time than before. */
function nextDate({ changes, after, at }: Pick<SyncArrival, 'changes' | 'after' | 'at'>): string | null {
  const told = new Set(
    changes.flatMap(({ table, kind, id, fields }) =>
      table === 'sessions' && (kind !== 'changed' || fields.includes('startsAt')) ? [id] : [],
    ),
  );
  const starts = (after['sessions'] ?? []).flatMap(({ id, status, startsAt, deletedAt }) =>
    told.has(String(id)) && status === 'planned' && deletedAt === null ? [String(startsAt)] : [],
  );
  return starts.filter((start) => start > at).toSorted()[0] ?? null;
}
