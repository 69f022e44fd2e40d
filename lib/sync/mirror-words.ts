import type { InviteContent } from '../calendar/invite-content';
import type { SeriesContent } from '../calendar/series-content';
import type { Task } from '../calendar/tasks';
import type { ActionItem } from '../domain/action-item';
import type { AgendaItem } from '../domain/agenda-item';
import type { LocalDate } from '../domain/instant';
import type { Mentorship } from '../domain/mentorship';
import type { Member } from '../domain/series-members';
import type { Session } from '../domain/session';

/** What stands in the text of a meeting. */
interface Told {
  readonly agenda: readonly AgendaItem[];
  readonly items: readonly ActionItem[];
  readonly decisions: readonly AgendaItem[];
}

/** Says things in the person's language, as invites and exported tasks say them: sync knows no words itself. */
export interface MirrorWords {
  readonly task: (item: ActionItem, mentorship: Mentorship, due: LocalDate | null) => Task;
  /** By what task programs sort the items of a mentorship. */
  readonly categories: (mentorship: Mentorship) => readonly string[];
  readonly meeting: (mentorship: Mentorship, session: Session, told: Told) => InviteContent;
  readonly series: (
    mentorship: Mentorship,
    members: readonly Member[],
    words: {
      readonly about: Session;
      readonly agendaOf: (session: Session) => readonly AgendaItem[];
      readonly items: readonly ActionItem[];
      readonly decisions: readonly AgendaItem[];
    },
  ) => SeriesContent | undefined;
}
