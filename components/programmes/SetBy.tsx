import { t } from '../../lib/words/i18n';
import { Icon } from '../ui/Icon';
import './programmes.css';

interface Props {
  /** The programme's name. */
  readonly name: string;
  readonly isAsSet: boolean;
  /** What the programme sets, in words. */
  readonly value: string;
  readonly onBack: () => unknown;
}

/** Says that a field stands as a programme set it; where it does not, offers the way back. */
export function SetBy({ name, isAsSet, value, onBack }: Props) {
  if (isAsSet)
    return (
      <span class="set-by">
        <Icon name="bookmark" size={13} /> <bdi>{t('setBy', name)}</bdi>
      </span>
    );
  return (
    <button type="button" class="button button--quiet set-by" onClick={() => void onBack()}>
      <Icon name="undo-2" size={13} /> <bdi>{t('backToProgramme', name, value)}</bdi>
    </button>
  );
}
