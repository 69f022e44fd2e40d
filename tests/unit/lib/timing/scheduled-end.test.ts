import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EndCandidate } from '../../../../lib/timing/candidates';
import { decideScheduledEnd } from '../../../../lib/timing/scheduled-end';

const utc = (clock: string) => `2026-12-10T${clock}:00.000Z`;
const call = { joinedAt: utc('15:00'), now: utc('15:05'), mentorshipId: 'ana' };

function says(
  source: EndCandidate['source'],
  endsAt: string,
  more: Partial<EndCandidate> = {},
): EndCandidate {
  return {
    source,
    endsAt: utc(endsAt),
    startsAt: null,
    tie: 'link',
    mentorshipId: 'ana',
    sessionId: null,
    uid: null,
    sequence: null,
    knownAt: utc('12:00'),
    ...more,
  };
}

const said = says('said', '15:30', { tie: 'none' });
const calendar = says('calendar', '15:45');
const booked = says('booked', '16:00');
const page = says('page', '16:15');
const usual = says('usual-length', '16:30', { tie: 'none' });

describe('The scheduled end', () => {
  it.each([
    ['the word of the person before all', [usual, page, booked, calendar, said], said],
    ['a calendar before what was booked here', [usual, page, booked, calendar], calendar],
    ['what was booked here before what the page shows', [usual, page, booked], booked],
    ['what the page shows before the usual length', [usual, page], page],
    ['the usual length where nothing else is known', [usual], usual],
    [
      'a link before a title of the same source',
      [{ ...calendar, tie: 'title' }, says('calendar', '16:20')],
      says('calendar', '16:20'),
    ],
    ['what was booked before a calendar found by title', [booked, { ...calendar, tie: 'title' }], booked],
    ['what the page shows before a calendar found by title', [page, { ...calendar, tie: 'title' }], page],
    ['a calendar found by title before the usual length', [usual, { ...calendar, tie: 'title' }], calendar],
    [
      'the later knowledge of equals',
      [booked, says('booked', '16:05', { knownAt: utc('14:00') })],
      says('booked', '16:05'),
    ],
  ] as const)('trusts %s', (_, candidates, best) => {
    const expected = { endsAt: best.endsAt, source: best.source };
    expect(decideScheduledEnd(candidates, call)).toMatchObject(expected);
    expect(decideScheduledEnd(candidates.toReversed(), call)).toMatchObject(expected);
  });

  it('is called a guess exactly where a title tied it to the call', () => {
    expect(decideScheduledEnd([{ ...calendar, tie: 'title' }], call)?.guess).toBe(true);
    expect(decideScheduledEnd([calendar], call)?.guess).toBe(false);
    expect(decideScheduledEnd([{ ...booked, tie: 'window' }], call)?.guess).toBe(false);
  });

  it.each([
    ['that began long before the call was joined', '14:29', '15:45'],
    ['longer than two people talk', '15:00', '18:01'],
  ])('is never that of a meeting found by title %s', (_, from, to) => {
    const guess = says('calendar', to, { tie: 'title', startsAt: utc(from) });
    expect(decideScheduledEnd([guess], call)).toBeNull();
    expect(decideScheduledEnd([guess, usual], call)?.source).toBe('usual-length');
    expect(decideScheduledEnd([{ ...guess, tie: 'link' }], call)?.endsAt).toBe(utc(to));
  });

  it('is unknown where no source says anything', () => {
    expect(decideScheduledEnd([], call)).toBeNull();
  });

  it('is never that of another mentorship', () => {
    expect(
      decideScheduledEnd([says('calendar', '15:45', { mentorshipId: 'ben' }), usual], call),
    ).toMatchObject({
      source: 'usual-length',
    });
  });

  it('may come from any meeting while the call has no mentorship', () => {
    expect(decideScheduledEnd([calendar], { ...call, mentorshipId: null })?.source).toBe('calendar');
  });

  it('is not one from before the call was joined, unless the person said so', () => {
    expect(decideScheduledEnd([says('booked', '15:00')], call)).toBeNull();
    expect(decideScheduledEnd([says('said', '14:50')], call)?.endsAt).toBe(utc('14:50'));
  });

  it('stays when it has passed: the call runs over, its end does not move', () => {
    expect(decideScheduledEnd([booked, usual], { ...call, now: utc('16:20') })?.source).toBe('booked');
  });

  it('does not depend on the order in which sources answer', () => {
    const candidate = fc.record({
      source: fc.constantFrom('said', 'calendar', 'booked', 'page', 'usual-length'),
      tie: fc.constantFrom('link', 'window', 'title', 'none'),
      minute: fc.integer({ min: 10, max: 59 }),
      known: fc.integer({ min: 10, max: 59 }),
    });
    const candidates = fc.uniqueArray(candidate, { maxLength: 8, selector: ({ known }) => known });
    fc.assert(
      fc.property(candidates, (list) => {
        const all = list.map(({ source, tie, minute, known }) =>
          says(source, `16:${minute}`, { tie, knownAt: utc(`12:${known}`) }),
        );
        expect(decideScheduledEnd(all.toReversed(), call)).toEqual(decideScheduledEnd(all, call));
      }),
    );
  });
});
