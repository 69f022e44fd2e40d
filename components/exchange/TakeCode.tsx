import { useEffect, useState } from 'preact/hooks';
import type { Mentorship } from '../../lib/domain/mentorship';
import {
  mentorshipsFor,
  planExchange,
  readPairCode,
  takeCode,
  type ExchangePlan,
  type ExchangeProblem,
} from '../../lib/merge/exchange';
import type { CodeProblem } from '../../lib/merge/code-block';
import type { PairCode } from '../../lib/merge/pair-code';
import type { PairTable } from '../../lib/merge/pair-state';
import { t, tn, type MessageKey } from '../../lib/i18n';
import { persist } from '../../lib/storage/persist';
import { tellBackground } from '../ui/tell-background';
import { showToast } from '../ui/toasts';
import { rightNow } from '../ui/use-now';
import { useDraft } from '../ui/use-saved-text';

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
    if (!offered) return setPlan(null);
    void planExchange(offered.code, offered.chosen, rightNow()).then((read) => {
      setPlan(typeof read === 'string' ? null : read);
      setProblem(typeof read === 'string' ? t(problemKeys[read]) : '');
    });
  }, [offered]);

  async function take(): Promise<void> {
    if (!offered || !plan) return;
    const taken = await persist(() => takeCode(offered.code, offered.chosen, rightNow()));
    if (typeof taken === 'string') return setProblem(t(problemKeys[taken]));
    const pasted = text;
    setText('');
    setDone(t('exchangeDone', plan.mentorship.partnerName));
    await tellBackground();
    showToast({
      text: t('exchangeTaken'),
      undo: async () => {
        await persist(taken.restore);
        await tellBackground();
        setText(pasted);
      },
    });
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
      {problem && (
        <p class="warning" role="alert">
          {problem}
        </p>
      )}
      {offered && offered.choices.length > 1 && (
        <label class="field">
          <span class="field__label">{t('takeCodeWhose')}</span>
          <select
            class="input"
            value={offered.chosen}
            onChange={(event) => setOffered({ ...offered, chosen: event.currentTarget.value })}
          >
            {offered.choices.map(({ id, partnerName }) => (
              <option key={id} value={id}>
                {partnerName}
              </option>
            ))}
          </select>
        </label>
      )}
      {plan && (
        <div class="stack" role="status">
          <p>{t('takeCodeFrom', plan.mentorship.partnerName)}</p>
          <ul class="exchange__list">
            {planWords(plan).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <div class="row">
            <button type="button" class="button button--primary" onClick={() => void take()}>
              {t('takeCode')}
            </button>
            <button type="button" class="button" onClick={() => setText('')}>
              {t('cancel')}
            </button>
          </div>
        </div>
      )}
      {done && <p role="status">{done}</p>}
    </>
  );
}

/** The sentence that says what to do, or the code with what it may belong to. Nothing pasted is nothing to say. */
async function readOffer(text: string): Promise<Offered | string | null> {
  if (text.trim() === '') return null;
  const code = await readPairCode(text);
  if (typeof code === 'string') return t(problemKeys[code]);
  const choices = await mentorshipsFor(code);
  if (typeof choices === 'string') return t(problemKeys[choices]);
  return { code, choices, chosen: choices[0]?.id ?? '' };
}

const problemKeys: Readonly<Record<CodeProblem | ExchangeProblem, MessageKey>> = {
  'no-code': 'codeProblemNone',
  damaged: 'codeProblemDamaged',
  newer: 'codeProblemNewer',
  own: 'codeProblemOwn',
  gap: 'codeProblemGap',
  clock: 'codeProblemClock',
  'no-mentorship': 'codeProblemNoMentorship',
};

function planWords({ changes }: ExchangePlan): string[] {
  const lines = changes.flatMap(({ table, added, changed }) => [
    ...(added > 0 ? [addedWords(table, added)] : []),
    ...(changed > 0 ? [changedWords(table, changed)] : []),
  ]);
  return lines.length > 0 ? lines : [t('exchangeNothing')];
}

function addedWords(table: PairTable, count: number): string {
  switch (table) {
    case 'sessions':
      return tn('exchangeNewSessions', count);
    case 'goals':
      return tn('exchangeNewGoals', count);
    case 'actionItems':
      return tn('exchangeNewItems', count);
    case 'agendaItems':
      return tn('exchangeNewLines', count);
    case 'goalScores':
      return tn('exchangeNewScores', count);
  }
}

function changedWords(table: PairTable, count: number): string {
  switch (table) {
    case 'sessions':
      return tn('exchangeChangedSessions', count);
    case 'goals':
      return tn('exchangeChangedGoals', count);
    case 'actionItems':
      return tn('exchangeChangedItems', count);
    case 'agendaItems':
      return tn('exchangeChangedLines', count);
    case 'goalScores':
      return tn('exchangeChangedScores', count);
  }
}
