import { z } from '../../zod';
import { toInstant, toMs, type Instant } from '../instant';
import { longestName } from '../mentorship';
import { plainName } from '../plain-name';
import { oneLine } from '../record';
import { figures, isWithin, lastStep, type Figure } from './figures';
import { isCommonlyTold, type Told } from './leaving';

/** Longest name of a programme that is kept: a longer one is cut, never refused. */
const longestProgramme = 120;

/** What changes the direction of all that follows it (Unicode UAX #9), and signs nobody sees. */
const unseen = /[\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;

const nameSchema = z.string().check(z.maxLength(1000));

const stepSchema = z.int().check(z.minimum(0), z.maximum(9));
const rangeSchema = z.tuple([stepSchema, stepSchema]).check(z.refine(([from, to]) => from <= to));

const toldSchema = z
  .object(
    Object.fromEntries(figures.map((figure) => [figure, z.optional(rangeSchema)])) as Readonly<
      Record<Figure, z.ZodMiniOptional<typeof rangeSchema>>
    >,
  )
  .check(
    z.refine((told) =>
      figures.every((figure) => {
        const range = told[figure];
        return range === undefined || isWithin(range, [0, lastStep(figure)]);
      }),
    ),
  );

/** A report of one pair to its programme: counts in wide steps, and nothing else unless it is signed. */
const programmeReportSchema = z.object({
  /** The month it is about, UTC: `2026-11`. */
  month: z.string().check(z.regex(/^20\d\d-(?:0[1-9]|1[0-2])$/)),
  /** What the programme is called; null: it has no name. */
  programme: z.nullable(nameSchema),
  /**
   * What both copies of the pair know this month, and nobody else: two reports with one code are one pair's. In another
   * month, and in another programme, it is another one, and nobody can tell that they belong together.
   */
  code: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
  told: toldSchema,
  /** "We would like to hear from you." */
  hear: z.boolean(),
  /** The two, the one who is mentored first; null: not signed. */
  names: z.nullable(z.tuple([nameSchema, nameSchema])),
});

export type ProgrammeReport = Omit<z.infer<typeof programmeReportSchema>, 'told'> & { readonly told: Told };

/** Returns the month of an instant, UTC, so that both of a pair find the same wherever they are. */
export function monthOf(now: Instant): string {
  return now.slice(0, 7);
}

/** Returns the name of a programme as reports carry it; null: it has none. */
export function programmeNamed(name: string | null): string | null {
  return oneLine((name ?? '').replaceAll(unseen, ''), longestProgramme) || null;
}

/**
 * Returns what the code of a pair is made for. Whatever is in here makes another code, that nobody can tell to belong to
 * the same pair.
 */
export function codePurpose(month: string, programme: string | null): string {
  return JSON.stringify(['last-ten programme report', month, plainName(programme ?? '')]);
}

const dayMs = 86_400_000;

/** A clock may be wrong by a day where the month changes; a report of a later month was made by hand. */
const aheadMs = 2 * dayMs;

/**
 * Returns a value as a report, or null where it is none that a copy makes: a figure out of its steps, more than a report
 * says, a month that has not begun, or one that tells what may not leave without names. Signs that nobody sees are taken
 * out of names.
 */
export function readReport(value: unknown, now: Instant): ProgrammeReport | null {
  const parsed = programmeReportSchema.safeParse(value);
  if (!parsed.success) return null;
  const { month, programme, code, told: all, hear, names } = parsed.data;
  const told: Told = Object.fromEntries(Object.entries(all).filter(([, range]) => range !== undefined));
  const { told: given = {} } = value as { readonly told?: object };
  if (hasMore(value, parsed.data) || hasMore(given, all)) return null;
  if (month > monthOf(toInstant(toMs(now) + aheadMs))) return null;
  if (names === null && !isCommonlyTold(told, hear)) return null;
  return {
    month,
    programme: programmeNamed(programme),
    code,
    told,
    hear,
    names: names && [personNamed(names[0]), personNamed(names[1])],
  };
}

/** Whatever a newer version adds, it also counts its version up: what is unknown here is nobody's. */
function hasMore(value: unknown, known: object): boolean {
  return Object.keys(value as object).some((key) => !Object.hasOwn(known, key));
}

function personNamed(name: string): string {
  return oneLine(name.replaceAll(unseen, ''), longestName);
}
