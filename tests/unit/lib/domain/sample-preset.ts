import { readPreset, type ProgrammePreset } from '../../../../lib/domain/programme';

export const presetId = '5b0b2d3e-7c57-4c6c-9a55-0d6a4d0f6b01';

/** A programme's record as a file has it, with `fields` of its own. */
export function aRecord(fields: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    format: 'last-ten-programme',
    version: 1,
    id: presetId,
    name: 'Acme mentoring',
    managerName: 'Noor Haddad',
    managerEmail: 'noor@acme.example',
    rhythmDays: 14,
    plannedSessions: 8,
    lengthMinutes: 45,
    leadMinutes: 15,
    word: 'mentee',
    warnings: { carries: 2 },
    goals: ['Lead a meeting', 'Speak in public'],
    welcome: 'Welcome.\nTake your time.',
    closing: 'Thank you.',
    helpLink: 'https://acme.example/help',
    ...fields,
  };
}

/** The same, read. */
export function aPreset(fields: Readonly<Record<string, unknown>> = {}): ProgrammePreset {
  const read = readPreset(aRecord(fields));
  if (!('preset' in read)) throw new Error(`The sample does not fit: ${read.field}.`);
  return read.preset;
}
