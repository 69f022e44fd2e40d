import { blocksOf, plainText } from '../calendar/reader/blocks';
import { contentLines } from '../calendar/reader/content-lines';
import { rawParameter, rawValue } from '../calendar/reader/line-parts';
import { readCalendar } from '../calendar/reader/read-calendar';
import { textOf } from '../calendar/reader/read-event';
import { callKeyOf } from '../calls/call-key';
import { callKeysInText } from '../calls/calls-in-text';
import { addDays } from 'date-fns';
import { toInstant, toMs } from '../domain/instant';
import { callInText } from './call-in-text';
import { nothingOf, type Invitation, type LeftAlone, type ReadingFor } from './invitation';
import { peopleIn } from './people';

const wanted = new Set([
  'ORGANIZER',
  'ATTENDEE',
  'LOCATION',
  'DESCRIPTION',
  'URL',
  'CONFERENCE',
  'X-GOOGLE-CONFERENCE',
  'X-MICROSOFT-SKYPETEAMSMEETINGURL',
  'X-MICROSOFT-ONLINEMEETINGEXTERNALLINK',
]);
const furthestDays = 730;

/** Reads the text of an `.ics` file with one meeting; of a series, the next time it takes place. `undefined`: it has none. */
export function readCalendarInvitation(text: string, reading: ReadingFor): Invitation | undefined {
  const { now, timeZone, myEmails } = reading;
  const { events } = readCalendar(text, {
    now,
    windowEnd: toInstant(addDays(toMs(now), furthestDays).getTime()),
    timeZone,
    partnerEmails: [],
    myEmails,
    keysInText: callKeysInText,
    keyOfLink: callKeyOf,
    isKnownTitle: () => true,
  });
  const meetings = events.filter(({ allDay }) => !allDay);
  const standing = meetings.filter(({ status, endsAt }) => status !== 'cancelled' && endsAt > now);
  const plain = plainText(text);
  const blocks = [...blocksOf(plain, 'VEVENT')].slice(0, 50);
  if (blocks.length === 0) return undefined;
  const [next] = standing;
  if (!next)
    return nothingOf(
      meetings.some(({ status }) => status === 'cancelled') || /^METHOD:CANCEL/m.test(plain)
        ? 'cancelled'
        : 'past',
    );
  if (new Set(standing.map(({ uid }) => uid)).size > 1) return nothingOf('several-times');
  const lines = blocks.flatMap(({ from, to }) => contentLines(plain.slice(from, to), wanted));
  const people = peopleIn(
    lines
      .filter(({ name }) => name === 'ORGANIZER' || name === 'ATTENDEE')
      .map((line) => {
        const name = rawParameter(line, 'CN') ?? '';
        return {
          label: null,
          value: `${name.includes('@') ? '' : name} <${rawValue(line).replace(/^mailto:/i, '')}>`,
        };
      }),
    reading,
  );
  const places = lines
    .filter(({ name }) => name !== 'ORGANIZER' && name !== 'ATTENDEE')
    .map((line) => textOf(line));
  const call = callInText(places.join('\n'));
  const leftAlone: LeftAlone[] = [
    ...(next.endsAt === next.startsAt ? ['no-end' as const] : []),
    ...(call.isSeveral ? ['several-calls' as const] : []),
    ...(people.length > 1 ? ['several-people' as const] : []),
  ];
  const endsAt = next.endsAt > next.startsAt ? next.endsAt : null;
  return {
    people,
    startsAt: next.startsAt,
    endsAt,
    callKey: call.callKey ?? next.callKeys[0] ?? null,
    link: call.link,
    leftAlone,
  };
}
