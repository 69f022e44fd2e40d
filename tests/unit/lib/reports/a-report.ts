import type { ProgrammeReport } from '../../../../lib/domain/programme-report/report';

/** The code of the `number`-th pair. */
export const codeOf = (number: number): string => number.toString(16).padStart(32, '0');

/** A report without names, of a pair whose meetings are held as planned, with `fields` of its own. */
export function aReport(fields: Partial<ProgrammeReport> = {}): ProgrammeReport {
  return {
    month: '2026-11',
    programme: 'Women in Physics',
    code: codeOf(1),
    told: { pace: [2, 2] },
    hear: false,
    names: null,
    ...fields,
  };
}
