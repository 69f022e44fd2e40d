import type { OtherKind, ReadSummary } from '../../lib/reports/read-many';
import type { Place } from '../../lib/reports/read-texts';
import { t, tn } from '../../lib/words/i18n';

/** What reading came to: how many pairs, and what was found beside, by name. */
export function ReadingSummary({ summary }: { readonly summary: ReadSummary }) {
  const kinds = (Object.keys(summary.others) as OtherKind[]).filter((kind) => summary.others[kind].count > 0);
  return (
    <div class="stack" role="status">
      <p>
        {tn('readReportsDone', summary.pairs)} {summary.isStopped && t('readReportsStopped')}
      </p>
      {kinds.map((kind) => {
        const { count, places } = summary.others[kind];
        return (
          <details key={kind} open={kind !== 'nothing' && count < 20}>
            <summary>{kindText(kind, count)}</summary>
            <ul class="reports__places">
              {places.map((place) => (
                <li key={`${place.name} ${place.mail} ${place.line}`} dir="auto">
                  {placeText(place)}
                </li>
              ))}
              {count > places.length && <li>{tn('readReportsMore', count - places.length)}</li>}
            </ul>
          </details>
        );
      })}
    </div>
  );
}

function kindText(kind: OtherKind, count: number): string {
  switch (kind) {
    case 'doubled':
      return tn('readReportsDoubled', count);
    case 'damaged':
      return tn('readReportsDamaged', count);
    case 'newer':
      return tn('readReportsNewer', count);
    case 'nothing':
      return tn('readReportsNothing', count);
    case 'unreadable':
      return tn('readReportsUnreadable', count);
  }
}

function placeText({ name, mail, line }: Place): string {
  if (name === '') return t('readReportsPasted', Math.max(1, line));
  return mail > 1 ? t('readReportsInMail', name, mail) : name;
}
