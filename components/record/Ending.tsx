import { useRef, useState } from 'preact/hooks';
import type { History } from '../../lib/domain/history';
import { recapMarkdown } from '../../lib/domain/recap';
import { formatDay } from '../../lib/words/format';
import { t } from '../../lib/words/i18n';
import { leavingNames } from '../../lib/words/leaving-names';
import { reportOf } from '../../lib/words/report-words';
import { deleteMentorship } from '../../lib/storage/actions/deletions';
import { changeMentorship, endMentorship, resumeMentorship } from '../../lib/storage/actions/mentorships';
import { act } from '../app/act';
import { noteDeleted } from '../app/deleted-here';
import { offerFile } from '../../lib/browser/offer-file';
import { rightNow } from '../../lib/browser/right-now';
import { printOnly } from './use-printing';
import { wordsOf } from './Wins';

/** Ends a mentorship, and writes its story down to keep. */
export function Ending({ history }: { readonly history: History }) {
  const { mentorship } = history;
  const [shown, setShown] = useState(mentorship.status === 'ended');
  const article = useRef<HTMLElement>(null);
  const words = wordsOf(history, leavingNames(mentorship)).map(({ kind, text, who, session }) => ({
    kind,
    line: `“${text}” (${who}, ${formatDay(session.startsAt)})`,
  }));
  const report = reportOf(history, words);
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
            {t('endMentorship')}
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
      {shown && (
        <>
          <div class="row">
            <button
              type="button"
              class="button button--primary"
              onClick={() => offerFile(recapMarkdown(report), 'last-ten-report.md', 'text/markdown')}
            >
              {t('reportMarkdown')}
            </button>
            <button type="button" class="button" onClick={() => printOnly(article.current)}>
              {t('reportPrint')}
            </button>
          </div>
          <article class="report" ref={article}>
            <h3 class="report__title" dir="auto">
              {report.title}
            </h3>
            {report.sections.map(({ heading, lines }) => (
              <section key={heading}>
                <h4 class="record__small">{heading}</h4>
                <ul class="report__list">
                  {lines.map((line, index) => (
                    <li key={`${index} ${line}`} dir="auto">
                      {line}
                    </li>
                  ))}
                </ul>
              </section>
            ))}
          </article>
        </>
      )}
    </section>
  );
}
