import { figures } from '../domain/programme-report/figures';
import type { ProgrammeReport } from '../domain/programme-report/report';
import { formatBlock } from '../reports/report-block';
import { isolated } from '../words/direction';
import { t } from '../words/i18n';
import { figureNames, monthText, stepsText } from '../words/programme-report-words';

/** Writes a report to the programme for people and, below, for the reader's copy of Last Ten. */
export function programmeReportText(report: ProgrammeReport): string {
  const { month, programme, told, hear, names } = report;
  const title =
    programme === null
      ? t('programmeReportTitle', monthText(month))
      : t('programmeReportTitleNamed', monthText(month), isolated(programme));
  const lines = figures.flatMap((figure) => {
    const range = told[figure];
    return range ? [`- ${t('kindAndName', t(figureNames[figure]), stepsText(figure, range))}`] : [];
  });
  return [
    title,
    ...(lines.length > 0 ? lines : [t('programmeReportEmpty')]),
    ...(hear ? [t('programmeReportHear')] : []),
    ...(names ? [t('programmeReportSigned', names.map(isolated).join(', '))] : []),
    '',
    t('programmeReportForReader'),
    formatBlock(report),
  ].join('\n');
}
