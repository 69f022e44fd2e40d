import { z } from '../../../../lib/zod';
import { readByOthers } from '../../../setup/find-calendar-reader';

/**
 * Expands series with libraries that did not write them, by the VTIMEZONE of the file itself. Where the operating
 * system has other data for that zone than `Intl`, the file is right by the clock the person sees.
 */
const reader = `
import sys, io, json, datetime as dt
from icalendar import Calendar
from dateutil.rrule import rrulestr
from dateutil.tz import tzical
UTC = dt.timezone.utc
def text(t): return t.strftime('%Y-%m-%dT%H:%M:%S.000Z')
def read(file):
    cal = Calendar.from_ical(file.encode('utf-8'))
    errors = [str(e) for part in cal.walk() for e in getattr(part, 'errors', [])]
    clock = tzical(io.StringIO(file)).get() if 'VTIMEZONE' in file else UTC
    is_utc = lambda t: str(t.tzinfo) in ('UTC', 'UTC+00:00') and clock is not UTC
    utc = lambda t: t.replace(tzinfo=UTC) if is_utc(t) else t.replace(tzinfo=clock).astimezone(UTC)
    def times(event, name):
        found = event.get(name, [])
        return {utc(t.dt) for part in (found if isinstance(found, list) else [found]) for t in part.dts}
    events, found = cal.walk('VEVENT'), {}
    words = lambda event: str(event.get('DESCRIPTION', ''))
    for event in events:
        if 'RECURRENCE-ID' in event: continue
        start = event['DTSTART'].dt
        length = utc(event['DTEND'].dt) - utc(start) if 'DTEND' in event else event['DURATION'].dt
        rule = event['RRULE']
        if 'UNTIL' in rule: rule['UNTIL'] = [rule['UNTIL'][0].replace(tzinfo=UTC).astimezone(clock).replace(tzinfo=None)]
        walls = rrulestr(rule.to_ical().decode(), dtstart=start.replace(tzinfo=None))
        places = {w.replace(tzinfo=clock).astimezone(UTC) for w in walls} | times(event, 'RDATE')
        for at in places - times(event, 'EXDATE'): found[at] = [text(at), text(at + length), words(event)]
    for event in events:
        if 'RECURRENCE-ID' not in event: continue
        place = utc(event['RECURRENCE-ID'].dt)
        if cal.get('METHOD') != 'CANCEL' and place not in found: errors.append('no place ' + text(place))
        found[place] = [text(utc(event['DTSTART'].dt)), text(utc(event['DTEND'].dt)), words(event)]
    return dict(errors=errors, method=cal.get('METHOD'), meetings=sorted(found.values()), events=len(events),
        statuses=sorted({str(e['STATUS']) for e in events}), sequences=sorted({int(e['SEQUENCE']) for e in events}))
print(json.dumps([read(file) for file in json.load(sys.stdin)]))
`;

const answer = z.array(
  z.object({
    errors: z.array(z.string()),
    method: z.nullable(z.string()),
    /** Start, end and description of each meeting. */
    meetings: z.array(z.array(z.string())),
    statuses: z.array(z.string()),
    sequences: z.array(z.number()),
    events: z.number(),
  }),
);

/** Reads files with series; times are UTC. */
export function readSeries(files: readonly string[]) {
  return answer.parse(JSON.parse(readByOthers(reader, JSON.stringify(files))));
}
