import type { SyncQuestion } from '../../lib/domain/sync';
import { rightNow } from '../../lib/browser/right-now';
import { textsOfItems } from '../../lib/storage/queries/item-texts';
import { answerQuestion, pendingQuestions, type QuestionAnswer } from '../../lib/sync/questions';
import { t } from '../../lib/words/i18n';
import { act } from '../app/act';
import { useLive } from '../app/use-live-query';
import { kindCounts } from './kind-counts';

const none: SyncQuestion[] = [];
const noTexts: { readonly id: string; readonly text: string }[] = [];

/** So many are named; of the others it is said how many there are. */
const namedAtMost = 8;

/** What only the person can decide: whether what was deleted elsewhere goes here, too. */
export function Questions() {
  const questions = useLive(pendingQuestions, [], none);
  return (
    <>
      {questions.map((question) => (
        <OneQuestion key={`${question.folderId} ${question.at}`} question={question} />
      ))}
    </>
  );
}

function OneQuestion({ question }: { readonly question: SyncQuestion }) {
  const records = question.kind === 'removals' ? question.removals : question.removed;
  const ids = records.filter(({ table }) => table === 'actionItems').map(({ id }) => id);
  const items = useLive(() => textsOfItems(ids), [question], noTexts);

  async function answer(given: QuestionAnswer): Promise<void> {
    await act({
      work: () => answerQuestion(question, given, rightNow()),
      text: (restore) =>
        restore ? t(given === 'remove' ? 'toastSyncRemoved' : 'toastSyncKept') : t('toastSyncAnswered'),
      undo: async (restore) => restore?.(),
    });
  }
  return (
    <section class="warning stack" role="group" aria-label={t('syncQuestion')}>
      <p>{t('syncRemovalsAsked', fromText(question))}</p>
      <p>{kindCounts(records)}</p>
      {items.length > 0 && (
        <ul class="options__list">
          {items.slice(0, namedAtMost).map(({ id, text }) => (
            <li key={id} dir="auto">
              {text}
            </li>
          ))}
          {items.length > namedAtMost && <li>…</li>}
        </ul>
      )}
      <div class="row">
        <button type="button" class="button" onClick={() => void answer('keep')}>
          {t('syncRemovalsKeep')}
        </button>
        <button type="button" class="button" onClick={() => void answer('remove')}>
          {t('syncRemovalsTake')}
        </button>
      </div>
    </section>
  );
}

function fromText(question: SyncQuestion): string {
  return question.kind === 'removals' && question.from !== '' ? question.from : t('syncCopyNameless');
}
