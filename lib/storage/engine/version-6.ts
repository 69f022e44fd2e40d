import type { PairedTable } from '../../domain/paired-tables';

/**
 * What version 6 added to the shared records: items of a third person and items that return, decisions, recurring
 * meetings and notes. A row of an older version, or in a code of one, gets these where it has nothing of its own.
 */
export const addedInVersion6 = {
  sessions: { series: null, notes: '' },
  actionItems: { ownerName: '', repeats: false },
  agendaItems: { isDecision: false },
  goals: {},
  goalScores: {},
} as const satisfies Readonly<Record<PairedTable, Readonly<Record<string, unknown>>>>;

type Row = Readonly<Record<string, unknown>>;

/** The tables whose rows version 6 completes. */
export const tablesOfVersion6 = ['sessions', 'actionItems', 'agendaItems'] as const;

/** Returns a row of `table` as version 6 writes it. A row that is complete already stays as it is. */
export function toVersion6(table: string, row: Row): Row {
  return { ...(addedInVersion6 as Readonly<Record<string, Row>>)[table], ...row };
}
