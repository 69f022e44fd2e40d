import { keyStem, type PairingKey } from '../../domain/pairing';
import { pairedTables, type PairedTable } from '../../domain/paired-tables';
import { basesOf } from './pairing-bases';

type Row = Readonly<Record<string, unknown>>;
type Rows = Readonly<Record<string, readonly Row[]>>;

/**
 * What version 4 added to the shared records: what each is known by to other copies, and what was heard apart from
 * one's own word. Returns the rows of the paired tables as version 4 writes them; complete ones stay as they are.
 */
export function toVersion4(rows: Rows): Record<PairedTable, Row[]> {
  const done: Record<PairedTable, Row[]> = {
    sessions: [],
    goals: [],
    actionItems: [],
    agendaItems: [],
    goalScores: [],
  };
  const byId = new Map<unknown, PairingKey[]>();
  for (const table of pairedTables) {
    // Numbers are given in their order: the last one of a stem tells the next, however many there are.
    const last = new Map<string, number>();
    const find = (_of: PairedTable, id: unknown) => byId.get(id) ?? [];
    const inOrder = (rows[table] ?? []).toSorted((a, b) =>
      String(a['createdAt']).localeCompare(String(b['createdAt'])),
    );
    for (const row of inOrder) {
      const stems = basesOf(table, row, find).map(keyStem);
      const of = (stem: string) => `${String(row['mentorshipId'])} ${stem}`;
      const numbers = stems.map((stem) => (last.get(of(stem)) ?? -1) + 1);
      const keys = stems.map((stem, index) => `${stem}#${numbers[index] ?? 0}`);
      stems.forEach((stem, index) => last.set(of(stem), numbers[index] ?? 0));
      byId.set(row['id'], keys);
      done[table].push({ pairingKeys: keys, ...(table === 'actionItems' ? withHeard(row) : row) });
    }
  }
  return done;
}

/** A word that was heard moves from its place beside one's own to a place of its own. */
function withHeard(row: Row): Row {
  if ('heardMentor' in row) return row;
  const said = row['revisions'] as Readonly<Record<string, unknown>>;
  const mentor = apart(row['commitmentMentor']);
  const mentoree = apart(row['commitmentMentoree']);
  return {
    ...row,
    commitmentMentor: mentor.own,
    heardMentor: mentor.heard,
    commitmentMentoree: mentoree.own,
    heardMentoree: mentoree.heard,
    revisions: { ...said, ...movedStamps(said) },
  };
}

/** What was heard was said when its place beside one's own word was last written. */
function movedStamps(revisions: unknown): Record<string, unknown> {
  const said = Object.entries(revisions ?? {}) as [string, unknown][];
  return Object.fromEntries(
    said.flatMap(([field, stamp]) =>
      field.startsWith('commitment') ? [[field.replace('commitment', 'heard'), stamp]] : [],
    ),
  );
}

function apart(word: unknown): { readonly own: unknown; readonly heard: unknown } {
  const heard = (word as { as?: string } | null)?.as === 'said-aloud';
  return { own: heard ? null : word, heard: heard ? word : null };
}
