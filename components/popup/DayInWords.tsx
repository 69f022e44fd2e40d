import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { LocalDate } from '../../lib/domain/instant';
import { entryReader } from '../../lib/words/entry-reader';
import { formatDate } from '../../lib/words/format';
import { t } from '../../lib/words/i18n';
import { myTimeZone } from '../../lib/browser/my-time-zone';
import { rightNow } from '../../lib/browser/right-now';
import { useDraft } from '../app/use-saved-text';
import { onKeys } from '../ui/keys';
import { Problem } from '../ui/Problem';

interface Props {
  /** Under which what is typed is kept. */
  readonly draftKey: string;
  readonly onDay: (day: LocalDate) => void;
  /** Where it is typed. */
  readonly field: RefObject<HTMLInputElement | null>;
}

/** A day said in words. What was understood is shown before Enter takes it. */
export function DayInWords({ draftKey, onDay, field }: Props) {
  const [words, setWords] = useDraft(draftKey);
  const [read, setRead] = useState<{ readonly words: string; readonly day: LocalDate | null } | null>(null);
  const [problem, setProblem] = useState('');
  useEffect(() => {
    let latest = true;
    if (words.trim() !== '') void readDay(words).then((day) => latest && setRead({ words, day }));
    return () => {
      latest = false;
    };
  }, [words]);
  const day = read?.words === words ? read.day : null;

  async function take(event: Event): Promise<void> {
    event.preventDefault();
    const found = await readDay(words);
    setProblem(found ? '' : t('postponeWordsUnclear'));
    if (!found) return;
    setWords('');
    onDay(found);
  }
  return (
    <form class="item-form__words" onSubmit={(event) => void take(event)}>
      <input
        ref={field}
        class="input"
        dir="auto"
        autocomplete="off"
        aria-label={t('postponeWords')}
        placeholder={t('postponeWordsPlaceholder')}
        value={words}
        onKeyDown={onKeys(words === '' ? {} : { escape: () => setWords('') })}
        onInput={(event) => {
          setProblem('');
          setWords(event.currentTarget.value);
        }}
      />
      <p class="quiet" role="status">
        {day && t('postponeWordsEnter', formatDate(day))}
      </p>
      <Problem text={problem} />
    </form>
  );
}

/** The day words name, by this machine's calendar; null: none, or none for sure. */
async function readDay(words: string): Promise<LocalDate | null> {
  const { readDueDay, language } = await entryReader();
  return readDueDay(words, { now: rightNow(), timeZone: myTimeZone(), language }) ?? null;
}
