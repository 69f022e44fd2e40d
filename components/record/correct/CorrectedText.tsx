import { useState } from 'preact/hooks';
import { oneLine } from '../../../lib/domain/record';
import { t } from '../../../lib/words/i18n';
import { useDraft } from '../../app/use-saved-text';
import { onKeys } from '../../ui/keys';
import { Problem } from '../../ui/Problem';

interface Props {
  /** Names the record: under it what is typed is kept until it counts. */
  readonly id: string;
  /** What it says on record. */
  readonly text: string;
  readonly longest: number;
  readonly label: string;
  readonly onChange: (text: string) => Promise<unknown>;
}

/** A text on record, to be put right: it counts when the field is left or Enter is pressed, and Escape gives it up. */
export function CorrectedText({ id, text, longest, label, onChange }: Props) {
  const [draft, setDraft] = useDraft(`correct:${id}`);
  /** What stands in the field while it is typed in, also where that is nothing. */
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState('');
  function giveUp(): void {
    setTyped(null);
    setDraft('');
    setProblem('');
  }
  async function take(said: string): Promise<void> {
    const words = oneLine(said, longest);
    setProblem(words === '' ? t('correctBlank') : '');
    if (words === '') return;
    if (words !== text) await onChange(words);
    giveUp();
  }
  return (
    <>
      <input
        class="input"
        dir="auto"
        autocomplete="off"
        aria-label={label}
        maxLength={longest}
        value={typed ?? (draft === '' ? text : draft)}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setDraft(event.currentTarget.value);
        }}
        onChange={(event) => void take(event.currentTarget.value)}
        onKeyDown={onKeys({ escape: giveUp })}
      />
      <Problem text={problem} />
    </>
  );
}
