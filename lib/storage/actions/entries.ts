import type { ActionItem } from '../../domain/action-item';
import type { AgendaItem } from '../../domain/agenda-item';
import type { Instant } from '../../domain/instant';
import { inOneStep } from '../engine/records';
import { addActionItems, type NewActionItem } from './action-items';
import { keepDecision, removeAgendaItem } from './agenda-items';

/** A typed line: an item, or a decision, which is nobody's to do. */
export interface Entry extends NewActionItem {
  readonly isDecision: boolean;
}

/** Where typed lines go. */
export interface EntryPlace {
  readonly mentorshipId: string;
  /** The session the items are agreed in; null: between meetings. */
  readonly sessionId: string | null;
  /** The session in whose record decisions are kept. */
  readonly decidedIn: string;
}

/** What was written down of typed lines. */
export interface Entered {
  readonly items: readonly ActionItem[];
  readonly decisions: readonly AgendaItem[];
}

/** Writes typed lines down, in their order: all of them or, where one is refused, none. */
export function addEntries(
  { mentorshipId, sessionId, decidedIn }: EntryPlace,
  entries: readonly Entry[],
  now: Instant,
): Promise<Entered> {
  return inOneStep(async () => {
    const promised = entries.filter(({ isDecision }) => !isDecision);
    const items = await addActionItems({ mentorshipId, sessionId }, promised, now);
    const decisions: AgendaItem[] = [];
    for (const { isDecision, text } of entries)
      if (isDecision) decisions.push(await keepDecision({ mentorshipId, sessionId: decidedIn }, text, now));
    return { items, decisions };
  });
}

/** Takes decisions out of the record again. */
export function removeDecisions(decisions: readonly AgendaItem[]): Promise<void> {
  return inOneStep(async () => {
    for (const { id } of decisions) await removeAgendaItem(id);
  });
}
