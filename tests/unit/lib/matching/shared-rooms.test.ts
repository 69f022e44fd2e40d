import { beforeEach, describe, expect, it } from 'vitest';
import { adoptCall, takeReport } from '../../../../lib/background/call-reports';
import type { Mentorship } from '../../../../lib/domain/mentorship';
import { extendEnd, sayEnd } from '../../../../lib/storage/actions/call-sessions';
import { bookNextSession } from '../../../../lib/storage/actions/sessions';
import { beginWrapUp, finishWrapUp } from '../../../../lib/storage/actions/wrap-up';
import { database } from '../../../../lib/storage/engine/database';
import { listCalls } from '../../../../lib/storage/queries/calls';
import { listSessions } from '../../../../lib/storage/queries/sessions';
import { createFakeDesk, meetPage, type FakeDesk } from '../background/fake-desk';
import { emptyDatabase } from '../storage/empty-database';
import { planOn, storeMentorship } from '../storage/sample-mentorship';
import { anEvent, at } from './on-record';

const room = 'meet:abc-defg-hij';
const times = { ana: ['10:00', '11:00'], ben: ['11:00', '12:00'] } as const;
type Pair = keyof typeof times;

/** One thing that happens: in a tab, to a wrap-up, or by the person's word. */
type Step =
  | readonly ['joins' | 'stays until' | 'leaves' | 'reloads' | 'begins' | 'finishes', clock: string]
  | readonly ['says until', clock: string, end: string]
  | readonly ['adds five', clock: string]
  | readonly ['says', clock: string, pair: Pair];

let desk: FakeDesk;
let pairs: Record<Pair, Mentorship>;

beforeEach(async () => {
  await emptyDatabase();
  desk = createFakeDesk();
  pairs = { ana: await storeMentorship('Ana Lima', [room]), ben: await storeMentorship('Ben Ode', [room]) };
});

async function book(pair: Pair): Promise<void> {
  const [from, to] = times[pair];
  const plan = { ...planOn('10'), startsAt: at(from), endsAt: at(to) };
  await bookNextSession(pairs[pair], null, plan, at('08:00'));
}

async function writeInCalendar(pair: Pair): Promise<void> {
  const fields = { title: `${pairs[pair].partnerName} and me`, callKeys: [room] };
  await database.keptEvents.put({ ...anEvent(times[pair], fields), calendarId: crypto.randomUUID() });
}

const report = (phase: 'in-call' | 'left' = 'in-call') => takeReport(desk, meetPage(phase, room), 1);
const lastCall = async () => (await listCalls())[0];

async function stayUntil(clock: string): Promise<void> {
  for (let ms = desk.browser.clock() + 120_000; ms < Date.parse(at(clock)); ms += 120_000) {
    desk.at(new Date(ms).toISOString().slice(11, 19));
    await report();
  }
  desk.at(clock);
  await report();
}

async function happens([what, clock, word]: Step): Promise<void> {
  if (what === 'stays until') return stayUntil(clock);
  desk.at(clock);
  const call = await lastCall();
  if (what === 'joins') await report();
  if (what === 'leaves') await report('left');
  if (what === 'reloads') await report('left').then(() => report());
  if (what === 'begins') await beginWrapUp(call?.sessionId ?? '', at(clock));
  if (what === 'finishes') await finishWrapUp(call?.sessionId ?? '', null, at(clock));
  if (what === 'says until') await sayEnd(call?.id ?? '', at(word ?? ''));
  if (what === 'adds five') await extendEnd(call?.id ?? '', 5, at(clock));
  if (what === 'says' && (word === 'ana' || word === 'ben'))
    await adoptCall(desk, meetPage('in-call', room), { tabId: 1, mentorshipId: pairs[word].id });
}

/** Whose call it is in the end, since when, until when: `ben since 11:00 until 12:00`. */
async function holder(): Promise<string> {
  const call = await lastCall();
  const pair = call?.mentorshipId === pairs.ana.id ? 'ana' : 'ben';
  const clock = (instant: string | undefined) => instant?.slice(11, 16) ?? 'unknown';
  return `${pair} since ${clock(call?.joinedAt)} until ${clock(call?.scheduledEnd?.endsAt)}`;
}

const known = {
  booked: () => Promise.all([book('ana'), book('ben')]),
  'in the calendar': () => Promise.all([writeInCalendar('ana'), writeInCalendar('ben')]),
  'the first booked, the second in the calendar': () => Promise.all([book('ana'), writeInCalendar('ben')]),
  'the first in the calendar, the second booked': () => Promise.all([writeInCalendar('ana'), book('ben')]),
  'both booked and in the calendar': () =>
    Promise.all([book('ana'), book('ben'), writeInCalendar('ana'), writeInCalendar('ben')]),
};

const onward: readonly (readonly [name: string, steps: readonly Step[], holder: string])[] = [
  [
    'who stays before the first has ended is with the first',
    [
      ['joins', '10:00'],
      ['stays until', '10:59'],
    ],
    'ana since 10:00 until 11:00',
  ],
  [
    'who stays is with the second once that has begun',
    [
      ['joins', '10:00'],
      ['stays until', '11:00'],
    ],
    'ben since 11:00 until 12:00',
  ],
  [
    'who stays, wrapped up, is with the second once that has begun',
    [
      ['joins', '10:00'],
      ['stays until', '10:52'],
      ['finishes', '10:52'],
      ['stays until', '11:01'],
    ],
    'ben since 11:00 until 12:00',
  ],
  [
    'who stays and is still wrapping up is with the first',
    [
      ['joins', '10:00'],
      ['stays until', '10:52'],
      ['begins', '10:52'],
      ['stays until', '11:08'],
    ],
    'ana since 10:00 until 11:00',
  ],
  [
    'who stays, with a wrap-up begun and left lying, is with the second',
    [
      ['joins', '10:00'],
      ['stays until', '10:52'],
      ['begins', '10:52'],
      ['stays until', '11:12'],
    ],
    'ben since 11:10 until 12:00',
  ],
  [
    'who stays and finishes late is with the second from then on',
    [
      ['joins', '10:00'],
      ['stays until', '10:52'],
      ['begins', '10:52'],
      ['stays until', '11:04'],
      ['finishes', '11:04'],
      ['stays until', '11:06'],
    ],
    'ben since 11:06 until 12:00',
  ],
  [
    'who stays and said it takes longer is with the first until then',
    [
      ['joins', '10:00'],
      ['stays until', '10:58'],
      ['says until', '10:58', '11:10'],
      ['stays until', '11:09'],
    ],
    'ana since 10:00 until 11:10',
  ],
  [
    'who stays and said it takes five minutes longer is with the second after them',
    [
      ['joins', '10:00'],
      ['stays until', '10:58'],
      ['adds five', '10:58'],
      ['stays until', '11:06'],
    ],
    'ben since 11:06 until 12:00',
  ],
  [
    'who drops out and joins again before the end is with the first',
    [
      ['joins', '10:00'],
      ['stays until', '10:50'],
      ['leaves', '10:50'],
      ['joins', '10:56'],
    ],
    'ana since 10:00 until 11:00',
  ],
  [
    'who leaves wrapped up and joins again shortly before the second is with the second',
    [
      ['joins', '10:00'],
      ['stays until', '10:50'],
      ['finishes', '10:50'],
      ['leaves', '10:51'],
      ['joins', '10:57'],
    ],
    'ben since 10:57 until 12:00',
  ],
  [
    'who leaves and joins again within a quarter of an hour of the end is with the second',
    [
      ['joins', '10:00'],
      ['stays until', '10:58'],
      ['leaves', '10:58'],
      ['joins', '11:02'],
    ],
    'ben since 11:02 until 12:00',
  ],
  [
    'who leaves and joins again at the end of that quarter of an hour is with the second',
    [
      ['joins', '10:00'],
      ['stays until', '10:58'],
      ['leaves', '10:58'],
      ['joins', '11:15'],
    ],
    'ben since 11:15 until 12:00',
  ],
  [
    'who loads the page again at the turn is with the second',
    [
      ['joins', '10:00'],
      ['stays until', '11:00'],
      ['reloads', '11:00'],
    ],
    'ben since 11:00 until 12:00',
  ],
  [
    'who comes early for the second, not having met the first, and says so is with the second',
    [
      ['joins', '10:50'],
      ['says', '10:50', 'ben'],
      ['stays until', '11:05'],
    ],
    'ben since 10:50 until 12:00',
  ],
  [
    'who says at the turn that it is the first is with the first',
    [
      ['joins', '10:00'],
      ['stays until', '11:02'],
      ['says', '11:02', 'ana'],
      ['stays until', '11:10'],
    ],
    'ana since 11:00 until unknown',
  ],
  [
    'who comes late for the second is with the second',
    [
      ['joins', '11:20'],
      ['stays until', '11:40'],
    ],
    'ben since 11:20 until 12:00',
  ],
];

describe.each(Object.entries(known))(
  'Of two pairs that share a room, meetings back to back, %s,',
  (_, write) => {
    beforeEach(write);

    it.each(onward)('%s', async (_name, steps, expected) => {
      for (const step of steps) await happens(step);
      expect(await holder()).toBe(expected);
    });
  },
);

describe('What belongs to one meeting of a shared room', () => {
  beforeEach(async () => {
    await known.booked();
    desk.at('10:00');
    await report();
    await stayUntil('10:52');
    await stayUntil('11:04');
  });

  it('stays with it: both are held, each from its own start, the first to its end', async () => {
    const [ana] = await listSessions(pairs.ana.id);
    const [ben] = await listSessions(pairs.ben.id);
    expect(ana).toMatchObject({ status: 'held', actualStartAt: at('10:00'), actualEndAt: at('11:00') });
    expect(ben).toMatchObject({ status: 'held', actualStartAt: at('11:00'), actualEndAt: null });
  });

  it('is announced for each: chip, notification and what the person pressed begin anew', async () => {
    expect(await lastCall()).toMatchObject({
      chipSeenAt: null,
      notifiedAt: null,
      wrapUpOpenedAt: null,
      snoozedUntil: null,
      muted: false,
      saidEndsAt: null,
    });
    await stayUntil('11:50');
    expect(desk.shown.get(1)).toMatchObject({ kind: 'chip', endsAt: at('12:00') });
  });
});

describe('A call that went over to the second pair, and is said to be still the first one’s,', () => {
  it('leaves the second meeting planned, and the first its session', async () => {
    await known.booked();
    for (const step of [
      ['joins', '10:00'],
      ['stays until', '11:02'],
      ['says', '11:02', 'ana'],
    ] as const)
      await happens(step);
    const sessions = [...(await listSessions(pairs.ana.id)), ...(await listSessions(pairs.ben.id))];
    expect(sessions.map(({ status, actualStartAt }) => [status, actualStartAt])).toEqual([
      ['held', at('10:00')],
      ['planned', null],
    ]);
  });
});

describe('A pair that meets twice in a row', () => {
  it('has in the second meeting the end the calendar gives it, and its own start', async () => {
    const [first, second] = [anEvent(['10:00', '11:00']), anEvent(['11:00', '12:00'])];
    for (const event of [first, second])
      await database.keptEvents.put({ ...event, callKeys: [room], title: 'Ana Lima' });
    desk.at('10:00');
    await report();
    await stayUntil('10:55');
    await happens(['finishes', '10:55']);
    await stayUntil('11:02');
    expect(await holder()).toBe('ana since 11:01 until 12:00');
    const sessions = await listSessions(pairs.ana.id);
    expect(sessions.map(({ actualStartAt }) => actualStartAt)).toEqual([at('10:00'), at('11:01')]);
  });
});
