import { describe, expect, it } from 'vitest';
import type { Known, Sighting } from '../../../../lib/matching/known';
import { decideCall, decideTabCall } from '../../../../lib/matching/decide-call';
import { aCall, aListed, anEvent, aPair, aSighting, at, inOneLine, onRecord, planned } from './on-record';

const room = 'zoom-my:zoom.us/coach';
const thread = 'teams:19:x@thread.v2';
const ana = aPair('ana', [room]);
const ben = aPair('ben', [room]);
const tom = aPair('tom', [thread]);

const seen = (keys: string[], fields?: Partial<Sighting>) => aSighting(keys, fields);
const teams = { platform: 'teams' as const };
const left = (clock: string) => ({ phase: 'left' as const, leftAt: at(clock), tabs: [] });

type Case = readonly [name: string, clock: string, sighting: Sighting, known: Partial<Known>, is: string];

const byKey: Case[] = [
  ['before the first mentorship is asked about', '15:00', seen(['meet:a']), {}, 'ask'],
  [
    'under an unknown link is asked about in passing once a mentorship exists',
    '15:00',
    seen(['meet:a']),
    { mentorships: [ana] },
    'ask in passing',
  ],
  [
    'under the link of one pair is theirs',
    '15:00',
    seen([room]),
    { mentorships: [ana, tom] },
    'new: ana, not booked',
  ],
  [
    'under the link of a pair whose mentorship has ended is left alone',
    '15:00',
    seen([room]),
    { mentorships: [tom, aPair('ana', [room], { status: 'ended' })] },
    'leave alone',
  ],
  [
    'under that link near a booked session is that session',
    '15:00',
    seen([room]),
    { mentorships: [ana], sessions: [planned('ana', ['15:30', '16:15'])] },
    'new: ana:15:30',
  ],
  [
    'long before a booked session is not that session',
    '15:00',
    seen([room]),
    { mentorships: [ana], sessions: [planned('ana', ['15:31', '16:31'])] },
    'new: ana, not booked',
  ],
  [
    'under the link of a booked session is of that pair, though they never met there',
    '15:00',
    seen(['meet:new']),
    { mentorships: [ana], sessions: [planned('ana', ['15:00', '16:00'], { callKeys: ['meet:new'] })] },
    'new: ana:15:00',
  ],
  [
    'of two booked sessions of one pair is the one begun next',
    '14:50',
    seen([room]),
    {
      mentorships: [ana],
      sessions: [planned('ana', ['14:00', '14:45']), planned('ana', ['15:05', '16:00'])],
    },
    'new: ana:15:05',
  ],
  [
    'of two booked sessions of one pair is the one that is on',
    '14:40',
    seen([room]),
    {
      mentorships: [ana],
      sessions: [planned('ana', ['14:00', '14:45']), planned('ana', ['15:05', '16:00'])],
    },
    'new: ana:14:00',
  ],
  [
    'in the lobby is nothing yet',
    '15:00',
    seen([room], { phase: 'lobby' }),
    { mentorships: [ana] },
    'leave alone',
  ],
];

const both = [planned('ana', ['10:00', '11:00']), planned('ben', ['11:00', '12:00'])];
const backToBack = [
  ['early for the first of two meetings is the first', '09:50', 'new: ana:10:00'],
  ['on time for the first is the first', '10:00', 'new: ana:10:00'],
  ['late for the first, before the second is near, is the first', '10:44', 'new: ana:10:00'],
  ['late for the first or early for the second is asked about', '10:50', 'ask ana ben'],
  ['on time for the second is the second', '11:00', 'new: ben:11:00'],
  ['late for the second is the second', '11:25', 'new: ben:11:00'],
  ['after both is the second, a little late for it', '12:20', 'new: ben:11:00'],
  ['long after both is asked about', '12:31', 'ask ana ben'],
] as const;

const sharedRoom: Case[] = [
  [
    'with no session near is asked about, with both names',
    '15:00',
    seen([room]),
    { mentorships: [ana, ben] },
    'ask ana ben',
  ],
  [
    'is that of the pair whose session is near',
    '15:00',
    seen([room]),
    { mentorships: [ana, ben], sessions: [planned('ben', ['14:45', '15:45'])] },
    'new: ben:14:45',
  ],
  ...backToBack.map(([name, clock, is]): Case => [
    name,
    clock,
    seen([room]),
    { mentorships: [ana, ben], sessions: both },
    is,
  ]),
];

const withoutKey: Case[] = [
  [
    'is the one session planned now',
    '15:00',
    seen([], teams),
    { mentorships: [ana, tom], sessions: [planned('tom', ['15:00', '16:00'], { callKeys: [thread] })] },
    'new: tom:15:00',
  ],
  [
    'is not a session planned on another platform',
    '15:00',
    seen([], teams),
    { mentorships: [ana, tom], sessions: [planned('ana', ['15:00', '16:00'], { callKeys: [room] })] },
    'ask',
  ],
  [
    'is asked about where a pair meets on Teams, without a name',
    '15:00',
    seen([], teams),
    { mentorships: [ana, tom] },
    'ask',
  ],
  ['is left alone where no pair does', '15:00', seen([], teams), { mentorships: [ana] }, 'leave alone'],
  ['on another platform is left alone', '15:00', seen([]), { mentorships: [ana, tom] }, 'leave alone'],
  [
    'is the call its tab shows',
    '15:00',
    seen([], teams),
    { mentorships: [tom], calls: [aCall('tom', '14:59', teams)] },
    'call of tom',
  ],
  [
    'is the call of its title, left a moment ago',
    '15:00',
    seen([], { ...teams, title: 'Weekly', tabId: 2 }),
    {
      mentorships: [tom],
      calls: [aCall('tom', '14:59', { ...teams, ...left('14:59:30'), title: 'Weekly' })],
    },
    'call of tom',
  ],
  [
    'is not the call of another title',
    '15:00',
    seen([], { ...teams, title: 'Daily', tabId: 2 }),
    {
      mentorships: [tom],
      calls: [aCall('tom', '14:59', { ...teams, ...left('14:59:30'), title: 'Weekly' })],
    },
    'ask',
  ],
];

const byCalendar: Case[] = [
  [
    'with one known partner invited is that pair’s',
    '15:00',
    seen(['meet:new']),
    {
      mentorships: [aPair('ana', [], { partnerEmail: 'ana@example.com' })],
      events: [anEvent(['15:00', '16:00'], { callKeys: ['meet:new'], partnerEmails: ['ana@example.com'] })],
    },
    'new: ana, not booked',
  ],
  [
    'decides between two pairs of one room by who is invited',
    '15:00',
    seen([room]),
    {
      mentorships: [
        aPair('ana', [room], { partnerEmail: 'ana@example.com' }),
        aPair('ben', [room], { partnerEmail: 'ben@example.com' }),
      ],
      events: [anEvent(['15:00', '16:00'], { callKeys: [room], partnerEmails: ['ben@example.com'] })],
    },
    'new: ben, not booked',
  ],
  [
    'called off counts for nothing',
    '15:00',
    seen(['meet:new']),
    {
      mentorships: [aPair('ana', [], { partnerEmail: 'ana@example.com' })],
      events: [
        anEvent(['15:00', '16:00'], {
          callKeys: ['meet:new'],
          partnerEmails: ['ana@example.com'],
          status: 'cancelled',
        }),
      ],
    },
    'ask in passing',
  ],
  [
    'listed by the home page counts where no calendar speaks',
    '15:00',
    seen(['meet:new']),
    { mentorships: [ana], meetings: [aListed('ana', ['15:00', '16:00'], 'meet:new')] },
    'new: ana, not booked',
  ],
  [
    'listed by the home page for hours later counts for nothing',
    '15:00',
    seen(['meet:new']),
    { mentorships: [ana], meetings: [aListed('ana', ['18:00', '19:00'], 'meet:new')] },
    'ask in passing',
  ],
];

describe.each([
  ['A call', byKey],
  ['A call in a room of two pairs', sharedRoom],
  ['A call that shows no key, in Teams,', withoutKey],
  ['A call that a calendar or page knows,', byCalendar],
])('%s', (_, cases) => {
  it.each(cases)('%s', (_name, clock, sighting, known, is) => {
    expect(inOneLine(decideCall(sighting, onRecord(known), at(clock)))).toBe(is);
  });
});

const link = 'tab:rooms.example.org/weekly';
const tab = { platform: 'tab' as const };
const weekly = aPair('ana', [link]);

const knownSites: Case[] = [
  [
    'is the meeting that is on there',
    '15:05',
    seen([link], tab),
    { mentorships: [weekly], sessions: [planned('ana', ['15:00', '16:00'])] },
    'new: ana:15:00',
  ],
  [
    'is asked about while none is on, for nothing shows that anyone is in a call',
    '12:00',
    seen([link], tab),
    { mentorships: [weekly], sessions: [planned('ana', ['15:00', '16:00'])] },
    'ask ana',
  ],
  ['is asked about without any meeting', '12:00', seen([link], tab), { mentorships: [weekly] }, 'ask ana'],
  ['of nobody is left alone', '12:00', seen([link], tab), { mentorships: [tom] }, 'leave alone'],
];

describe('A link on a site the person has allowed', () => {
  it.each(knownSites)('%s', (_, clock, sighting, known, is) => {
    expect(inOneLine(decideCall(sighting, onRecord(known), at(clock)))).toBe(is);
  });
});

const saidTabs: Case[] = [
  [
    'is theirs by its link',
    '12:00',
    seen([link], tab),
    { mentorships: [weekly, tom] },
    'new: ana, not booked',
  ],
  [
    'of a link of several pairs is asked about',
    '12:00',
    seen([link], tab),
    { mentorships: [weekly, aPair('ben', [link])] },
    'new',
  ],
  [
    'without a link of its own is the meeting that is on and has none',
    '15:05',
    seen([], tab),
    { mentorships: [ana, ben], sessions: [planned('ben', ['15:00', '16:00'], { callKeys: [] })] },
    'new: ben:15:00',
  ],
  [
    'is not a meeting that is on under another link',
    '15:05',
    seen([], tab),
    { mentorships: [tom], sessions: [planned('tom', ['15:00', '16:00'], { callKeys: [thread] })] },
    'new',
  ],
  ['without a link or a meeting is asked about', '12:00', seen([], tab), { mentorships: [ana, ben] }, 'new'],
  [
    'goes on where it is on record',
    '12:00',
    seen([link], tab),
    { mentorships: [weekly], calls: [aCall('ana', '11:59', { keys: [link], platform: 'tab' })] },
    'call of ana',
  ],
];

describe('A tab of which the person says that it is their call', () => {
  it.each(saidTabs)('%s', (_, clock, sighting, known, is) => {
    expect(inOneLine(decideTabCall(sighting, onRecord(known), at(clock)))).toBe(is);
  });
});
