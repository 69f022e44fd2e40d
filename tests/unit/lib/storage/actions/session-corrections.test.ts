import { beforeEach, describe, expect, it } from 'vitest';
import type { ActionItem } from '../../../../../lib/domain/action-item';
import { longestNotes, type Session } from '../../../../../lib/domain/session';
import { addActionItem, dropActionItem } from '../../../../../lib/storage/actions/action-items';
import {
  addForgottenItem,
  correctOutcome,
  setSessionNotes,
  setSessionTimes,
} from '../../../../../lib/storage/actions/session-corrections';
import { noteExport } from '../../../../../lib/storage/actions/sessions';
import { findActionItem } from '../../../../../lib/storage/queries/action-items';
import { findSession } from '../../../../../lib/storage/queries/sessions';
import { emptyDatabase } from '../empty-database';
import { now, storeSession } from '../sample-mentorship';

const muchLater = '2027-02-10T09:00:00.000Z';

let session: Session;

beforeEach(async () => {
  await emptyDatabase();
  ({ session } = await storeSession());
});

const read = async () => (await findSession(session.id)) as Session;
const anHourEarlier = () => ({
  ...session,
  startsAt: '2026-12-09T14:00:00.000Z',
  endsAt: '2026-12-09T15:00:00.000Z',
});

describe('The times of a past session', () => {
  it('are written down, and it was not moved for that', async () => {
    await setSessionTimes(session.id, anHourEarlier());
    expect(await read()).toMatchObject({ startsAt: '2026-12-09T14:00:00.000Z', movedFrom: [], sequence: 0 });
  });

  it('raise the SEQUENCE of an invite that left, once; taken back, it does not fall', async () => {
    await noteExport(session);
    await setSessionTimes(session.id, anHourEarlier());
    expect((await read()).sequence).toBe(1);
    await setSessionTimes(session.id, session);
    expect(await read()).toMatchObject({ startsAt: session.startsAt, sequence: 1 });
  });

  it('that stay as they are leave everything as it is', async () => {
    await noteExport(session);
    const before = await read();
    await setSessionTimes(session.id, before);
    expect(await read()).toEqual(before);
  });

  it('of a session that was deleted meanwhile are not written', async () => {
    expect(await setSessionTimes(crypto.randomUUID(), anHourEarlier())).toBeUndefined();
  });
});

describe('Notes', () => {
  it('stand as they were typed, line breaks included, and are cut between characters where they are too long', async () => {
    await setSessionNotes(session.id, ' One\n\n--- two ');
    expect((await read()).notes).toBe(' One\n\n--- two ');
    await setSessionNotes(session.id, `${'x'.repeat(longestNotes - 1)}😀`);
    expect((await read()).notes).toBe('x'.repeat(longestNotes - 1));
  });
});

describe('What became of an item of a past session', () => {
  let item: ActionItem;
  beforeEach(async () => {
    const place = { mentorshipId: session.mentorshipId, sessionId: session.id };
    item = await addActionItem(place, { text: 'Draft CV' }, now);
  });
  const after = async () => (await findActionItem(item.id)) as ActionItem;

  it('is done in time where it is said after weeks, and open again where that was wrong', async () => {
    await correctOutcome(item.id, session.id, 'done', muchLater);
    expect(await after()).toMatchObject({ status: 'done', closedAt: muchLater });
    await correctOutcome(item.id, session.id, 'open', muchLater);
    expect(await after()).toMatchObject({ status: 'open', closedAt: null });
  });

  it('keeps the day it was closed on, and its reason as long as it stays dropped', async () => {
    await dropActionItem(item.id, 'Plans', now);
    await correctOutcome(item.id, session.id, 'dropped', muchLater);
    expect(await after()).toMatchObject({ closedAt: now, dropReason: 'Plans' });
    await correctOutcome(item.id, session.id, 'done', muchLater);
    expect(await after()).toMatchObject({ status: 'done', closedAt: now, dropReason: '' });
  });

  it('that was forgotten belongs to its session from its end on', async () => {
    const said = { text: 'Call Nadia', owner: 'mentor', draftedBy: 'mentoree' } as const;
    const added = await addForgottenItem(session, said, muchLater);
    expect(added).toMatchObject({ sessionId: session.id, owner: 'mentor', status: 'open' });
    expect(added.createdAt).toBe(session.actualEndAt ?? session.endsAt);
  });
});
