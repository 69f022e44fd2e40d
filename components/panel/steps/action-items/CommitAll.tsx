import { commitmentOf, type ActionItem } from '../../../../lib/domain/action-item';
import { rolesAsked } from '../../../../lib/domain/item-owner';
import type { Role } from '../../../../lib/domain/mentorship';
import { t } from '../../../../lib/words/i18n';
import { Icon } from '../../../ui/Icon';
import type { RitualContext } from '../ritual-context';
import { shortNameOf } from './short-name';
import { ShortName } from './ShortName';

interface Props {
  readonly context: RitualContext;
  /** What the yes is to. */
  readonly items: readonly ActionItem[];
  readonly onCommit: (role: Role) => void;
  readonly onReadBack: () => void;
}

/** One press for the yes of one of the two to everything, under the ticks; and the list to read aloud. */
export function CommitAll({ context, items, onCommit, onReadBack }: Props) {
  return (
    <div class="action-items__all">
      <button type="button" class="button button--quiet action-items__read" onClick={onReadBack}>
        {t('readBack')}
      </button>
      <span class="action-items__label">{t('yesToAll')}</span>
      {(['mentoree', 'mentor'] as const).map((role) => {
        const name = shortNameOf(context, role);
        const given = items.every(
          (item) => !rolesAsked(item).includes(role) || commitmentOf(item, role) !== null,
        );
        return (
          <button
            key={role}
            type="button"
            class={given ? 'button button--quiet tick--given' : 'button button--quiet'}
            aria-label={role === context.myRole ? t('allICommit') : t('allPartnerCommits', name)}
            onClick={() => onCommit(role)}
          >
            <ShortName name={name} />
            <Icon name={given ? 'check' : 'circle'} size={13} />
          </button>
        );
      })}
    </div>
  );
}
