import { planSeries } from '../../../../lib/domain/series';
import { followingOf } from '../../../../lib/domain/series-members';
import type { Session } from '../../../../lib/domain/session';
import type { Side } from './deeds';

const days = ['2026-12-17', '2026-12-18', '2026-12-24'];

type Deed = (side: Side, which: number, what: number, at: string) => Promise<unknown>;

/** What a person may do to meetings that recur; numbers choose among what there is. */
export const seriesDeeds: Readonly<Record<string, Deed>> = {
  async series(side, which, what, at) {
    const { copy, mentorshipId } = side;
    const mentorship = await copy.mentorships.findMentorship(mentorshipId);
    const choice = { date: days[which % 3] ?? '', time: '16:00', lengthMinutes: 60 };
    const repeat = { everyDays: what % 2 === 0 ? 7 : 14, count: 2 + (what % 3) };
    const plan = planSeries(choice, repeat, at, 'Europe/Berlin');
    if (!mentorship || plan.kind !== 'planned') return undefined;
    const planned = (await copy.sessions.listSessions(mentorshipId)).find(
      ({ status }) => status === 'planned',
    );
    const booked = what > 4 && planned ? planned : null;
    const where = { timeZone: 'Europe/Berlin', callLink: null, callKeys: [] };
    return undoable(
      side,
      copy.series.bookSeries(mentorship, { current: null, booked }, { ...plan, ...where }, at),
    );
  },
  endRepeat: (side, which) => onOne(side, which, (one) => undoable(side, side.copy.series.endRepeat(one))),
  cancelRest: (side, which) =>
    onOne(side, which, (one) => undoable(side, side.copy.series.cancelFollowing(one))),
  moveRest: (side, which, what) =>
    onOne(side, which, async (one) => {
      const following = followingOf(one, await side.copy.sessions.listSessions(side.mentorshipId));
      const shifted = (time: string) => new Date(Date.parse(time) + (what + 1) * 3_600_000).toISOString();
      const times = following.map(({ startsAt, endsAt }) => ({
        startsAt: shifted(startsAt),
        endsAt: shifted(endsAt),
      }));
      return undoable(side, side.copy.series.moveMembers(following, times));
    }),
  more: (side, which, what, at) =>
    onOne(side, which, async (one) => {
      const mentorship = await side.copy.mentorships.findMentorship(side.mentorshipId);
      return mentorship && undoable(side, side.copy.series.addToSeries(mentorship, one, 1 + (what % 2), at));
    }),
};

async function undoable(
  side: Side,
  deed: Promise<{ readonly takeBack: () => Promise<unknown> }>,
): Promise<void> {
  const { takeBack } = await deed;
  side.restores.push(takeBack);
}

async function onOne(side: Side, which: number, work: (one: Session) => Promise<unknown>): Promise<unknown> {
  const sessions = await side.copy.sessions.listSessions(side.mentorshipId);
  const members = sessions.filter(({ series, status }) => series !== null && status === 'planned');
  const one = members[which % Math.max(1, members.length)];
  return one && work(one);
}
