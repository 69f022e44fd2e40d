import type { ActionItem } from '../../../../lib/domain/action-item';
import type { Copy } from './two-copies';

/** One of the two people, at their own copy. */
export interface Side {
  readonly copy: Copy;
  mentorshipId: string;
  /** What takes each of this person's deletions back, as long as no page was closed since. */
  restores: (() => Promise<unknown>)[];
}

export const texts = ['Draft CV', 'Read', 'Call the lab', 'Écrire'];
const starts = ['2026-12-10T15:00:00.000Z', '2026-12-17T15:00:00.000Z', '2026-12-24T15:00:00.000Z'];

const hour = (startsAt: string) => ({
  startsAt,
  endsAt: startsAt.replace('15:00', '16:00'),
  timeZone: 'Europe/Berlin',
  callLink: null,
  callKeys: [],
});

/** What a person may do at their copy; numbers choose among what there is, `at` is what their clock shows. */
export const deeds: Record<
  string,
  (side: Side, which: number, what: number, at: string) => Promise<unknown>
> = {
  async add({ copy, mentorshipId }, which, what, at) {
    const sessions = await copy.sessions.listSessions(mentorshipId);
    const sessionId = sessions[which % (sessions.length + 1)]?.id ?? null;
    return copy.items.addActionItem({ mentorshipId, sessionId }, { text: texts[what % 4] ?? '' }, at);
  },
  async edit(side, which, what, at) {
    return onItem(side, which, ({ id }) =>
      side.copy.items.editActionItem(id, { text: `${texts[what % 4] ?? ''} ${what}` }, at),
    );
  },
  done: (side, which, _, at) => onItem(side, which, ({ id }) => side.copy.items.completeActionItem(id, at)),
  drop: (side, which, _, at) =>
    onItem(side, which, ({ id }) => side.copy.items.dropActionItem(id, 'Plans', at)),
  reopen: (side, which) => onItem(side, which, ({ id }) => side.copy.items.reopenActionItem(id)),
  remove: (side, which) =>
    onItem(side, which, async ({ id }) =>
      side.restores.push(await side.copy.deletions.deleteOne('actionItems', id)),
    ),
  async restore({ restores }, which) {
    const [restore] = restores.splice(which % Math.max(1, restores.length), 1);
    await restore?.();
  },
  async carry(side, which, what) {
    const sessions = await side.copy.sessions.listSessions(side.mentorshipId);
    const to = sessions[what % Math.max(1, sessions.length)];
    return to && onItem(side, which, ({ id }) => side.copy.items.carryActionItem(id, to.id, '2026-12-10'));
  },
  commit: (side, which, what, at) =>
    onItem(side, which, ({ id }) =>
      side.copy.items.setCommitment(
        [id],
        {
          role: what % 2 === 0 ? 'mentor' : 'mentoree',
          committed: what % 3 > 0,
          myRole: side.copy.role,
        },
        at,
      ),
    ),
  async book({ copy, mentorshipId }, which, _, at) {
    const mentorship = await copy.mentorships.findMentorship(mentorshipId);
    const current = (await copy.sessions.listSessions(mentorshipId))[0] ?? null;
    return (
      mentorship && copy.sessions.bookNextSession(mentorship, current, hour(starts[which % 3] ?? ''), at)
    );
  },
  async meet({ copy, mentorshipId }, which, _, at) {
    const mentorship = await copy.mentorships.findMentorship(mentorshipId);
    return mentorship && copy.sessions.startUnplannedSession(mentorship, hour(starts[which % 3] ?? ''), at);
  },
  async cancel({ copy, mentorshipId }, which) {
    const sessions = await copy.sessions.listSessions(mentorshipId);
    const session = sessions[which % Math.max(1, sessions.length)];
    return session && copy.sessions.cancelSession(session);
  },
  async removeSession({ copy, mentorshipId, restores }, which) {
    const sessions = await copy.sessions.listSessions(mentorshipId);
    const session = sessions[which % Math.max(1, sessions.length)];
    if (session) restores.push(await copy.deletions.deleteSession(session.id));
  },
  async removeGoal({ copy, mentorshipId, restores }, which) {
    const goals = await copy.goals.listGoals(mentorshipId);
    const goal = goals[which % Math.max(1, goals.length)];
    if (goal) restores.push(await copy.deletions.deleteOne('goals', goal.id));
  },
  async line({ copy, mentorshipId }, which, what, at) {
    const sessions = await copy.sessions.listSessions(mentorshipId);
    const sessionId = sessions[which % (sessions.length + 1)]?.id ?? null;
    const line = { text: texts[what % 4] ?? '', minutes: what, origin: 'typed' as const, actionItemId: null };
    return copy.agenda.addLine({ mentorshipId, sessionId }, line, at);
  },
  async goal({ copy, mentorshipId }, which, what, at) {
    const goals = await copy.goals.listGoals(mentorshipId);
    const sessions = await copy.sessions.listSessions(mentorshipId);
    const goal = goals[which % (goals.length + 1)];
    const session = sessions[what % Math.max(1, sessions.length)];
    if (goal && session) return copy.goals.scoreGoal(goal, session.id, what % 2 === 0 ? 1 : -1, at);
    return copy.goals.addGoal(mentorshipId, texts[what % 2] ?? '', at);
  },
  channel: ({ copy, mentorshipId }, _, what) =>
    copy.mentorships.changeMentorship(mentorshipId, { channel: `Chat ${what}` }),
  /** Once the last page is closed, nothing can take a deletion back any more. */
  scrub(side) {
    side.restores = [];
    return side.copy.scrub.scrubDeleted();
  },
};

async function onItem(
  side: Side,
  which: number,
  work: (item: ActionItem) => Promise<unknown>,
): Promise<unknown> {
  const items = await side.copy.items.listActionItems(side.mentorshipId);
  const item = items[which % Math.max(1, items.length)];
  return item && work(item);
}
