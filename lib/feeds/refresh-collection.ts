import type { FeedProblem } from '../domain/calendar';
import { toInstant, toMs, type Instant } from '../domain/instant';
import { changeCalendar } from '../storage/actions/calendars';
import { findCalendar } from '../storage/queries/calendars';
import { CarrierError, type CarrierTrouble } from '../sync/carrier';
import { isKnownWell, noteProblem, readBytes, readUntil, type ReadingSurroundings } from './refresh-calendar';

/** A calendar on a server, to be read like a feed. Both throw `CarrierError`. */
export interface CalendarSource {
  /** Says what changed since `token`; with `isWhole`, the server does not know it. */
  changes(token: string | null): Promise<{
    readonly isWhole: boolean;
    readonly changed: readonly unknown[];
    readonly removed: readonly unknown[];
    readonly token: string | null;
  }>;
  /** Returns the texts of the resources with a meeting between two times, UTC (RFC 4791 §7.8.1); a server may return more. */
  within(from: Instant, to: Instant): Promise<readonly { readonly text: string }[]>;
}

/** Letters of all resources together that are read; two months of a full calendar are a tenth of it. */
const mostLetters = 4 * 1024 * 1024;

const dayMs = 86_400_000;
const longestToken = 1000;

/**
 * Reads a connected calendar again, if it changed, as a source of ends and of when the person is taken: as feeds are, for
 * 60 days ahead, whole once a week. A failure keeps the last good copy, notes what was wrong, and is thrown on.
 */
export async function refreshFromCollection(
  id: string,
  source: CalendarSource,
  around: ReadingSurroundings,
): Promise<void> {
  const calendar = await findCalendar(id);
  if (calendar?.kind !== 'caldav') return;
  try {
    const now = around.now();
    const token = (await isKnownWell(calendar, now)) ? calendar.etag : null;
    const changes = await source.changes(token);
    const isSame =
      token !== null && !changes.isWhole && changes.changed.length + changes.removed.length === 0;
    const etag = (changes.token ?? '').length > longestToken ? null : changes.token;
    if (isSame) {
      await changeCalendar(id, { etag, readAt: now, triedAt: now, problem: null });
      return;
    }
    const found = await source.within(toInstant(toMs(now) - dayMs), readUntil(calendar, now));
    const text = asOneCalendar(found.map((resource) => resource.text));
    if (text === undefined) return await noteProblem(id, 'too-large', now);
    const bytes = new TextEncoder().encode(text);
    await readBytes(calendar, { kind: 'fresh', bytes, etag, lastModified: null }, around);
  } catch (error) {
    if (error instanceof CarrierError) await noteProblem(id, problems[error.trouble], around.now());
    throw error;
  }
}

const problems: Readonly<Record<CarrierTrouble, FeedProblem>> = {
  unreachable: 'unreachable',
  timeout: 'timeout',
  unauthorized: 'revoked',
  forbidden: 'revoked',
  missing: 'revoked',
  unsupported: 'not-a-calendar',
  changed: 'server-error',
  locked: 'server-error',
  busy: 'server-error',
  full: 'server-error',
  redirected: 'redirected',
  tooLarge: 'too-large',
  malformed: 'server-error',
  failed: 'server-error',
  notAllowed: 'forbidden',
};

/** Puts the zones and events of resources into one calendar; what stands around them says nothing of a single one. `undefined`: there is too much. */
function asOneCalendar(texts: readonly string[]): string | undefined {
  if (texts.reduce((sum, { length }) => sum + length, 0) > mostLetters) return undefined;
  const parts = texts.map((text) => {
    const from = text.search(/^BEGIN:V(?:TIMEZONE|EVENT)\b/im);
    const end = text.toUpperCase().lastIndexOf('END:VCALENDAR');
    return from < 0 ? '' : text.slice(from, end < from ? undefined : end).trim();
  });
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...parts.filter((part) => part !== ''), 'END:VCALENDAR', ''].join(
    '\r\n',
  );
}
