type Row = Readonly<Record<string, unknown>>;

/** What version 9 added to mentorships: what the two meet for, what is asked and looked for, and their programme. */
const added: Readonly<Record<string, Row>> = {
  mentorships: { kind: 'mentoring', asksFeedback: true, watchesSigns: true, programmeId: null },
};

/** Returns a row of `table` as version 9 writes it. A row that is complete already stays as it is. */
export function toVersion9(table: string, row: Row): Row {
  return { ...added[table], ...row };
}
