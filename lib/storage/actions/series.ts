import type { Instant } from '../../domain/instant';
import type { PlannedTimes } from '../../domain/meeting-plan';
import type { Mentorship } from '../../domain/mentorship';
import { addedAtEnd } from '../../domain/move-series';
import { repeatBounds, type PlannedSeries } from '../../domain/series';
import { followingOf, sharedBy, type Member } from '../../domain/series-members';
import type { Series, Session } from '../../domain/session';
import { createRecord, inOneStep } from '../engine/records';
import type { Restore } from '../engine/snapshot';
import { listMembers } from '../queries/series';
import { deleteSession } from './deletions';
import { patchEach, putBack } from './patch-each';
import { raisedSequence, sequenceAfter } from './sequence';
import { movedTo, newSession, type MeetingPlan } from './sessions';

/** What was done to a series, and the way back. */
export interface SeriesDeed {
  /** Those it is about, as they are now, first to last. */
  readonly sessions: readonly Session[];
  readonly takeBack: () => Promise<unknown>;
}

/** Where the meetings of a series are held, and in which zone it was chosen. */
export type SeriesPlan = PlannedSeries & Pick<MeetingPlan, 'timeZone' | 'callLink' | 'callKeys'>;

/**
 * Books a series in one step. Where a meeting is `booked` already, it becomes the first of the series and keeps its UID;
 * those that follow it in its own series become the next ones, and what is left over goes. Only the first is agreed in
 * `current`: the others follow from it.
 */
export function bookSeries(
  mentorship: Mentorship,
  { current, booked }: { readonly current: Session | null; readonly booked: Session | null },
  plan: SeriesPlan,
  now: Instant,
): Promise<SeriesDeed> {
  return inOneStep(async () => {
    const before: Session[] = booked ? [booked, ...(await othersAfter(booked))] : [];
    const uid = booked?.uid ?? `${crypto.randomUUID()}@last-ten`;
    const { timeZone, callLink, callKeys } = plan;
    const place = { timeZone, callLink, callKeys: [...callKeys] };
    const [kept, over] = [before.slice(0, plan.meetings.length), before.slice(plan.meetings.length)];
    const sequence = booked ? await raisedSequence(booked) : 0;
    const patched = await patchEach(kept, (session, index) => {
      const times = plan.meetings[index] ?? session;
      return { ...movedTo(session, times), ...place, uid, series: seriesAt(plan, index), sequence };
    });
    const created: Session[] = [];
    for (const [index, times] of plan.meetings.entries()) {
      if (index < kept.length) continue;
      const fields = { ...newSession(mentorship, { ...times, ...place }, now), uid, sequence };
      const agreedInSessionId = index === 0 ? (current?.id ?? null) : null;
      created.push(
        await createRecord('sessions', {
          ...fields,
          ...plannedAhead,
          agreedInSessionId,
          series: seriesAt(plan, index),
        }),
      );
    }
    const restores = await deleteEach(over);
    return {
      sessions: [...patched, ...created],
      takeBack: () =>
        inOneStep(async () => {
          for (const { id } of created) await deleteSession(id);
          for (const restore of restores) await restore();
          await putBack(kept, patched);
        }),
    };
  });
}

/** Leaves of a series the one meeting, which stands alone from then on; those that follow it go. */
export function endRepeat(session: Session): Promise<SeriesDeed> {
  return inOneStep(async () => {
    const others = await othersAfter(session);
    const sequence = await raisedSequence(session);
    const sessions = await patchEach([session], () => ({ series: null, sequence }));
    const restores = await deleteEach(others);
    return {
      sessions,
      takeBack: () =>
        inOneStep(async () => {
          for (const restore of restores) await restore();
          await putBack([session], sessions);
        }),
    };
  });
}

/** Moves planned sessions of one series to `times`, each to its own. They stay in the zone by whose clock the series repeats. */
export function moveMembers(members: readonly Member[], times: readonly PlannedTimes[]): Promise<SeriesDeed> {
  return inOneStep(async () => {
    const [first] = members;
    const sequence = first ? await raisedSequence(first) : 0;
    const sessions = await patchEach(members, (session, index) => ({
      ...movedTo(session, times[index] ?? session),
      sequence,
    }));
    return { sessions, takeBack: () => inOneStep(async () => putBack(members, sessions)) };
  });
}

/** Calls off `session` and all that follow it in its series. */
export function cancelFollowing(session: Session): Promise<SeriesDeed> {
  return inOneStep(async () => {
    const members = followingOf(session, await listMembers(session));
    const sequence = await sequenceAfter(session);
    const sessions = await patchEach(members, () => ({ status: 'cancelled', sequence }));
    return { sessions, takeBack: () => inOneStep(async () => putBack(members, sessions)) };
  });
}

/** Adds so many meetings at the end of a series; with those it has, no more than a series can have. */
export function addToSeries(
  mentorship: Mentorship,
  session: Session,
  more: number,
  now: Instant,
): Promise<SeriesDeed> {
  return inOneStep(async () => {
    const members = await listMembers(session);
    const shared = sharedBy(members);
    const room = repeatBounds.count[1] - (shared?.series.count ?? 0);
    const added = addedAtEnd(members, Math.max(0, Math.min(more, room)));
    const last = members.at(-1);
    if (!shared || !last || added.length === 0) return { sessions: [], takeBack: () => Promise.resolve() };
    const series = { ...shared.series, count: shared.series.count + added.length };
    const sequence = await raisedSequence(session);
    const patched = await patchEach(members, ({ series: { recurrenceId } }) => ({
      series: { ...series, recurrenceId },
    }));
    const { callLink, callKeys, uid } = last;
    const sessions: Session[] = [];
    for (const { recurrenceId, ...times } of added) {
      const plan = { ...times, timeZone: shared.timeZone, callLink, callKeys };
      const fields = { ...newSession(mentorship, plan, now), ...plannedAhead, uid, sequence };
      sessions.push(await createRecord('sessions', { ...fields, series: { ...series, recurrenceId } }));
    }
    const takeBack = () =>
      inOneStep(async () => {
        for (const { id } of sessions) await deleteSession(id);
        await putBack(members, patched);
      });
    return { sessions, takeBack };
  });
}

/** A meeting that was agreed and is to come. */
const plannedAhead = { origin: 'booked', status: 'planned', actualStartAt: null } as const;

/** The place of each meeting in a planned series: its start, as it was booked. */
function seriesAt({ series, meetings }: PlannedSeries, index: number): Series {
  return { ...series, recurrenceId: meetings[index]?.startsAt ?? series.startsAt };
}

async function othersAfter(session: Session): Promise<Member[]> {
  return followingOf(session, await listMembers(session)).filter(({ id }) => id !== session.id);
}

async function deleteEach(sessions: readonly Session[]): Promise<Restore[]> {
  const restores: Restore[] = [];
  for (const { id } of sessions) restores.push(await deleteSession(id));
  return restores;
}
