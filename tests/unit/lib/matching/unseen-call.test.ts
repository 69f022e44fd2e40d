import { beforeEach, describe, expect, it } from 'vitest';
import { settle } from '../../../../lib/background/desk';
import { toInstant } from '../../../../lib/domain/instant';
import { unseenCallOf } from '../../../../lib/matching/unseen-call';
import { sayEnd } from '../../../../lib/storage/actions/call-sessions';
import { goOnByHand } from '../../../../lib/storage/actions/go-on-by-hand';
import { changeSession } from '../../../../lib/storage/actions/sessions';
import { readKnown } from '../../../../lib/storage/queries/known';
import { createScene, onlyCall, type CallScene } from '../background/call-scene';
import { day, type FakeDesk } from '../background/fake-desk';

let scene: CallScene;
let desk: FakeDesk;

beforeEach(async () => {
  scene = await createScene();
  ({ desk } = scene);
});

const here = () => ({ now: toInstant(desk.browser.clock()), timeZone: 'Europe/Berlin' });

async function unseen(keys: readonly string[] = ['meet:abc-defg-hij'], tabId = 1) {
  const { now } = here();
  return unseenCallOf({ tabId, platform: 'meet', keys }, await readKnown(now), now);
}

describe('A page that shows nothing of its call', () => {
  it('should show the meeting that is booked under its link', async () => {
    const session = await scene.book();
    expect(await unseen()).toEqual({
      meeting: { mentorshipId: scene.mentorship.id, sessionId: session.id },
    });
  });

  it('should show nothing where nothing is booked now, nor under another link, nor without one', async () => {
    expect(await unseen()).toBeUndefined();
    await scene.book();
    expect(await unseen(['meet:zzz-yyyy-xxx'])).toBeUndefined();
    expect(await unseen([])).toBeUndefined();
  });

  it('should show the call that was seen in its tab, also without a key, or was just lost', async () => {
    await scene.report(1);
    const { id } = await onlyCall();
    expect(await unseen([])).toMatchObject({ call: { id } });
    expect(await unseen([], 2)).toBeUndefined();
    await scene.report(1, 'left');
    expect(await unseen()).toMatchObject({ call: { id } });
  });

  it('is no matter any more once the wrap-up is finished', async () => {
    await scene.report(1);
    const { sessionId } = await onlyCall();
    await changeSession(sessionId ?? '', { wrapUpFinishedAt: here().now });
    expect(await unseen([])).toBeUndefined();
  });
});

describe('Going on by hand', () => {
  it('keeps pair, session and end, and is ended by no page', async () => {
    await scene.book();
    await scene.report(1);
    const before = await onlyCall();
    await sayEnd(before.id, day('15:50:00'));
    await scene.report(1, 'left');
    const found = await unseen();
    await goOnByHand(found ?? { call: before }, here());
    await settle(desk.browser);
    const { mentorshipId, sessionId, joinedAt } = before;
    const kept = { mentorshipId, sessionId, joinedAt, phase: 'in-call', platform: 'manual' };
    const end = { scheduledEnd: { endsAt: day('15:50:00'), source: 'said' } };
    expect(await onlyCall()).toMatchObject({ ...kept, ...end });
    await scene.report(1, 'left');
    expect(await onlyCall()).toMatchObject({ ...kept, ...end });
    expect(await unseen()).toBeUndefined();
  });

  it('begins the meeting that is booked where no call was seen at all', async () => {
    const session = await scene.book();
    const found = await unseen();
    await goOnByHand(found ?? { meeting: { mentorshipId: '', sessionId: null } }, here());
    await settle(desk.browser);
    expect(await onlyCall()).toMatchObject({
      sessionId: session.id,
      scheduledEnd: { endsAt: day('16:00:00'), source: 'booked' },
    });
  });
});
