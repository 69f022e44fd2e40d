import type { SyncQuestion } from '../../lib/domain/sync';
import { rightNow } from '../../lib/browser/right-now';
import { textsOfRecords } from '../../lib/storage/queries/record-texts';
import { mentorshipOfFolder } from '../../lib/sync/connect-pair';
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
  const isPair = question.kind === 'partner-removals';
  const records = isPair ? question.removed : question.removals;
  const items = useLive(() => textsOfRecords(records), [question], noTexts);
  const partner = useLive(() => mentorshipOfFolder(question.folderId), [question.folderId], undefined);
  const name = (isPair ? partner?.partnerName : question.from) || t('syncCopyNameless');

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
      <p>{t(isPair ? 'syncPairRemovalsAsked' : 'syncRemovalsAsked', name)}</p>
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
