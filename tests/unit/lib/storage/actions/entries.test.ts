import { beforeEach, describe, expect, it } from 'vitest';
import {
  addLine,
  removeAgendaItem,
  restoreAgendaItem,
} from '../../../../../lib/storage/actions/agenda-items';
import { addEntries, removeDecisions } from '../../../../../lib/storage/actions/entries';
import { bookNextSession } from '../../../../../lib/storage/actions/sessions';
import { listActionItems } from '../../../../../lib/storage/queries/action-items';
import {
  listAgenda,
  listDecisions,
  listDecisionsBefore,
  listParkedLines,
} from '../../../../../lib/storage/queries/agenda-items';
import { findLastHeldSession } from '../../../../../lib/storage/queries/sessions';
import { emptyDatabase } from '../empty-database';
import { now, planOn, storeMentorship, storeSession } from '../sample-mentorship';

beforeEach(emptyDatabase);

const decided = (text: string) => ({ text, isDecision: true });
const texts = (rows: readonly { readonly text: string }[]) => rows.map(({ text }) => text);

async function aPlace() {
  const { mentorship, session } = await storeSession();
  const place = { mentorshipId: mentorship.id, sessionId: session.id, decidedIn: session.id };
  return { mentorship, session, place };
}

describe('A decision', () => {
  it('stands in the record of its session, and is no item, no agenda line and no parked topic', async () => {
    const { place, session } = await aPlace();
    await addEntries(place, [{ text: 'Draft CV', isDecision: false }, decided(' In\nperson ')], now);
    await addEntries(place, [decided('Every two weeks')], now);
    expect(texts(await listDecisions(session.id))).toEqual(['In person', 'Every two weeks']);
    expect(texts(await listActionItems(place.mentorshipId))).toEqual(['Draft CV']);
    expect(await listAgenda(session.id)).toEqual([]);
    expect(await listParkedLines(place.mentorshipId)).toEqual([]);
  });

  it('removed by mistake comes back to its place', async () => {
    const { place, session } = await aPlace();
    const { decisions } = await addEntries(place, [decided('First one'), decided('Second one')], now);
    await removeAgendaItem(decisions[0]!.id);
    expect(texts(await listDecisions(session.id))).toEqual(['Second one']);
    await restoreAgendaItem(decisions[0]!.id);
    expect(texts(await listDecisions(session.id))).toEqual(['First one', 'Second one']);
    await removeDecisions(decisions);
    expect(await listDecisions(session.id)).toEqual([]);
  });

  it('is refused together with the rest of the lines, so that none is lost or kept twice', async () => {
    const { place, session } = await aPlace();
    const lines = [{ text: 'Draft CV', isDecision: false }, decided(' ')];
    await expect(addEntries(place, lines, now)).rejects.toThrow();
    expect(await listActionItems(place.mentorshipId)).toEqual([]);
    expect(await listDecisions(session.id)).toEqual([]);
  });

  it('is what the invitation to the next meeting tells of', async () => {
    const { mentorship, session, place } = await aPlace();
    await addEntries(place, [decided('In person')], now);
    const next = await bookNextSession(mentorship, session, planOn('24'), now);
    const typed = { text: 'Salary', minutes: 5, origin: 'typed' as const, actionItemId: null };
    await addLine({ mentorshipId: mentorship.id, sessionId: next.id }, typed, now);
    expect(texts(await listDecisionsBefore(next))).toEqual(['In person']);
    expect(await listDecisionsBefore(session)).toEqual([]);
  });
});

describe('The session held last', () => {
  it('is none before the first, and never one that is still to come', async () => {
    const other = await storeMentorship('Carla');
    expect(await findLastHeldSession(other.id, now)).toBeUndefined();
    const { mentorship, session } = await aPlace();
    await bookNextSession(mentorship, session, planOn('24'), now);
    expect((await findLastHeldSession(mentorship.id, '2027-02-10T15:00:00.000Z'))?.id).toBe(session.id);
    expect(await findLastHeldSession(mentorship.id, session.startsAt)).toBeUndefined();
  });
});
