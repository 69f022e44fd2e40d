import type { Instant } from '../domain/instant';
import type { LeftAlone } from './invitation';
import { isMailHead, type LabelledLine } from './labels';
import { readWhen, type LineTime } from './read-when';

/** When a meeting is, UTC, as far as its lines say it for certain. */
export interface MeetingTime {
  readonly startsAt: Instant | null;
  readonly endsAt: Instant | null;
  readonly leftAlone: readonly LeftAlone[];
  /** Whether a line is there that is about when. */
  readonly isSaid: boolean;
}

const longestLine = 300;
/** More times than this are no invitation, whatever they say. */
const mostTimes = 50;
const unread = { kind: 'left-alone', reason: 'time' } as const;

/** Finds the one time a message gives for a meeting: in a line labelled so, in a subject, or in a line that is nothing else. */
export function meetingTime(
  lines: readonly LabelledLine[],
  here: { readonly now: Instant; readonly timeZone: string },
): MeetingTime {
  const statedZone = lines.find(({ label }) => label === 'zone')?.value ?? null;
  const read = (line: string) =>
    line.length > longestLine ? undefined : readWhen(line, { ...here, statedZone });
  const found: LineTime[] = [];
  for (const { label, value } of whenLines(lines)) {
    if (found.length >= mostTimes) break;
    found.push(...labelledTime(label, value, read));
  }
  const times = found.filter((one) => one.kind === 'time');
  const reasons = found.flatMap((one) => (one.kind === 'left-alone' ? [one.reason] : []));
  const starts = new Set(times.map(({ startsAt }) => startsAt));
  const endings = new Set(times.flatMap(({ endsAt }) => endsAt ?? []));
  const nothing = { startsAt: null, endsAt: null, isSaid: found.length > 0 };
  if (starts.size > 1 || endings.size > 1) return { ...nothing, leftAlone: ['several-times'] };
  const [startsAt] = starts;
  if (!startsAt) return { ...nothing, leftAlone: [...new Set(reasons)] };
  const [endsAt = null] = endings;
  if (endsAt !== null && endsAt <= here.now) return { ...nothing, leftAlone: ['past'] };
  // The same time may stand there again by a clock nobody knows; one that is unclear may be another meeting's.
  const leftAlone: LeftAlone[] = [
    ...reasons.filter((reason) => reason !== 'zone'),
    ...(endsAt === null ? ['no-end' as const] : []),
  ];
  return { startsAt, endsAt, isSaid: true, leftAlone: [...new Set(leftAlone)] };
}

function labelledTime(
  label: LabelledLine['label'],
  value: string,
  read: (line: string) => LineTime | undefined,
): LineTime[] {
  if (label === 'subject' || label === null) {
    const sign = value.lastIndexOf(' @ ');
    const subject = sign < 0 ? undefined : read(value.slice(sign + 3));
    if (subject) return [subject];
    // A line about something else may hold any time; one that is nothing but a time with its end is a meeting's.
    const whole = label === null ? read(value) : undefined;
    return whole?.kind === 'time' && whole.endsAt !== null ? [whole] : [];
  }
  const found = read(value) ?? (/\d/.test(value) && label !== 'date' ? unread : undefined);
  return found ? [found] : [];
}

/** The lines that may say when: a day and a time that are labelled apart belong together. */
function whenLines(lines: readonly LabelledLine[]): LabelledLine[] {
  const isHead = isMailHead(lines);
  const all = lines.filter(
    ({ label }) =>
      label === null ||
      label === 'when' ||
      label === 'time' ||
      label === 'subject' ||
      (label === 'date' && !isHead),
  );
  const days = all.filter(({ label, value }) => label === 'date' && !/\d[:.h時]\d|\d ?[ap]\.?m/i.test(value));
  const clocks = all.filter(({ label }) => label === 'time');
  const [day] = days;
  const [clock] = clocks;
  if (!day || !clock || days.length > 1 || clocks.length > 1)
    return all.filter((line) => !days.includes(line));
  const together = { label: 'when' as const, value: `${day.value}, ${clock.value}` };
  return [together, ...all.filter((line) => line !== day && line !== clock)];
}
