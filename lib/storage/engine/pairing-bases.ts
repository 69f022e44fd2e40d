import type { PairedTable } from '../../domain/paired-tables';
import {
  agendaBases,
  goalBases,
  itemBases,
  scoreBases,
  sessionBases,
  type PairingKey,
} from '../../domain/pairing';

export type Fields = Readonly<Record<string, unknown>>;

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
        decided: fields['isDecision'] === true,
      });
    case 'goalScores':
      return scoreBases(find('goals', fields['goalId']), find('sessions', fields['sessionId']));
  }
}
