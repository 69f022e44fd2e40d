import type { Role } from '../../../../lib/domain/mentorship';
import { t } from '../../../../lib/words/i18n';
import { Icon } from '../../../ui/Icon';
import type { RitualContext } from '../ritual-context';
import { shortNameOf } from './short-name';

interface Props {
  readonly context: RitualContext;
  readonly onCommit: (role: Role) => void;
  readonly onReadBack: () => void;
}

/** One press for the yes of one of the two to everything, under the ticks; and the list to read aloud. */
export function CommitAll({ context, onCommit, onReadBack }: Props) {
  return (
    <div class="action-items__all">
      <button type="button" class="button button--quiet action-items__read" onClick={onReadBack}>
        {t('readBack')}
      </button>
      <span class="action-items__label">{t('yesToAll')}</span>
      {(['mentoree', 'mentor'] as const).map((role) => {
        const name = shortNameOf(context, role);
        return (
          <button
            key={role}
            type="button"
            class="button button--quiet"
            aria-label={role === context.myRole ? t('allICommit') : t('allPartnerCommits', name)}
            onClick={() => onCommit(role)}
          >
            <span class="action-items__name">{name}</span> <Icon name="check" size={13} />
          </button>
        );
      })}
    </div>
  );
}
