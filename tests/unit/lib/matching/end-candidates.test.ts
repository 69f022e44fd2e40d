import { beforeEach, describe, expect, it } from 'vitest';
import { takeReport } from '../../../../lib/background/call-reports';
import { settle } from '../../../../lib/background/desk';
import { endCandidates } from '../../../../lib/matching/end-candidates';
import { toInstant } from '../../../../lib/domain/instant';
import { sayEnd } from '../../../../lib/storage/actions/call-sessions';
import { changeMentorship } from '../../../../lib/storage/actions/mentorships';
import { readKnown } from '../../../../lib/storage/queries/known';
import { findSession } from '../../../../lib/storage/queries/sessions';
import { moveSession } from '../../../../lib/storage/actions/sessions';
import { createScene, onlyCall, type CallScene } from '../background/call-scene';
import { planOn } from '../storage/sample-mentorship';
import { day, meetPage, type FakeDesk } from '../background/fake-desk';

let scene: CallScene;
let desk: FakeDesk;

beforeEach(async () => {
  scene = await createScene();
  ({ desk } = scene);
});

function reportCut(cutAt: string) {
  return takeReport(desk, { ...meetPage(), cutAt }, 1);
}

async function sources() {
  const now = toInstant(desk.browser.clock());
  const candidates = endCandidates(await onlyCall(), await readKnown(now), {
    now,
    timeZone: 'Europe/Berlin',
  });
  return candidates.map(({ source, tie, endsAt }) => [source, tie, endsAt]);
}

describe('The end of a call', () => {
  it('is known by nobody where nothing was booked, said or learned', async () => {
    await scene.report(1);
    expect(await sources()).toEqual([]);
    expect((await onlyCall()).scheduledEnd).toBeNull();
    expect([desk.badge, desk.shown.get(1)]).toEqual(['', { kind: 'nothing' }]);
  });

  it('is that of the booking rather than of the usual length, and of the word rather than of both', async () => {
    await scene.book();
    await changeMentorship(scene.mentorship.id, { usualLengthMinutes: 45 });
    await scene.report(1);
    expect((await onlyCall()).scheduledEnd).toMatchObject({ endsAt: day('16:00:00'), source: 'booked' });
    await sayEnd((await onlyCall()).id, day('15:40:00'));
    await settle(desk.browser);
    expect((await onlyCall()).scheduledEnd).toMatchObject({ endsAt: day('15:40:00'), source: 'said' });
    expect(await sources()).toEqual([
      ['said', 'none', day('15:40:00')],
      ['booked', 'link', day('16:00:00')],
      ['usual-length', 'none', day('15:45:00')],
    ]);
  });

  it("is when the platform cuts the call, as the page's clock says, for as long as there is one", async () => {
    await scene.book();
    await reportCut(day('15:40:00'));
    expect(await sources()).toEqual([
      ['page-countdown', 'none', day('15:40:00')],
      ['booked', 'link', day('16:00:00')],
    ]);
    expect((await onlyCall()).scheduledEnd).toMatchObject({
      endsAt: day('15:40:00'),
      source: 'page-countdown',
    });
    await scene.report(1);
    expect((await onlyCall()).scheduledEnd).toMatchObject({ endsAt: day('16:00:00'), source: 'booked' });
  });

  it.each(['14:00:00', '20:00:00'])('is not at %s because a page says that it is cut then', async (clock) => {
    await scene.book();
    await reportCut(day(clock));
    expect(await sources()).toEqual([['booked', 'link', day('16:00:00')]]);
  });

  it('is that of the usual length where nothing was booked, and an unplanned session is no promise', async () => {
    await changeMentorship(scene.mentorship.id, { usualLengthMinutes: 45 });
    desk.at('15:03:00');
    await scene.report(1);
    expect(await sources()).toEqual([['usual-length', 'none', day('15:45:00')]]);
  });

  it('of a booking under another link is tied to the call that holds it', async () => {
    const session = await scene.book();
    await moveSession(session, { ...planOn('10'), callKeys: ['zoom:81234567890'] });
    await scene.report(1);
    expect(await sources()).toEqual([['booked', 'link', day('16:00:00')]]);
    expect((await findSession(session.id))?.callKeys).toContain('meet:abc-defg-hij');
  });
});

describe('When the booking is moved during the call', () => {
  it('end, alarm and chip move with it', async () => {
    const session = await scene.book();
    await scene.report(1);
    await scene.stayUntil('15:52:00', 1);
    expect(scene.chips()).toEqual([1]);
    const held = (await findSession(session.id)) ?? session;
    await moveSession(held, { ...planOn('10'), endsAt: day('16:30:00') });
    await settle(desk.browser);
    expect(scene.chips()).toEqual([]);
    await scene.stayUntil('16:15:00', 1);
    expect([desk.badge, desk.alarm]).toEqual(['', day('16:20:00')]);
    await scene.stayUntil('16:20:00', 1);
    expect(scene.chips()).toEqual([1]);
  });
});
