import type { AgendaItem } from '../../domain/agenda-item';
import type { Instant } from '../../domain/instant';
import type { Occasion } from '../../domain/session';
import { oneLine } from '../../domain/record';
import {
  createRecord,
  deleteRecord,
  inOneStep,
  patchRecord,
  restoreRecord,
  type Patch,
} from '../engine/records';
import { listAgenda, listDecisions, listParkedLines } from '../queries/agenda-items';

/** A drafted line of an agenda, in its final words. */
export type AgendaLine = Pick<AgendaItem, 'text' | 'minutes' | 'origin' | 'actionItemId'>;

/** Parks a line: it waits on the next agenda. */
export function parkLine(mentorshipId: string, text: string, now: Instant): Promise<AgendaItem> {
  return addLine(
    { mentorshipId, sessionId: null },
    { text, minutes: 5, origin: 'parked', actionItemId: null },
    now,
  );
}

/** Adds a line at the end of an agenda. */
export function addLine(
  place: { readonly mentorshipId: string; readonly sessionId: string | null },
  line: AgendaLine,
  now: Instant,
): Promise<AgendaItem> {
  return inOneStep(async () => {
    const lines = place.sessionId
      ? await listAgenda(place.sessionId)
      : await listParkedLines(place.mentorshipId);
    const position = (lines.at(-1)?.position ?? 0) + 1;
    return createRecord('agendaItems', {
      ...place,
      isDecision: false,
      ...line,
      text: oneLine(line.text),
      position,
      createdAt: now,
    });
  });
}

/** Keeps what was decided in the record of a session, after what was decided before. */
export function keepDecision(
  session: { readonly mentorshipId: string; readonly sessionId: string },
  text: string,
  now: Instant,
): Promise<AgendaItem> {
  return inOneStep(async () =>
    createRecord('agendaItems', {
      ...session,
      text: oneLine(text),
      minutes: 0,
      origin: 'typed',
      isDecision: true,
      actionItemId: null,
      position: ((await listDecisions(session.sessionId)).at(-1)?.position ?? 0) + 1,
      createdAt: now,
    }),
  );
}

/**
 * Writes a drafted agenda for a session: the drafted lines become the agenda, parked lines move onto it,
 * and lines the person typed or kept from an earlier draft stay. What the session is for is settled with it.
 */
export function writeAgendaDraft(
  session: { readonly id: string; readonly mentorshipId: string },
  lines: readonly (AgendaLine & {
    readonly parkedId: string | null;
    /** Which of the interface's own lines it is: their words differ between languages. */
    readonly standing?: string;
  })[],
  written: { readonly occasion: Occasion; readonly now: Instant },
): Promise<void> {
  const { occasion, now } = written;
  return inOneStep(async () => {
    const place = { mentorshipId: session.mentorshipId, sessionId: session.id };
    let position = (await listAgenda(session.id)).at(-1)?.position ?? 0;
    for (const { parkedId, standing, ...line } of lines) {
      position += 1;
      if (parkedId) {
        await patchRecord('agendaItems', parkedId, {
          sessionId: session.id,
          position,
          minutes: line.minutes,
        });
        continue;
      }
      const fields = {
        ...place,
        isDecision: false,
        ...line,
        text: oneLine(line.text),
        position,
        createdAt: now,
      };
      await createRecord('agendaItems', fields, { pairAs: standing && `standing ${standing}` });
    }
    await patchRecord('sessions', session.id, { agendaDraftedAt: now, occasion });
  });
}

export function changeAgendaItem(id: string, patch: Patch<'agendaItems'>): Promise<AgendaItem | undefined> {
  return patchRecord('agendaItems', id, patch);
}

export function removeAgendaItem(id: string): Promise<void> {
  return deleteRecord('agendaItems', id);
}

export function restoreAgendaItem(id: string): Promise<void> {
  return restoreRecord('agendaItems', id);
}
