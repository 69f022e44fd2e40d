import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Feedback } from '../../../../lib/domain/feedback';
import { pairTitle } from '../../../../lib/words/leaving-names';
import { aMentorship, aSession } from '../domain/sample-mentorship';
import { anItem, aParkedLine } from '../domain/sample-records';
import { seededYear } from '../../../seed/seeded-year';
import { languages, speak } from './in-language';
import { leavingTexts, type OnRecord } from './leaving-texts';

/** A word and what may stand beside it: letters of no other word. */
const word = (words: string) => new RegExp(String.raw`(?<!\p{L})(?:${words})(?!\p{L})`, 'iu');

/** What speaks to somebody, in each language of the catalogue. */
const secondPerson: Readonly<Record<string, RegExp>> = {
  en: word(`you|yours?|yourself|yourselves|you['’]\\w+`),
  de: word('du|dich|dir|dein\\p{L}*|euch|euer|eure\\p{L}*|ihr'),
  fr: word(`tu|te|toi|ton|ta|tes|vous|votre|vos|t['’]\\p{L}+`),
  es: word('tú|tu|tus|te|ti|contigo|usted|ustedes|vosotr\\p{L}+|vuestr\\p{L}+|os|estás'),
  pt: word('você|vocês|teu|tua|contigo|seu|sua|seus|suas'),
  ja: /あなた|貴方|きみ|君/u,
  ar: /أنت|معك|لديك|عليك|إليك|شريكك|حالك|رأيك|وقتك|(?<!\p{L})(?:لك|بك)(?!\p{L})/u,
};

const name = fc.constantFrom('Ana', 'Bo Lind', 'Zoë Österberg', '山田 太郎', 'سارة', 'José Ñ', 'O’Neil');
const text = fc.constantFrom('Draft CV', 'Lire le chapitre 3', '原稿を読む', 'اكتب مسودة');
const role = fc.constantFrom('mentor' as const, 'mentoree' as const);
const item = fc.record({
  text,
  owner: role,
  ownerName: fc.constantFrom<string[]>('', 'Carla'),
  priority: fc.constantFrom('must' as const, 'nice' as const),
  dueOn: fc.constantFrom(null, '2026-12-20'),
  estimateMinutes: fc.constantFrom(null, 30, 90),
  status: fc.constantFrom('open' as const, 'done' as const, 'dropped' as const),
});
const feedbackOf = (() => {
  const [row] = seededYear(Date.parse('2026-12-10T15:00:00.000Z')).feedback as readonly [Feedback];
  return (by: Feedback['by'], sessionId: string): Feedback => ({
    ...row,
    by,
    sessionId,
    takeaway: 'Begin small',
    appreciation: 'The patience',
  });
})();

type Drawn = typeof pair extends fc.Arbitrary<infer Value> ? Value : never;

const pair = fc.record({
  role,
  myName: fc.oneof(fc.constant(''), name),
  partnerName: name,
  items: fc.array(item, { maxLength: 6 }),
});

function onRecord({ role: mine, myName, partnerName, items }: Drawn): OnRecord {
  const mentorship = aMentorship({
    role: mine,
    myName,
    partnerName,
    myEmail: 'a@example.com',
    partnerEmail: 'b@example.com',
    channel: 'Chat',
  });
  const session = aSession('2026-12-10');
  const nextSession = aSession('2026-12-24', { status: 'planned' });
  return {
    history: {
      mentorship,
      sessions: [aSession('2026-11-26'), session, nextSession],
      items: items.map((fields) => anItem(fields)),
      feedback: [feedbackOf('mentor', session.id), feedbackOf('mentoree', session.id)],
      goals: [],
      goalScores: [],
    },
    session,
    nextSession,
    agenda: [aParkedLine({ sessionId: nextSession.id })],
    decisions: [aDecision(session.id)],
  };
}

const aDecision = (sessionId: string) =>
  aParkedLine({ sessionId, isDecision: true, text: 'From January on in person', minutes: 0 });

describe.each(languages)('What leaves this machine in %s', (language) => {
  it('speaks to nobody, for whoever reads it is another person than who wrote it', () => {
    speak(language);
    const spoken = secondPerson[language]!;
    fc.assert(
      fc.property(pair, (drawn) => {
        const said = Object.entries(leavingTexts(onRecord(drawn))).flatMap(([of, { title, text: all }]) =>
          [title, all].flatMap((each) => (spoken.test(each) ? [`${of}: ${spoken.exec(each)![0]}`] : [])),
        );
        expect(said).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  it('is titled for both', () => {
    speak(language);
    fc.assert(
      fc.property(pair, (drawn) => {
        const on = onRecord(drawn);
        const { mentorship } = on.history;
        for (const { title } of Object.values(leavingTexts(on)).filter((each) => each.title !== ''))
          // Between names of two directions stand marks that nobody sees.
          expect(title.replaceAll(/[\u2066-\u2069]/g, '')).toContain(pairTitle(mentorship));
        expect(pairTitle(mentorship)).toContain(mentorship.partnerName);
        expect(pairTitle(mentorship).length).toBeGreaterThan(mentorship.partnerName.length + 1);
      }),
      { numRuns: 12 },
    );
  });
});

it('Decisions go into the recap and the invite, the invite under a heading of their own', () => {
  speak('en');
  const drawn: Drawn = { role: 'mentor', myName: 'Bo Lind', partnerName: 'Ana', items: [] };
  const texts = leavingTexts(onRecord(drawn));
  expect(texts['recap']?.text).toContain('Decided\n• From January on in person');
  expect(texts['invite to keep']?.text).toContain(String.raw`Decided\n- From January on in person`);
  expect(texts['items as a table']?.text).not.toContain('in person');
});

it('Whatever names who does an item names a third person, and who of the two sees to it where there is room', () => {
  speak('en');
  const fields = { text: 'Draft CV', owner: 'mentor', ownerName: 'Carla\u202E', priority: 'must' } as const;
  const item: Drawn['items'][number] = { ...fields, dueOn: null, estimateMinutes: null, status: 'open' };
  const drawn: Drawn = { role: 'mentor', myName: 'Bo Lind', partnerName: 'Ana', items: [item] };
  const texts = leavingTexts(onRecord(drawn));
  for (const which of ['recap', 'recap as Markdown', 'invite to keep', 'link to Outlook'])
    expect(texts[which]?.text).toMatch(/Carla \(Bo Lind sees to it\)/);
  for (const which of [
    'report',
    'line to each other',
    'items as a table',
    'items as Markdown',
    'items as tasks',
  ])
    expect(texts[which]?.text).toContain('Carla');
  for (const { text: all } of Object.values(texts)) expect(all).not.toContain('\u202E');
});

it('Both copies of a mentorship give it the same title', () => {
  speak('en');
  const mine = pairTitle(aMentorship({ role: 'mentor', myName: 'Bo', partnerName: 'Ana' }));
  expect(mine).toBe('Ana and Bo');
  expect(pairTitle(aMentorship({ role: 'mentoree', myName: 'Ana', partnerName: 'Bo' }))).toBe(mine);
});
