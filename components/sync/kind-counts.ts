import type { Arrived } from '../../lib/domain/sync';
import { t, uiLanguage, type MessageKey } from '../../lib/words/i18n';
import { sharedKinds } from '../../lib/words/shared-kinds';

const kinds: Readonly<Record<Arrived['table'], MessageKey>> = sharedKinds;

/** Says how many records of which kinds, such as "Sessions: 1, Action items: 2"; '' where there is none. */
export function kindCounts(records: readonly Pick<Arrived, 'table' | 'id'>[]): string {
  const number = new Intl.NumberFormat(uiLanguage());
  const parts = Object.entries(kinds).flatMap(([table, name]) => {
    const count = new Set(records.filter((record) => record.table === table).map(({ id }) => id)).size;
    return count === 0 ? [] : [t('syncKindCount', t(name), number.format(count))];
  });
  return new Intl.ListFormat(uiLanguage(), { type: 'unit', style: 'short' }).format(parts);
}
