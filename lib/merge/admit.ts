import type { ActionItem } from '../domain/action-item';
import type { Stamp } from '../domain/record';
import { pairedTables, type PairedTable } from '../domain/paired-tables';
import type { PairRecord, PairState } from './pair-state';
import { pairsByKeys } from './same-things';

/** Something a code says that is not taken from it, for the line that says so. */
export interface Refused {
  /** `own-word`: only the person can give it; `call-link`: it leads to no host where calls are held. */
  readonly what: 'own-word' | 'call-link';
  /** The item the word was about; the link. */
  readonly name: string;
}

/** What of a code may be joined. */
export interface Admitted {
  readonly there: PairState;
  readonly refused: readonly Refused[];
  /** Items whose own word was spoken for: this copy says it anew, so that the other one hears what it is. */
  readonly answers: readonly string[];
}

type Row = PairRecord & Readonly<Record<string, unknown>>;

/**
 * Takes out of the partner's state what is not theirs to say: the word of the person at this keyboard, links that
 * lead to no call, and that two records are the same thing where nothing they are known by says so.
 */
export function admit(here: PairState, there: PairState, isCallLink: (link: string) => boolean): Admitted {
  const refused: Refused[] = [];
  const answers: string[] = [];
  const refuse = (what: Refused['what'], name: string) => {
    if (!refused.some((one) => one.what === what && one.name === name)) refused.push({ what, name });
  };
  const field = here.mentorship.role === 'mentor' ? 'commitmentMentor' : 'commitmentMentoree';
  const said = new Set(
    here.actionItems.map((item) => `${item.revisions[field]} ${JSON.stringify(item[field])}`),
  );
  const tables: Partial<Record<PairedTable, unknown>> = {};
  for (const table of pairedTables) {
    const known = new Map((here[table] as unknown as Row[]).map((row) => [row.id, row]));
    const pairs = pairsByKeys(here[table], there[table]);
    tables[table] = (there[table] as unknown as Row[]).map((row) => {
      const sameAs = row.sameAs.filter((id) => pairs(row.id, id));
      const before = known.get(row.id);
      let admitted: Row = { ...row, sameAs };
      if (isNews(row, before, 'callLink') && !isLinkOrNone(row['callLink'], isCallLink)) {
        refuse('call-link', String(row['callLink']));
        admitted = without(admitted, before, 'callLink');
      }
      if (table === 'actionItems' && speaksForMe(row, before, field, said)) {
        refuse('own-word', String(row['text']));
        answers.push(row.id);
        admitted = without(admitted, before, field);
      }
      return admitted;
    });
  }
  let mentorship = there.mentorship;
  const asRow = (of: PairState['mentorship']) => of as unknown as Row;
  if (
    isNews(asRow(mentorship), asRow(here.mentorship), 'callLink') &&
    !isLinkOrNone(mentorship.callLink, isCallLink)
  ) {
    refuse('call-link', String(mentorship.callLink));
    mentorship = without(asRow(mentorship), asRow(here.mentorship), 'callLink') as never;
  }
  return { there: { ...(tables as Omit<PairState, 'mentorship'>), mentorship }, refused, answers };
}

function isNews(row: Row, before: Row | undefined, field: string): boolean {
  const stamp = row.revisions[field];
  return stamp !== undefined && stamp > (before?.revisions[field] ?? '') && row[field] !== before?.[field];
}

function isLinkOrNone(link: unknown, isCallLink: (link: string) => boolean): boolean {
  return typeof link !== 'string' || isCallLink(link);
}

/** Whether a row says a word for the person here that they did not say. That it was cleared, as its item changed, is none. */
function speaksForMe(
  row: Row,
  before: Row | undefined,
  field: 'commitmentMentor' | 'commitmentMentoree',
  said: ReadonlySet<string>,
): boolean {
  const word = row[field] as ActionItem[typeof field];
  if (word === null || !isNews(row, before, field)) return false;
  const text = JSON.stringify(word);
  return text !== JSON.stringify(before?.[field]) && !said.has(`${row.revisions[field]} ${text}`);
}

/** The row with what is known here in one field, or nothing. */
function without(row: Row, before: Row | undefined, field: string): Row {
  const revisions: Record<string, Stamp> = { ...row.revisions };
  delete revisions[field];
  return { ...row, [field]: before?.[field] ?? null, revisions };
}
