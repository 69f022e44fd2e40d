import { myTimeZone } from '../../lib/browser/my-time-zone';
import type { AgendaItem } from '../../lib/domain/agenda-item';
import { heldSessions, type History } from '../../lib/domain/history';
import { supervisionOf } from '../../lib/exports/supervision';
import { listAllDecisions } from '../../lib/storage/queries/agenda-items';
import { t } from '../../lib/words/i18n';
import { useLive } from '../app/use-live-query';
import { ReportArticle } from './ReportArticle';

const noDecisions: AgendaItem[] = [];

/** The meetings of a supervised thesis, numbered, to be confirmed by the other and printed. */
export function SupervisionRecord({ history }: { readonly history: History }) {
  const { id } = history.mentorship;
  const decisions = useLive(() => listAllDecisions(id), [id], noDecisions);
  if (heldSessions(history.sessions).length === 0) return null;
  return (
    <section class="page__section record__hand-out" aria-labelledby="supervision">
      <h2 class="page__heading" id="supervision">
        {t('supervisionHeading')}
      </h2>
      <p class="quiet">{t('supervisionNote')}</p>
      <ReportArticle
        report={supervisionOf(history, decisions, myTimeZone())}
        fileName="last-ten-supervision.md"
      />
    </section>
  );
}
