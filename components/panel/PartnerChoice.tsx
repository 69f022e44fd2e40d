import { longestName, type Mentorship } from '../../lib/domain/mentorship';
import { t } from '../../lib/words/i18n';

/** More people than this are found faster by their name. */
const mostButtons = 8;

interface Props {
  readonly mentorships: readonly Mentorship[];
  /** The pair whose partner has the name that is typed. */
  readonly known: Mentorship | undefined;
  readonly name: string;
  readonly onName: (name: string) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
}

/** With whom: known people as buttons, and a field for any name. */
export function PartnerChoice({ mentorships, known, name, onName, onPaste }: Props) {
  return (
    <>
      {mentorships.length > 0 && (
        <div class="row">
          {mentorships.slice(0, mostButtons).map(({ id, partnerName }) => (
            <button
              key={id}
              type="button"
              class="button"
              aria-pressed={known?.id === id}
              onClick={() => onName(partnerName)}
            >
              {partnerName}
            </button>
          ))}
        </div>
      )}
      <label class="field">
        <span class="field__label">{t('setUpWhom')}</span>
        <input
          class="input"
          value={name}
          list="set-up-partners"
          autocomplete="off"
          maxLength={longestName}
          onInput={(event) => onName(event.currentTarget.value)}
          onPaste={onPaste}
        />
        <datalist id="set-up-partners">
          {mentorships.map((mentorship) => (
            <option key={mentorship.id} value={mentorship.partnerName} />
          ))}
        </datalist>
      </label>
    </>
  );
}
