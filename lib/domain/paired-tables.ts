/** The tables whose records each copy may write down by itself, in an order in which each knows those it is about. */
export const pairedTables = ['sessions', 'goals', 'actionItems', 'agendaItems', 'goalScores'] as const;

export type PairedTable = (typeof pairedTables)[number];

/** Fields of each table that point at other records, and the table they point into. */
export const references: { readonly [Table in PairedTable]: Readonly<Record<string, PairedTable>> } = {
  sessions: { agreedInSessionId: 'sessions' },
  goals: {},
  actionItems: { sessionId: 'sessions', carriedThrough: 'sessions' },
  agendaItems: { sessionId: 'sessions', actionItemId: 'actionItems' },
  goalScores: { sessionId: 'sessions', goalId: 'goals' },
};

/** Returns whether records of `table` are found again by what they are known by, see `pairing`. */
export function isPaired(table: string): table is PairedTable {
  return (pairedTables as readonly string[]).includes(table);
}
