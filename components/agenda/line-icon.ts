import type { AgendaItem } from '../../lib/domain/agenda-item';
import type { StandingLine } from '../../lib/domain/agenda';
import type { IconName } from '../ui/icons';

const ofOrigin: Readonly<Record<AgendaItem['origin'], IconName>> = {
  standing: 'message-circle',
  'must-do': 'circle-check',
  carried: 'redo-2',
  parked: 'bookmark',
  typed: 'minus',
};

/** Returns the icon of a line of the agenda, by where it comes from. */
export function iconOf(line: {
  readonly origin: AgendaItem['origin'];
  readonly standing?: StandingLine;
}): IconName {
  if (line.standing === 'goals') return 'target';
  return line.standing === 'wrap-up' ? 'clock' : ofOrigin[line.origin];
}
