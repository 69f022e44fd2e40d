import { useState } from 'preact/hooks';
import type { Mentorship } from '../../lib/domain/mentorship';
import { questionIn } from '../../lib/domain/parked-question';
import { t } from '../../lib/words/i18n';
import { onKeys } from '../ui/keys';
import { Problem } from '../ui/Problem';
import { addLine, parkQuestion, readLine } from './line-acts';
import { LineReading } from './LineReading';

interface Props {
  readonly line: string;
  readonly onLine: (line: string) => void;
  /** With whom an item is added; null: nobody is on record yet, or it is not read yet. */
  readonly target: Mentorship | null;
  /** The mentorships to choose the target from. */
  readonly mentorships: readonly Mentorship[];
  readonly onTarget: (id: string) => void;
  /** Brings the keyboard into the list. */
  readonly onDown: () => void;
}

/** The one field: what is typed filters the list, Enter adds it, and what begins with a question mark is parked. */
export function LineField({ line, onLine, target, mentorships, onTarget, onDown }: Props) {
  const [problem, setProblem] = useState('');
  const question = questionIn(line);

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (!target) return;
    const parks = event.submitter?.dataset['act'] === 'park' || question !== null;
    const text = question ?? line;
    const entries = parks ? [] : await readLine(target, line);
    const isBlank = parks ? text.trim() === '' : entries.length === 0;
    setProblem(isBlank ? t(parks ? 'parkBlank' : 'addActionItemBlank') : '');
    if (isBlank) return;
    // It is stored before the draft is forgotten: a crash in between loses nothing.
    const { problem: why, stored } = parks
      ? { problem: '', stored: parkQuestion(target, text) }
      : await addLine(target, entries);
    setProblem(why);
    if (why) return;
    onLine('');
    await stored;
  }
  function type(text: string): void {
    setProblem('');
    onLine(text);
  }
  return (
    <form class="line-field" onSubmit={(event) => void submit(event)}>
      <input
        class="input line-field__input"
        type="search"
        dir="auto"
        autocomplete="off"
        enterkeyhint="done"
        data-line
        aria-label={t('lineLabel')}
        placeholder={t('linePlaceholder')}
        value={line}
        onKeyDown={onKeys({
          arrowdown: onDown,
          // An empty field leaves Escape its own meaning: the browser closes the popup.
          ...(line !== '' && { escape: () => type('') }),
        })}
        onInput={(event) => type(event.currentTarget.value)}
      />
      {line.trim() !== '' && target && (
        <LineReading
          line={line}
          question={question}
          target={target}
          mentorships={mentorships}
          onTarget={onTarget}
        />
      )}
      <Problem text={problem} />
    </form>
  );
}
