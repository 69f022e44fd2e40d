import type { TimeZone } from '../../lib/domain/instant';
import type { MeetingChoice } from '../../lib/domain/meeting-plan';
import { isRepeat, repeatBounds, type Repeat } from '../../lib/domain/series';
import { t } from '../../lib/words/i18n';
import { useDraft } from '../app/use-saved-text';
import { InputField } from '../ui/InputField';
import { Problem } from '../ui/Problem';
import { repeatText } from './repeat-text';
import './series.css';

interface Props {
  /** Under which numbers are kept that are no series yet. */
  readonly draftKey: string;
  /** What would repeat; null: no time is chosen yet. */
  readonly choice: MeetingChoice | null;
  readonly timeZone: TimeZone;
  /** How it repeats now; null: it does not. */
  readonly repeat: Repeat | null;
  /** How many meetings are offered first. */
  readonly usualCount: number;
  readonly onRepeat: (repeat: Repeat | null) => void;
}

const usualDays = [7, 14];

/** A number of days nobody picks from the list: the fields beside it say which. */
const firstOtherDays = 21;

/** Whether and how a meeting repeats. What is chosen counts at once, a number once it is typed to its end. */
export function RepeatFields({ draftKey, choice, timeZone, repeat, usualCount, onRepeat }: Props) {
  const [typedDays, setTypedDays] = useDraft(`${draftKey}:days`);
  const [typedCount, setTypedCount] = useDraft(`${draftKey}:count`);
  const shown = repeat && {
    everyDays: typedDays === '' ? repeat.everyDays : Number(typedDays),
    count: typedCount === '' ? repeat.count : Number(typedCount),
  };
  const isOther = repeat !== null && (typedDays !== '' || !usualDays.includes(repeat.everyDays));
  const text = shown && choice ? repeatText(choice, shown, timeZone) : null;
  const problem = shown && !isRepeat(shown) ? t('repeatNumbers') : (text?.problem ?? '');

  function pick(value: string): void {
    setTypedDays('');
    setTypedCount('');
    if (value === '') return onRepeat(null);
    const everyDays = value === 'other' ? firstOtherDays : Number(value);
    onRepeat({ everyDays, count: repeat?.count ?? usualCount });
  }
  function settle(): void {
    if (!shown || problem !== '') return;
    setTypedDays('');
    setTypedCount('');
    onRepeat(shown);
  }

  return (
    <div class="stack series">
      <div class="series__fields">
        <label class="field">
          <span class="field__label">{t('repeatLabel')}</span>
          <select
            class="input"
            value={repeat === null ? '' : isOther ? 'other' : String(repeat.everyDays)}
            onChange={(event) => pick(event.currentTarget.value)}
          >
            <option value="">{t('repeatNever')}</option>
            <option value="7">{t('repeatWeekly')}</option>
            <option value="14">{t('repeatTwoWeeks')}</option>
            <option value="other">{t('repeatOther')}</option>
          </select>
        </label>
        {shown && isOther && (
          <InputField
            type="number"
            label={t('repeatDays')}
            min={repeatBounds.everyDays[0]}
            max={repeatBounds.everyDays[1]}
            value={typedDays === '' ? String(shown.everyDays) : typedDays}
            onText={setTypedDays}
            onChange={settle}
          />
        )}
        {shown && (
          <InputField
            type="number"
            label={t('repeatCount')}
            min={repeatBounds.count[0]}
            max={repeatBounds.count[1]}
            value={typedCount === '' ? String(shown.count) : typedCount}
            onText={setTypedCount}
            onChange={settle}
          />
        )}
      </div>
      {text && text.summary !== '' && problem === '' && (
        <p class="quiet" role="status">
          {text.summary}
        </p>
      )}
      {problem === '' &&
        text?.odd.map((line) => (
          <p key={line} class="warning">
            {line}
          </p>
        ))}
      <Problem text={problem} />
    </div>
  );
}
