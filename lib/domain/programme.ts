import { z } from '../zod';
import { instantSchema, localDateSchema } from './instant-schema';
import { linkSchema } from './link-schema';
import { emailSchema, longestName } from './mentorship';
import { pairKindSchema } from './pair-kind';
import { mentoreeWordSchema } from './settings';
import { warningRules, warningSettingsSchema } from './warning-rules';

/** The version of the record; a newer one may mean something else, and is refused. */
export const presetVersion = 1;

/** Longest name of a programme: it stands beside fields, in one line. */
export const longestProgrammeName = 100;

/** Longest text of welcome and of closing. */
export const longestProgrammeText = 2000;

export const longestPresetGoal = 300;

export const mostPresetGoals = 30;

/**
 * What turns the direction of a text or stands in it unseen: with it a name could look like another sentence of the
 * interface. The joiners of Persian, Indic scripts and emoji (U+200C, U+200D) are letters there, and stay.
 */
const unseen = /[\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\u{E0000}-\u{E007F}]/gu;

/** Returns a text on one line, without what is not seen: line breaks and control characters become blanks. */
export function plainLine(text: string): string {
  const seen = text.replaceAll(unseen, '');
  return seen.replaceAll(/[\p{Cc}\u2028\u2029\s]+/gu, ' ').trim();
}

/** Returns a text of several lines, without what is not seen; lines that end as on Windows end as here. */
export function plainText(text: string): string {
  const seen = text.replaceAll(/\r\n?|\u2028|\u2029/g, '\n').replaceAll(unseen, '');
  return seen.replaceAll(/[^\P{Cc}\n]+/gu, ' ').trim();
}

const line = (max: number) => z.pipe(z.string().check(z.maxLength(max)), z.transform(plainLine));

const named = (max: number) => z.pipe(line(max), z.string().check(z.minLength(1)));

const text = z.pipe(z.string().check(z.maxLength(longestProgrammeText)), z.transform(plainText));

/** Thresholds a programme says something about, and the rules it switches off; what is not named stays. */
const presetWarningsSchema = z.extend(z.partial(warningSettingsSchema), {
  off: z.optional(z.array(z.enum(warningRules)).check(z.maxLength(warningRules.length))),
});

export type PresetWarnings = z.infer<typeof presetWarningsSchema>;

/**
 * What a mentoring programme presets: defaults, never locks. `null` and '' say nothing about a field. What is not in
 * it cannot be preset: no report, no calendar, no notification and no host is switched on by a programme.
 */
export const programmePresetSchema = z.object({
  format: z.literal('last-ten-programme'),
  version: z.literal(presetVersion),
  /** Random, of the preset: by it a later version of the same programme is known. */
  id: z.uuid(),
  name: named(longestProgrammeName),
  managerName: z._default(line(longestName), ''),
  managerEmail: z._default(z.nullable(emailSchema), null),
  /** What the pairs meet for. */
  kind: z._default(pairKindSchema, 'mentoring'),
  /** Days between meetings. */
  rhythmDays: z._default(z.nullable(z.int().check(z.minimum(1), z.maximum(366))), null),
  plannedSessions: z._default(z.nullable(z.int().check(z.minimum(1), z.maximum(500))), null),
  /** The day the mentorships are planned to end. */
  endsOn: z._default(z.nullable(localDateSchema), null),
  /** Minutes a session usually lasts. */
  lengthMinutes: z._default(z.nullable(z.int().check(z.minimum(5), z.maximum(600))), null),
  /** Minutes before the scheduled end at which the wrap-up begins. */
  leadMinutes: z._default(z.nullable(z.int().check(z.minimum(1), z.maximum(60))), null),
  /** How the one who is mentored is called. */
  word: z._default(z.nullable(mentoreeWordSchema), null),
  /** Whether the wrap-up asks for feedback. */
  feedback: z._default(z.nullable(z.boolean()), null),
  /** Whether warning signs are looked for. */
  warningSigns: z._default(z.nullable(z.boolean()), null),
  warnings: z._default(presetWarningsSchema, {}),
  /** Goals to choose from. */
  goals: z._default(z.array(named(longestPresetGoal)).check(z.maxLength(mostPresetGoals)), []),
  /** What the programme says to those who begin. */
  welcome: z._default(text, ''),
  /** What it says to those who end. */
  closing: z._default(text, ''),
  helpLink: z._default(z.nullable(linkSchema), null),
});

export type ProgrammePreset = z.infer<typeof programmePresetSchema>;

export type PresetField = Exclude<keyof ProgrammePreset, 'format' | 'version' | 'id'>;

/** Where a stored programme came from. `machine`: a policy brings it to another machine of the person. */
export const programmeSourceSchema = z.enum(['file', 'code', 'policy', 'machine']);

export type ProgrammeSource = z.infer<typeof programmeSourceSchema>;

/** A programme this copy knows. Device-local; a backup takes it along. */
export const programmeSchema = z.object({
  /** The preset's own id. */
  id: z.uuid(),
  preset: programmePresetSchema,
  source: programmeSourceSchema,
  /** When it came here first, UTC. */
  addedAt: instantSchema,
  /** When its present content came, UTC. */
  changedAt: instantSchema,
});

export type Programme = z.infer<typeof programmeSchema>;

/** A preset that was read, and how many keys of it this version does not know and left out. */
export interface ReadPreset {
  readonly preset: ProgrammePreset;
  readonly unknownKeys: number;
}

/** Why a record is no preset; `field` is the first one that does not fit, '' where it is no field's fault. */
export interface PresetProblem {
  readonly problem: 'no-programme' | 'newer' | 'damaged';
  readonly field: PresetField | '';
}

const headSchema = z.looseObject({ format: z.literal('last-ten-programme'), version: z.int() });

/** Reads a preset from whatever JSON holds: all of it, or why not. What this version does not know is left out and counted. */
export function readPreset(found: unknown): ReadPreset | PresetProblem {
  const head = headSchema.safeParse(found);
  if (!head.success) return { problem: 'no-programme', field: '' };
  if (head.data.version > presetVersion) return { problem: 'newer', field: '' };
  const read = programmePresetSchema.safeParse(found);
  if (!read.success) return { problem: 'damaged', field: fieldOf(read.error.issues[0]?.path[0]) };
  const { warnings } = found as { readonly warnings?: object };
  const unknownKeys =
    unknownIn(found as object, programmePresetSchema.shape) +
    unknownIn(warnings ?? {}, presetWarningsSchema.shape);
  return { preset: read.data, unknownKeys };
}

function unknownIn(found: object, shape: object): number {
  return Object.keys(found).filter((key) => !Object.hasOwn(shape, key)).length;
}

/** The fields of a preset that say something, in the order they are shown in. */
export const presetFields = Object.keys(programmePresetSchema.shape).filter(
  (key) => !['format', 'version', 'id'].includes(key),
) as PresetField[];

function fieldOf(place: PropertyKey | undefined): PresetField | '' {
  return presetFields.find((field) => field === place) ?? '';
}

/** Returns a preset as text, one line: the same record gives the same text. */
export function presetLine(preset: ProgrammePreset): string {
  return JSON.stringify(saidOf(preset));
}

/** Returns a preset as the text of a file. */
export function presetFile(preset: ProgrammePreset): string {
  return `${JSON.stringify(saidOf(preset), null, 2)}\n`;
}

/** A record without what says nothing: shorter to send, and plainer to read. */
function saidOf(preset: ProgrammePreset): Record<string, unknown> {
  return Object.fromEntries(Object.entries(preset).filter(([, value]) => saysSomething(value)));
}

function saysSomething(value: unknown): boolean {
  if (value === null || value === '') return false;
  return typeof value !== 'object' || Object.keys(value as object).length > 0;
}

/** Returns the fields in which two presets differ, in the order they are shown in. */
export function changedFields(before: ProgrammePreset, after: ProgrammePreset): PresetField[] {
  return presetFields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
}
