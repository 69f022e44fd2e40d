import { isHttpsLink } from '../../domain/link-schema';

type Row = Readonly<Record<string, unknown>>;

/** The tables whose rows version 5 changes. */
export const tablesOfVersion5 = ['mentorships', 'sessions', 'calendars', 'exchanges'] as const;

/**
 * Returns a row of `table` as version 5 writes it, or `undefined` where it cannot stay: what was taken for a call link
 * and is no https address goes, and so does a calendar that had such an address.
 */
export function toVersion5(table: string, row: Row): Row | undefined {
  switch (table) {
    case 'mentorships':
    case 'sessions':
      return isKept(row['callLink']) ? row : { ...row, callLink: null };
    case 'calendars':
      return isKept(row['address']) ? row : undefined;
    case 'exchanges':
      return { isPartial: false, ...row };
    default:
      return row;
  }
}

function isKept(link: unknown): boolean {
  return typeof link !== 'string' || isHttpsLink(link);
}
