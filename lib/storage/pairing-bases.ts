import {
  agendaBases,
  goalBases,
  itemBases,
  scoreBases,
  sessionBases,
  type PairingKey,
} from '../domain/pairing';

export type Fields = Readonly<Record<string, unknown>>;

/** The tables whose records each copy may write down by itself, in an order in which each knows those it is about. */
export const pairedTables = ['sessions', 'goals', 'actionItems', 'agendaItems', 'goalScores'] as const;

export type PairedTable = (typeof pairedTables)[number];

export function isPaired(table: string): table is PairedTable {
  return (pairedTables as readonly string[]).includes(table);
}

/** Finds what another record is known by; nothing where there is none. */
export type FindKeys = (table: PairedTable, id: unknown) => readonly PairingKey[];

/** Returns the bases of what a record is known by. */
export function basesOf(table: PairedTable, fields: Fields, find: FindKeys): string[] {
  const text = String(fields['text']);
  switch (table) {
    case 'sessions': {
      const [first = fields['startsAt']] = (fields['movedFrom'] ?? []) as string[];
      return sessionBases(String(first), find('sessions', fields['agreedInSessionId']).slice(0, 1));
    }
    case 'goals':
      return goalBases(text);
    case 'actionItems':
      return itemBases(find('sessions', fields['sessionId']), text, String(fields['owner']));
    case 'agendaItems':
      return agendaBases(find('sessions', fields['sessionId']), {
        about: find('actionItems', fields['actionItemId']),
        text,
        parked: fields['sessionId'] === null,
      });
    case 'goalScores':
      return scoreBases(find('goals', fields['goalId']), find('sessions', fields['sessionId']));
  }
}
