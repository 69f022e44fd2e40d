import { useState } from 'preact/hooks';
import type { AgendaItem } from '../../lib/domain/agenda-item';
import type { History } from '../../lib/domain/history';
import { formatDay } from '../../lib/words/format';
import { t } from '../../lib/words/i18n';
import { kindKey } from '../../lib/words/kind-key';
import { leavingNames } from '../../lib/words/leaving-names';
import { reportOf } from '../../lib/words/report-words';
import { deleteMentorship } from '../../lib/storage/actions/deletions';
import { changeMentorship, endMentorship, resumeMentorship } from '../../lib/storage/actions/mentorships';
import { listAllDecisions } from '../../lib/storage/queries/agenda-items';
import { act } from '../app/act';
import { useLive } from '../app/use-live-query';
import { noteDeleted } from '../app/deleted-here';
import { rightNow } from '../../lib/browser/right-now';
import { ReportArticle } from './ReportArticle';
import { wordsOf } from './Wins';

const noDecisions: AgendaItem[] = [];

/** Ends a mentorship, and writes its story down to keep. */
export function Ending({ history }: { readonly history: History }) {
  const { mentorship } = history;
  const [shown, setShown] = useState(mentorship.status === 'ended');
  const words = wordsOf(history, leavingNames(mentorship)).map(({ kind, text, who, session }) => ({
    kind,
    line: `“${text}” (${who}, ${formatDay(session.startsAt)})`,
  }));
  const decisions = useLive(() => listAllDecisions(mentorship.id), [mentorship.id], noDecisions);
  const report = reportOf(history, words, decisions);
  async function end(): Promise<void> {
    const { status, endedAt } = mentorship;
    await act({
      work: () => endMentorship(mentorship.id, rightNow()),
      text: t('toastEnded', mentorship.partnerName),
      undo: () => changeMentorship(mentorship.id, { status, endedAt }),
    });
    setShown(true);
  }
  const resume = () => act({ work: () => resumeMentorship(mentorship.id) });
  const remove = () =>
    noteDeleted(t('toastMentorshipDeleted', mentorship.partnerName), () => deleteMentorship(mentorship.id));
  return (
    <section class="page__section record__hand-out" aria-labelledby="ending">
      <h2 class="page__heading" id="ending">
        {t('reportHeading')}
      </h2>
      <p class="quiet">{t(mentorship.status === 'active' ? 'endingNote' : 'endedNote')}</p>
      <div class="row">
        <button type="button" class="button" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {t(shown ? 'reportHide' : 'reportShow')}
        </button>
        {mentorship.status === 'active' ? (
          <button type="button" class="button" onClick={() => void end()}>
            {t(kindKey('endMentorship', mentorship.kind))}
          </button>
        ) : (
          <button type="button" class="button" onClick={() => void resume()}>
            {t('resumeMentorship')}
          </button>
        )}
        <button type="button" class="button button--quiet" onClick={() => void remove()}>
          {t('deleteMentorship')}
        </button>
      </div>
      {shown && <ReportArticle report={report} fileName="last-ten-report.md" />}
    </section>
  );
}
