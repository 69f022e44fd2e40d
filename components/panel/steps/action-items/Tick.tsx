import { commitmentOf, type ActionItem } from '../../../../lib/domain/action-item';
import { isOfTheTwo } from '../../../../lib/domain/item-owner';
import type { Role } from '../../../../lib/domain/mentorship';
import { t } from '../../../../lib/words/i18n';
import { setCommitment } from '../../../../lib/storage/actions/action-items';
import { rightNow } from '../../../../lib/browser/right-now';
import { act } from '../../../app/act';
import { Icon } from '../../../ui/Icon';
import type { RitualContext } from '../ritual-context';
import { seesToIt, shortNameOf } from './short-name';
import { ShortName } from './ShortName';

interface Props {
  readonly item: ActionItem;
  readonly role: Role;
  readonly context: RitualContext;
  readonly tabIndex: number;
}

/** The yes of one of the two to an item: their name, and a tick once it is given. */
export function Tick({ item, role, context, tabIndex }: Props) {
  const commitment = commitmentOf(item, role);
  const given = commitment !== null;
  const name = shortNameOf(context, role);
  const says = isOfTheTwo(item) ? commits(context, role) : seesToIt(context, role);
  return (
    <button
      type="button"
      class={given ? 'tick tick--given' : 'tick'}
      aria-pressed={given}
      aria-label={says}
      aria-describedby={`item-text-${item.id}`}
      title={commitment?.as === 'said-aloud' ? t('saidAloud') : says}
      tabIndex={tabIndex}
      onClick={() =>
        void act({
          work: () =>
            setCommitment([item.id], { role, committed: !given, myRole: context.myRole }, rightNow()),
        })
      }
    >
      <ShortName name={name} />
      <Icon name={given ? 'check' : 'circle'} size={13} />
    </button>
  );
}

function commits(context: RitualContext, role: Role): string {
  return role === context.myRole ? t('tickMe') : t('tickPartner', shortNameOf(context, role));
}
