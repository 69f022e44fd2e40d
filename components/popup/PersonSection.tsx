import type { ItemGroup, PersonItems } from '../../lib/domain/item-list';
import type { Mentorship } from '../../lib/domain/mentorship';
import type { ListedItems } from '../../lib/storage/queries/listed-items';
import { t, type MessageKey } from '../../lib/words/i18n';
import { lazily } from '../ui/lazily';
import { useNow } from '../ui/use-now';
import type { OpenForm } from './item-form';
import type { OpenMeeting } from './meeting-part';
import { PersonLine } from './PersonLine';
import { PopupItem } from './PopupItem';
import type { NewsOnShow } from './use-news';
import type { RowActs } from './use-row-acts';
import type { ListSelection } from './use-selection';

const MeetingActs = lazily(async () => (await import('./MeetingActs')).MeetingActs);

interface Props {
  readonly mentorship: Mentorship;
  readonly listed: ListedItems;
  readonly groups: PersonItems['groups'];
  readonly meeting: OpenMeeting | null;
  readonly onMeeting: (meeting: OpenMeeting | null) => void;
  readonly form: OpenForm;
  readonly selection: ListSelection;
  readonly news: NewsOnShow;
  readonly acts: RowActs;
}

const groupTitles: Readonly<Record<ItemGroup, MessageKey>> = {
  overdue: 'listOverdue',
  'before-next': 'listBeforeNext',
  later: 'listLater',
  nice: 'listNice',
};

/** One person: when they meet next, which opens what can be done about it, and the open items in their groups. */
export function PersonSection(props: Props) {
  const { mentorship, listed, groups, meeting, onMeeting, form, selection, news, acts } = props;
  const now = useNow();
  const session =
    (listed.sessions.get(mentorship.id) ?? []).find(
      ({ status, startsAt }) => status === 'planned' && startsAt > now,
    ) ?? null;
  const { id } = mentorship;
  const isOpen = meeting?.mentorshipId === id;
  const named = groups.length > 1;
  return (
    <section class="person" aria-labelledby={`person-${id}`}>
      <PersonLine
        mentorship={mentorship}
        session={session}
        now={now}
        isIdle={groups.length === 0 && listed.items.length > 0}
        open={isOpen}
        onOpen={() => onMeeting(isOpen ? null : { mentorshipId: id, part: null, sessionId: null })}
      />
      {isOpen && (
        <MeetingActs
          mentorship={mentorship}
          session={session}
          part={meeting.sessionId === session?.id ? meeting.part : null}
          onPart={(part) => onMeeting({ mentorshipId: id, part, sessionId: session?.id ?? null })}
        />
      )}
      {groups.length > 0 && (
        <div class="person__items">
          {groups.map(({ group, items }) => (
            <div key={group ?? 'all'} class="person__group">
              {named && group && (
                <h3 class="popup__group" id={`group-${id}-${group}`}>
                  {t(groupTitles[group])}
                </h3>
              )}
              <ul aria-labelledby={named && group ? `group-${id}-${group}` : `person-${id}`}>
                {items.map((row) => (
                  <PopupItem
                    key={row.item.id}
                    listed={row}
                    form={form?.id === row.item.id ? form.form : null}
                    selected={selection.has(row.item.id)}
                    selecting={selection.active}
                    news={news.kinds.get(row.item.id) ?? null}
                    acts={acts}
                  />
                ))}
              </ul>
            </div>
          ))}
        </div>
      )}
    </section>
  );
}
