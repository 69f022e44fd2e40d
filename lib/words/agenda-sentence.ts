import type { AgendaItem } from '../domain/agenda-item';
import { isolated } from './direction';
import { formatMinutes } from './format';

/** Writes a line of an agenda for others: `Salary talk (15 min)`. */
export function agendaSentence({ text, minutes }: Pick<AgendaItem, 'text' | 'minutes'>): string {
  return `${isolated(text)} (${formatMinutes(minutes)})`;
}
