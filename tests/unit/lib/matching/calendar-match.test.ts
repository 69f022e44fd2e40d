import { describe, expect, it } from 'vitest';
import { tiesOf } from '../../../../lib/matching/calendar-match';
import { endCandidates } from '../../../../lib/matching/end-candidates';
import { decideScheduledEnd } from '../../../../lib/timing/scheduled-end';
import { aCall, anEvent, aPair, at, held, onRecord } from './on-record';

const room = 'meet:abc-defg-hij';
const known = (name: string, fields: Parameters<typeof aPair>[2] = {}) => aPair(name, [], fields);

/** The pairs an event is tied to, each with what ties it. */
const ties = (event: Parameters<typeof anEvent>[1], ...pairs: ReturnType<typeof aPair>[]) =>
  tiesOf(anEvent(['15:00', '16:00'], event), pairs).map(({ mentorship, tie }) => `${mentorship.id} ${tie}`);

describe('An event with a name in its title', () => {
  it.each([
    ['Ana', 'Ana / Ben', true],
    ['Ana', '1:1 ANA', true],
    ['Ana', "Ana's hour", true],
    ['José', 'Weekly with Jose', true],
    ['Ana', 'Management review', false],
    ['Ana', 'Banana bread', false],
    ['Li', 'Weekly client list', false],
    ['Ana Lima', 'Diana Lima', false],
    ['Ана', 'Анализ рисков', false],
    ['علي', 'اجتماع مع علي', true],
    ['علي', 'تعليم الفريق', false],
    ['田中', '田中さんとの面談', true],
    ['東京', '東京の会議', true],
    ['東京', '東京都の会議', false],
    ['中', '田中さんとの面談', false],
    ['สม', 'ประชุมสมาชิก', false],
  ])('%s, "%s": is theirs: %s', (name, title, isTheirs) => {
    expect(ties({ title }, known(name))).toEqual(isTheirs ? [`${name} title`] : []);
  });
});

describe('An event in a room of two pairs', () => {
  const ana = aPair('Ana Lima', [room]);
  const ben = aPair('Ben Ode', [room]);

  it.each([
    [
      'is of the one that is invited',
      { partnerEmails: ['ben@example.com'], title: 'Ana Lima' },
      ['Ben Ode link'],
    ],
    ['is of the one that is named', { title: 'Ben Ode, weekly' }, ['Ben Ode link']],
    ['may be of both where it names none', { title: 'Weekly' }, ['Ana Lima link', 'Ben Ode link']],
    ['is of none where only strangers are invited', { partnerEmails: ['eve@example.com'], title: '' }, []],
  ])('%s', (_, event, tied) => {
    const addressed = [
      { ...ana, partnerEmail: 'ana@example.com' },
      { ...ben, partnerEmail: 'Ben@example.com' },
    ];
    const pairs = 'partnerEmails' in event ? addressed : [ana, ben];
    expect(ties({ callKeys: [room], ...event }, ...pairs)).toEqual(tied);
  });

  it('is of a pair that never met there, where it names them and not the pair that did', () => {
    expect(ties({ callKeys: [room], title: 'Eve Roe, first talk' }, ana, known('Eve Roe'))).toEqual([
      'Eve Roe title',
    ]);
  });
});

describe('The end of a booked call', () => {
  const ana = aPair('Ana', [room]);
  const session = held('Ana', ['15:00', '16:00'], { createdAt: at('08:00') });
  const call = aCall('Ana', '15:05', { keys: [room], sessionId: session.id, joinedAt: at('15:00') });
  const endWith = (event: Parameters<typeof anEvent>[1], times: readonly [string, string]) => {
    const events = [anEvent(times, { readAt: at('14:00'), ...event })];
    const record = onRecord({ mentorships: [ana], sessions: [session], events });
    const candidates = endCandidates(call, record, { now: at('15:05'), timeZone: 'Europe/Berlin' });
    return decideScheduledEnd(candidates, { joinedAt: call.joinedAt, now: at('15:05'), mentorshipId: 'Ana' });
  };

  it.each([
    ['of a title with the name inside a word', { title: 'Management review' }, ['09:00', '17:00']],
    ['of a title with the name', { title: 'Offsite with Ana' }, ['15:00', '17:00']],
  ] as const)('is not that %s', (_, event, times) => {
    expect(endWith(event, times)).toMatchObject({ endsAt: at('16:00'), source: 'booked', guess: false });
  });

  it('is that of the calendar where it has the link, or is the very meeting that was booked', () => {
    const moved = { endsAt: at('15:45'), source: 'calendar', guess: false };
    expect(endWith({ callKeys: [room] }, ['15:00', '15:45'])).toMatchObject(moved);
    expect(endWith({ uid: session.uid, title: 'Moved' }, ['15:00', '15:45'])).toMatchObject(moved);
  });
});
