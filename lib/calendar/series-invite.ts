import ICAL from 'ical.js';
import { toMs, type Instant } from '../domain/instant';
import type { PlannedTimes } from '../domain/meeting-plan';
import { timesFrom, type SeriesPlace } from '../domain/series';
import { fileText, makeCalendar, methodOf, missingAddresses, type Method } from './invite-calendar';
import type { InvitePurpose, InviteResult } from './invite-content';
import { clockProperty, makeEvent, timeProperty } from './invite-event';
import type { SeriesContent, SeriesMeeting } from './series-content';
import { isUnclear, layOut, type SeriesLayout } from './series-layout';
import { recurrenceRule } from './series-rule';
import { makeSeriesZone, zoneMarginMs } from './series-zone';
import { isUtc } from './vtimezone';

/**
 * Writes a series as an iCalendar file (RFC 5545, 5546), `now` being its DTSTAMP: one VEVENT with its rule, and one with
 * RECURRENCE-ID for each meeting that is not as the rule says. What was called off is an EXDATE, which all calendar
 * programs leave out; not all of them do that with a cancelled VEVENT. Purposes and addresses are as in `writeInvite`;
 * `cancel` takes the whole series off a calendar.
 */
export function writeSeries(purpose: InvitePurpose, content: SeriesContent, now: Instant): InviteResult {
  const missing = missingAddresses(purpose, content.whole);
  if (missing.length > 0) return { kind: 'missing', addresses: missing };
  const method = methodOf(purpose, content.whole);
  const layout = layOut(content);
  const events = [
    makeMaster(purpose, content, layout, { method, now }),
    ...(purpose === 'cancel' ? [] : layout.exceptions).map((meeting) =>
      makeException(purpose, content, meeting, { method, now }),
    ),
  ];
  return { kind: 'written', text: written(method, content, events) };
}

/**
 * Writes the file that takes the meetings at `places` off a calendar: METHOD:CANCEL with each of them (RFC 5546 §3.2.5)
 * where the invitation went to an address; else the series as it is without them.
 */
export function writeCalledOff(
  places: readonly Instant[],
  content: SeriesContent,
  now: Instant,
): InviteResult {
  const method = methodOf('cancel', content.whole);
  if (method !== 'CANCEL') return writeSeries('save', content, now);
  const events = content.meetings
    .filter(({ recurrenceId }) => places.includes(recurrenceId))
    .map((meeting) => makeException('cancel', content, meeting, { method, now }));
  return { kind: 'written', text: written(method, content, events) };
}

interface Stamped {
  readonly method: Method;
  readonly now: Instant;
}

function written(method: Method, content: SeriesContent, events: readonly ICAL.Component[]): string {
  const calendar = makeCalendar(method);
  const { timeZone, places } = content.shared;
  const [first, last] = [places[0], places.at(-1)];
  if (!isUtc(timeZone) && first && last)
    calendar.addSubcomponent(makeSeriesZone(timeZone, first.instant, last.instant));
  for (const event of events) calendar.addSubcomponent(event);
  return fileText(calendar);
}

/** The VEVENT of the rule. */
function makeMaster(
  purpose: InvitePurpose,
  { shared, whole }: SeriesContent,
  { places, empty, extra }: SeriesLayout,
  stamped: Stamped,
): ICAL.Component {
  const { series, timeZone, sequence } = shared;
  const all = purpose === 'cancel' ? shared.places : places;
  const times = timesFrom(series.startsAt, series.lengthMinutes);
  // Programs do not agree on whether a time that clocks jump over counts as one of so many.
  const skips = all.some(({ oddity }) => oddity === 'skipped');
  const rule = recurrenceRule(
    { everyDays: series.everyDays, count: Math.max(1, all.length) },
    skips ? all.at(-1)?.instant : undefined,
  );
  return makeEvent(
    purpose,
    { ...whole, ...times, sequence },
    {
      ...stamped,
      addTimes: (event) => {
        event.addProperty(timeProperty('dtstart', times.startsAt, zoneOf(timeZone)));
        if (isUnclear(times.startsAt, times.endsAt, timeZone))
          event.addPropertyWithValue('duration', ICAL.Duration.fromSeconds(series.lengthMinutes * 60));
        else event.addProperty(timeProperty('dtend', times.endsAt, zoneOf(timeZone)));
        event.addPropertyWithValue('rrule', ICAL.Recur.fromString(rule));
        if (purpose === 'cancel') return;
        for (const place of empty) event.addProperty(placeProperty('exdate', place, timeZone));
        for (const place of extra) event.addProperty(timeProperty('rdate', place, zoneOf(timeZone)));
      },
    },
  );
}

/** The VEVENT of a meeting that is not as the rule says. It tells of a place by the wall clock, as the rule does. */
function makeException(
  purpose: InvitePurpose,
  { shared }: SeriesContent,
  { recurrenceId, content }: SeriesMeeting,
  stamped: Stamped,
): ICAL.Component {
  const { timeZone, sequence, places } = shared;
  const place = places.find(({ instant }) => instant === recurrenceId);
  const id = place
    ? placeProperty('recurrence-id', place, timeZone)
    : timeProperty('recurrence-id', recurrenceId, zoneOf(timeZone));
  const isClear = isNear(content, places) && !isUnclear(content.startsAt, content.endsAt, timeZone);
  const zone = isClear ? zoneOf(timeZone) : null;
  return makeEvent(
    purpose,
    { ...content, sequence },
    {
      ...stamped,
      addTimes: (event) => {
        event.addProperty(id);
        event.addProperty(timeProperty('dtstart', content.startsAt, zone));
        event.addProperty(timeProperty('dtend', content.endsAt, zone));
      },
    },
  );
}

/** Whether the VTIMEZONE of the series tells of a time. */
function isNear({ startsAt, endsAt }: PlannedTimes, places: readonly SeriesPlace[]): boolean {
  const [first, last] = [places[0]?.instant ?? '', places.at(-1)?.instant ?? ''];
  return toMs(startsAt) > toMs(first) - zoneMarginMs && toMs(endsAt) < toMs(last) + zoneMarginMs;
}

function placeProperty(name: string, { clock, instant }: SeriesPlace, timeZone: string): ICAL.Property {
  return isUtc(timeZone) ? timeProperty(name, instant, null) : clockProperty(name, clock, timeZone);
}

function zoneOf(timeZone: string): string | null {
  return isUtc(timeZone) ? null : timeZone;
}
