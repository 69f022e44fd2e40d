import { useEffect, useRef, useState } from 'preact/hooks';
import type { Mentorship } from '../../lib/domain/mentorship';
import { questionIn } from '../../lib/domain/parked-question';
import { t } from '../../lib/words/i18n';
import { onKeys } from '../ui/keys';
import { Problem } from '../ui/Problem';
import { addLine, parkQuestion, readLine } from './line-acts';
import { LineReading } from './LineReading';

interface Props {
  readonly line: string;
  /** Enter was pressed before the field was this one. */
  readonly isSent: boolean;
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
export function LineField({ line, isSent, onLine, target, mentorships, onTarget, onDown }: Props) {
  const [problem, setProblem] = useState('');
  /** Who was said to be a third person. */
  const [persons, setPersons] = useState<readonly string[]>([]);
  const input = useRef<HTMLInputElement>(null);
  const question = questionIn(line);

  const latest = useRef(line);
  latest.current = line;
  const busy = useRef(false);
  /** Enter was pressed before it was read with whom: it is carried out then. */
  const early = useRef(isSent);
  useEffect(() => {
    if (!target || !early.current) return;
    early.current = false;
    void take(target, question !== null);
  }, [target]);

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    const parks = event.submitter?.dataset['act'] === 'park' || question !== null;
    if (target) void take(target, parks);
    else early.current = line.trim() !== '';
  }
  /** A second press while the first is carried out is none; what is typed meanwhile stays. */
  async function take(mentorship: Mentorship, parks: boolean): Promise<void> {
    if (busy.current) return;
    busy.current = true;
    try {
      await carryOut(mentorship, parks);
    } finally {
      busy.current = false;
    }
  }
  async function carryOut(mentorship: Mentorship, parks: boolean): Promise<void> {
    const text = question ?? line;
    const entries = parks ? [] : await readLine(mentorship, line, persons);
    const isBlank = parks ? text.trim() === '' : entries.length === 0;
    setProblem(isBlank ? t(parks ? 'parkBlank' : 'addActionItemBlank') : '');
    if (isBlank) return;
    const { problem: why, stored } = parks
      ? { problem: '', stored: parkQuestion(mentorship, text, line) }
      : await addLine(mentorship, line, entries);
    setProblem(why);
    if (why) return;
    if (latest.current === line) empty();
    await stored;
  }
  function empty(): void {
    setPersons([]);
    onLine('');
  }
  function type(text: string): void {
    early.current = false;
    setProblem('');
    if (text.trim() === '') setPersons([]);
    onLine(text);
  }
  return (
    <form class="line-field" onSubmit={submit}>
      <input
        ref={input}
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
          persons={persons}
          onPerson={(name) => {
            setPersons([...persons, name]);
            input.current?.focus();
          }}
        />
      )}
      <Problem text={problem} />
    </form>
  );
}
