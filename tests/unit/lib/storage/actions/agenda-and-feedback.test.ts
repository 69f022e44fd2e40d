import { beforeEach, describe, expect, it } from 'vitest';
import {
  addLine,
  parkLine,
  removeAgendaItem,
  restoreAgendaItem,
  writeAgendaDraft,
} from '../../../../../lib/storage/actions/agenda-items';
import { listAgenda, listParkedLines } from '../../../../../lib/storage/queries/agenda-items';
import { answerFeedback } from '../../../../../lib/storage/actions/feedback';
import { findFeedback } from '../../../../../lib/storage/queries/feedback';
import { findSession } from '../../../../../lib/storage/queries/sessions';
import { emptyDatabase } from '../empty-database';
import { now, storeSession } from '../sample-mentorship';

let place: { mentorshipId: string; sessionId: string };

beforeEach(async () => {
  await emptyDatabase();
  const { mentorship, session } = await storeSession();
  place = { mentorshipId: mentorship.id, sessionId: session.id };
});

const typed = (text: string) => ({ text, minutes: 5, origin: 'typed' as const, actionItemId: null });

describe('A parked line', () => {
  it('waits, and moves onto the next agenda instead of being copied', async () => {
    const parked = await parkLine(place.mentorshipId, ' Salary\ntalk ', now);
    expect((await listParkedLines(place.mentorshipId)).map(({ text }) => text)).toEqual(['Salary talk']);
    const session = { id: place.sessionId, mentorshipId: place.mentorshipId };
    await addLine(place, typed('typed before'), now);
    const lines = [
      { ...typed('Check-in'), origin: 'standing' as const, parkedId: null },
      { ...typed('Salary talk'), origin: 'parked' as const, minutes: 20, parkedId: parked.id },
    ];
    await writeAgendaDraft(session, lines, { occasion: 'ordinary', now });
    expect(await listParkedLines(place.mentorshipId)).toEqual([]);
    const agenda = await listAgenda(place.sessionId);
    expect(agenda.map(({ text }) => text)).toEqual(['typed before', 'Check-in', 'Salary talk']);
    expect(agenda[2]).toMatchObject({ id: parked.id, minutes: 20 });
    expect((await findSession(place.sessionId))?.agendaDraftedAt).toBe(now);
  });

  it('removed by mistake comes back to its place', async () => {
    const first = await addLine(place, typed('a'), now);
    await addLine(place, typed('b'), now);
    await removeAgendaItem(first.id);
    expect((await listAgenda(place.sessionId)).map(({ text }) => text)).toEqual(['b']);
    await restoreAgendaItem(first.id);
    expect((await listAgenda(place.sessionId)).map(({ text }) => text)).toEqual(['a', 'b']);
  });
});

describe('Feedback', () => {
  const about = (by: 'mentor' | 'mentoree') => ({
    ...place,
    by,
    as: by === 'mentoree' ? ('own-word' as const) : ('said-aloud' as const),
  });

  it('has nothing prefilled: one answer is one answer', async () => {
    await answerFeedback(about('mentoree'), { overall: 8 }, now);
    expect(await findFeedback(place.sessionId, 'mentoree')).toMatchObject({
      overall: 8,
      heard: null,
      topics: null,
      wayOfWorking: null,
      lookedForward: null,
      feeling: null,
    });
  });

  it('of the two stays apart, and each keeps whose word it is', async () => {
    await answerFeedback(about('mentoree'), { overall: 8 }, now);
    await answerFeedback(about('mentor'), { overall: 3 }, now);
    await answerFeedback(about('mentor'), { feeling: 'frustrated' }, now);
    expect(await findFeedback(place.sessionId, 'mentoree')).toMatchObject({ overall: 8, as: 'own-word' });
    expect(await findFeedback(place.sessionId, 'mentor')).toMatchObject({
      overall: 3,
      feeling: 'frustrated',
      as: 'said-aloud',
    });
  });

  it.each([{ overall: 0 }, { overall: 11 }, { overall: 7.5 }, { lookedForward: 6 }])(
    'outside its scale (%j) is refused',
    async (answer) => {
      await expect(answerFeedback(about('mentor'), answer, now)).rejects.toThrow();
      expect(await findFeedback(place.sessionId, 'mentor')).toBeUndefined();
    },
  );

  it('can be taken back', async () => {
    await answerFeedback(about('mentor'), { overall: 3 }, now);
    await answerFeedback(about('mentor'), { overall: null }, now);
    expect((await findFeedback(place.sessionId, 'mentor'))?.overall).toBeNull();
  });
});
