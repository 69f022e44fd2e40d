import { commitmentOf } from '../../lib/domain/action-item';
import type { ListedItem } from '../../lib/domain/item-list';
import { thirdPersonOf } from '../../lib/domain/item-owner';
import type { PartnerNews } from '../../lib/domain/partner-news';
import { localDateAt } from '../../lib/domain/wall-clock';
import { dueTextOf } from '../../lib/words/due-text';
import { firstName } from '../../lib/words/first-name';
import { formatDate, formatMinutes } from '../../lib/words/format';
import { t, tn } from '../../lib/words/i18n';
import { myTimeZone } from '../../lib/browser/my-time-zone';
import { rightNow } from '../../lib/browser/right-now';
import { Icon } from '../ui/Icon';
import { NewsMark } from './NewsMark';

interface Props {
  readonly listed: ListedItem;
  readonly id: string;
  readonly news: PartnerNews['kind'] | null;
  readonly onLook: () => void;
}

/** Whose an item is, by when, how long it takes, and what became of it since it was agreed. */
export function ItemFacts({ listed: { item, mentorship, due }, id, news, onLook }: Props) {
  // A nice-to-do was no promise: it is never overdue.
  const overdue = item.priority === 'must' && due !== null && due < localDateAt(rightNow(), myTimeZone());
  const partner = firstName(mentorship.partnerName);
  const mine = item.owner === mentorship.role;
  const third = thirdPersonOf(item);
  const owner = mine ? t('you') : t('shortPartner', partner);
  const moved = item.dueDaysBefore;
  const [first] = moved;
  const asked = item.changedAfterCommitmentAt !== null && commitmentOf(item, mentorship.role) === null;
  return (
    <p class="listed__facts" id={id}>
      {news && <NewsMark kind={news} partner={partner} onLook={onLook} />}
      <span class="listed__owner">
        <bdi>{third || owner}</bdi>
      </span>
      {third && <span>{mine ? t('iSeeToIt') : t('seesToIt', partner)}</span>}
      <span class={overdue ? 'listed__overdue' : ''}>
        {item.repeats && (
          <>
            <Icon name="repeat" size={13} />{' '}
          </>
        )}
        {overdue ? t('popupWasDue', formatDate(due)) : dueTextOf(item, due)}
      </span>
      {item.estimateMinutes && <span>{formatMinutes(item.estimateMinutes)}</span>}
      {first && <span>{tn('listMovedFrom', moved.length, formatDate(first))}</span>}
      {asked && <span>{t('changedAfterCommitment')}</span>}
    </p>
  );
}
