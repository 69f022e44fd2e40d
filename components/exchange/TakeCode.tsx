import { useEffect, useState } from 'preact/hooks';
import type { Mentorship } from '../../lib/domain/mentorship';
import {
  mentorshipsFor,
  planExchange,
  readPairCode,
  takeCode,
  type Answers,
  type ExchangePlan,
} from '../../lib/merge/exchange';
import type { PairCode } from '../../lib/merge/pair-code';
import { t } from '../../lib/words/i18n';
import { act } from '../app/act';
import { useDraft } from '../app/use-saved-text';
import { MentorshipOptions } from '../mentorships/MentorshipOptions';
import { Problem } from '../ui/Problem';
import { rightNow } from '../../lib/browser/right-now';
import { PlanPreview } from './PlanPreview';
import { problemWords } from './problem-words';

/** A code that was read, with the mentorships it may belong to. */
interface Offered {
  readonly code: PairCode;
  readonly choices: readonly Mentorship[];
  readonly chosen: string;
}

/** Reads a pasted code, says what it will change, and takes it. */
export function TakeCode() {
  const [text, setText] = useDraft('exchange:code');
  const [offered, setOffered] = useState<Offered | null>(null);
  const [plan, setPlan] = useState<ExchangePlan | null>(null);
  const [problem, setProblem] = useState('');
  const [done, setDone] = useState('');

  useEffect(() => {
    let current = true;
    if (text.trim() !== '') setDone('');
    void readOffer(text).then((read) => {
      if (!current) return;
      setProblem(typeof read === 'string' ? read : '');
      setOffered(typeof read === 'string' ? null : read);
    });
    return () => {
      current = false;
    };
  }, [text]);
  useEffect(() => {
    let current = true;
    setPlan(null);
    if (offered)
      void planExchange(offered.code, offered.chosen, rightNow()).then((read) => {
        if (!current) return;
        setPlan(typeof read === 'string' ? null : read);
        if (typeof read === 'string') setProblem(problemWords(read, offered.code));
      });
    return () => {
      current = false;
    };
  }, [offered]);

  async function take(answers: Answers): Promise<void> {
    if (!offered || !plan) return;
    const pasted = text;
    const taken = await act({
      copyFirst: 'code',
      work: () => takeCode(offered.code, plan, answers, rightNow()),
      text: (result) => (typeof result === 'string' ? null : t('exchangeTaken')),
      undo: async (result) => {
        if (typeof result === 'string') return;
        await result.restore();
        setText(pasted);
      },
    });
    if (typeof taken === 'string') {
      setProblem(problemWords(taken, offered.code));
      // Looked at anew: what it would do now is shown below why it was not done.
      return setOffered({ ...offered });
    }
    setText('');
    setDone(t('exchangeDone', plan.mentorship.partnerName));
  }
  return (
    <>
      <label class="field">
        <span class="field__label">{t('takeCodeField')}</span>
        <textarea
          class="input exchange__code"
          rows={6}
          spellcheck={false}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <Problem text={problem} />
      {offered && offered.choices.length > 1 && (
        <label class="field">
          <span class="field__label">{t('takeCodeWhose')}</span>
          <select
            class="input"
            value={offered.chosen}
            onChange={(event) => {
              setProblem('');
              setOffered({ ...offered, chosen: event.currentTarget.value });
            }}
          >
            <MentorshipOptions mentorships={offered.choices} />
          </select>
        </label>
      )}
      {plan && (
        <PlanPreview
          // Another plan asks its questions anew.
          key={JSON.stringify([offered?.code.body, plan.mentorship.id])}
          plan={plan}
          onTake={(answers) => void take(answers)}
          onCancel={() => setText('')}
        />
      )}
      {done && <p role="status">{done}</p>}
    </>
  );
}

/** The sentence that says what to do, or the code with what it may belong to. Nothing pasted is nothing to say. */
async function readOffer(text: string): Promise<Offered | string | null> {
  if (text.trim() === '') return null;
  const code = await readPairCode(text);
  if (typeof code === 'string') return problemWords(code);
  const choices = await mentorshipsFor(code);
  if (typeof choices === 'string') return problemWords(choices, code);
  return { code, choices, chosen: choices[0]?.id ?? '' };
}
