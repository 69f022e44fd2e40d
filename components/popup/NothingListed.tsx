import { t } from '../../lib/words/i18n';

interface Props {
  /** How many items are open. */
  readonly total: number;
  /** How many of them are listed. */
  readonly found: number;
  /** Whether something is typed that is searched for. */
  readonly isSearch: boolean;
}

/** Says why nothing is listed, and what Enter does then. */
export function NothingListed({ total, found, isSearch }: Props) {
  const text = found > 0 ? '' : t(isSearch ? 'lineAddsIt' : total > 0 ? 'listNothingFound' : 'popupEmpty');
  return <div role="status">{text !== '' && <p class="quiet popup__note">{text}</p>}</div>;
}
