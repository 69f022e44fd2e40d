import { readPreset, type PresetField, type ProgrammeSource, type ReadPreset } from '../domain/programme';
import { findProgrammeCode } from './programme-code';

/** A larger file is no programme, and is not opened. In bytes. */
export const largestProgrammeFile = 64_000;

/** A preset that was read from a text. */
export interface GivenProgramme extends ReadPreset {
  readonly source: Extract<ProgrammeSource, 'file' | 'code'>;
}

/** Why a text holds no programme that can be taken; `field` is the first that does not fit, '' where it is none's fault. */
export interface ProgrammeProblem {
  readonly problem: 'no-programme' | 'newer' | 'damaged' | 'several' | 'too-large';
  readonly field: PresetField | '';
}

/** Reads a programme from the text of its file, from its code, or from a mail or link with the code in it. */
export async function readProgramme(text: string): Promise<GivenProgramme | ProgrammeProblem> {
  const bare = text.replace(/^\uFEFF/, '').trim();
  if (bare.startsWith('{')) {
    if (bare.length > largestProgrammeFile) return { problem: 'too-large', field: '' };
    const read = readPreset(jsonOf(bare));
    return 'preset' in read ? { ...read, source: 'file' } : read;
  }
  const code = await findProgrammeCode(bare);
  if (typeof code === 'string') return { problem: code === 'no-code' ? 'no-programme' : code, field: '' };
  const read = readPreset(code.found);
  return 'preset' in read ? { ...read, source: 'code' } : read;
}

/** Reads a programme from a file; one that is too large is not opened. */
export async function readProgrammeFile(file: File): Promise<GivenProgramme | ProgrammeProblem> {
  if (file.size > largestProgrammeFile) return { problem: 'too-large', field: '' };
  return readProgramme(await file.text());
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
