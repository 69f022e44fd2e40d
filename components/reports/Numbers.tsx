import { offerFile } from '../../lib/browser/offer-file';
import { figures, type Figure } from '../../lib/domain/programme-report/figures';
import { fewestPairs, inFives, spreadOf, type SpreadPart } from '../../lib/domain/programme-report/spread';
import { formatCsv } from '../../lib/exports/csv';
import type { GroupTally, ReportGroup } from '../../lib/reports/kept-reports';
import { t, tn } from '../../lib/words/i18n';
import { figureNames, monthText, stepsText } from '../../lib/words/programme-report-words';
import { Bars } from '../pictures/Bars';
import { Picture } from '../pictures/Picture';
import { Icon } from '../ui/Icon';

interface Props {
  readonly group: ReportGroup;
  readonly tally: GroupTally;
}

interface Shown {
  readonly figure: Figure;
  readonly parts: readonly SpreadPart[];
}

/** What the reports of a programme in a month add up to; nothing below five pairs. */
export function Numbers({ group, tally }: Props) {
  const { pairs, told, named, unnamed } = tally;
  if (pairs < fewestPairs) return <p class="warning">{t('readReportsTooFew', pairs, fewestPairs)}</p>;
  const shown: Shown[] = figures.flatMap((figure) => {
    const parts = spreadOf(figure, told.get(figure) ?? new Map());
    return parts ? [{ figure, parts }] : [];
  });
  const missing = figures.filter((figure) => !shown.some((one) => one.figure === figure));
  return (
    <>
      <div class="row reports__acts">
        <strong>{tn('readReportsPairs', pairs)}</strong>
        <button
          type="button"
          class="button"
          onClick={() =>
            offerFile(csvOf(group, pairs, shown), `last-ten-reports-${group.month}.csv`, 'text/csv')
          }
        >
          <Icon name="file-down" /> {t('readReportsCsv')}
        </button>
        <button type="button" class="button" onClick={() => window.print()}>
          <Icon name="printer" /> {t('readReportsPrint')}
        </button>
      </div>
      <p class="quiet">{t('readReportsHow')}</p>
      <section class="reports__hear stack" aria-labelledby="hear">
        <h3 id="hear">{t('readReportsHear')}</h3>
        <ul class="reports__places">
          {named.map((names, index) => (
            <li key={`${index} ${names.join()}`} dir="auto">
              {names.join(', ')}
            </li>
          ))}
          <li>
            {unnamed < fewestPairs ? t('readReportsUnnamedFew') : t('readReportsUnnamed', inFives(unnamed))}
          </li>
        </ul>
      </section>
      <div class="reports__pictures">
        {shown.map(({ figure, parts }) => (
          <FigurePicture key={figure} figure={figure} parts={parts} pairs={pairs} />
        ))}
      </div>
      {missing.length > 0 && (
        <div>
          <p>{t('readReportsNotShown')}</p>
          <ul class="reports__places">
            {missing.map((figure) => (
              <li key={figure}>{t(figureNames[figure])}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

interface FigureProps extends Shown {
  readonly pairs: number;
}

function FigurePicture({ figure, parts, pairs }: FigureProps) {
  const title = t(figureNames[figure]);
  const columns = parts.map(({ range }) => stepsText(figure, range));
  const summary = t('readReportsTold', toldBy(parts), pairs);
  return (
    <Picture
      title={title}
      summary={summary}
      fileName={`last-ten-reports-${figure}`}
      table={{
        head: [t('readReportsSteps'), t('readReportsAbout')],
        rows: parts.map((part, index) => [columns[index] ?? '', part.pairs]),
      }}
    >
      <Bars
        label={`${title}. ${summary}`}
        columns={columns}
        values={parts.map((part) => part.pairs)}
        outOf={pairs}
      />
    </Picture>
  );
}

function toldBy(parts: readonly SpreadPart[]): number {
  return parts.reduce((sum, part) => sum + part.pairs, 0);
}

function csvOf({ month, programme }: ReportGroup, pairs: number, shown: readonly Shown[]): string {
  const own = [monthText(month), programme ?? ''];
  return formatCsv([
    [
      t('readReportsMonth'),
      t('readReportsProgramme'),
      t('readReportsFigure'),
      t('readReportsSteps'),
      t('readReportsAbout'),
    ],
    [...own, t('readReportsAllPairs'), '', pairs],
    ...shown.flatMap(({ figure, parts }) =>
      parts.map((part) => [...own, t(figureNames[figure]), stepsText(figure, part.range), part.pairs]),
    ),
  ]);
}
