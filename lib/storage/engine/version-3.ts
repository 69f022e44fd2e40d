/**
 * What version 3 added to the shared records: plans and ends of mentorships, what became of sessions, deadlines put
 * off, commitments that know their words, and records two copies wrote down by themselves. Each row of an
 * older version gets these, where it has nothing of its own.
 */
const added: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  mentorships: { sameAs: [], plannedSessions: null, plannedEndOn: null, endedAt: null },
  sessions: { sameAs: [], calledOffBy: null, heldElsewhere: false, occasion: null, movedFrom: [] },
  actionItems: { sameAs: [], dueDaysBefore: [] },
  agendaItems: { sameAs: [] },
  feedback: { sameAs: [] },
};

/** The tables whose rows version 3 completes. */
export const tablesOfVersion3 = Object.keys(added);

type Row = Readonly<Record<string, unknown>>;

/** Returns a row of `table` as version 3 writes it. A row that is complete already stays as it is. */
export function toVersion3(table: string, row: Row): Row {
  const complete = { ...structuredClone(added[table]), ...row };
  if (table !== 'actionItems') return complete;
  return {
    ...complete,
    commitmentMentor: withWords(row['commitmentMentor']),
    commitmentMentoree: withWords(row['commitmentMentoree']),
  };
}

function withWords(commitment: unknown): unknown {
  return commitment ? { to: '', withdrawn: false, ...commitment } : null;
}
