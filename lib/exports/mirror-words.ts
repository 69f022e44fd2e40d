import type { Task } from '../calendar/tasks';
import type { ActionItem } from '../domain/action-item';
import type { LocalDate } from '../domain/instant';
import { ownerNameOf } from '../domain/item-owner';
import type { Mentorship } from '../domain/mentorship';
import { leavingNames, pairTitle } from '../words/leaving-names';
import { inviteWords } from './invite-words';
import { seriesWords } from './series-words';
import { taskOf } from './task-words';

/** What is said in the person's own calendar and list of tasks: the words of invites and exported tasks. */
export const mirrorWords = {
  task: (item: ActionItem, mentorship: Mentorship, due: LocalDate | null): Task =>
    taskOf({ item, mentorship, owner: ownerNameOf(item, leavingNames(mentorship)), due }),
  categories: (mentorship: Mentorship): readonly string[] => [pairTitle(mentorship)],
  meeting: inviteWords,
  series: seriesWords,
};
