import { beforeEach, describe, expect, it } from 'vitest';
import { recapMarkdown } from '../../../../lib/domain/recap';
import type { History } from '../../../../lib/domain/history';
import { handoverOf, handoverParts, usualHandoverParts } from '../../../../lib/exports/handover';
import { recapOf } from '../../../../lib/exports/recap-words';
import { reportOf } from '../../../../lib/words/report-words';
import { seededYear } from '../../../seed/seeded-year';
import { appreciations, takeaways } from '../../../seed/words';
import { aMentorship, aSession } from '../domain/sample-mentorship';
import { anItem, aParkedLine } from '../domain/sample-records';
import { readHead } from '../domain/strict-yaml';
import { languages, speak } from './in-language';

const now = '2026-12-12T09:00:00.000Z';
const decision = aParkedLine({
  text: 'We meet in English',
  isDecision: true,
  sessionId: 'session-2026-12-10',
});
const [pattern] = seededYear(Date.parse(now)).feedback;

const history = (): History => ({
  mentorship: aMentorship({ channel: 'Chat', plannedSessions: 12 }),
  sessions: [
    aSession('2026-11-26', { notes: 'In the\nlibrary' }),
    aSession('2026-12-10'),
    aSession('2026-12-24', { status: 'planned' }),
  ],
  items: [
    anItem({ text: 'Draft CV' }),
    anItem({ text: 'Call Nadia', owner: 'mentor' }),
    anItem({ text: 'Done already', status: 'done' }),
  ],
  feedback: pattern
    ? [
        {
          ...pattern,
          sessionId: 'session-2026-12-10',
          wouldChange: 'Less talk',
          takeaway: 'Begin small',
          overall: 3,
        },
      ]
    : [],
  goals: [],
  goalScores: [],
});

const handover = (parts = usualHandoverParts) =>
  handoverOf(history(), [decision], { parts, now, timeZone: 'Europe/Berlin' });

beforeEach(() => speak('en'));

describe('A report for whoever takes over', () => {
  it('says how often the two met, their rhythm, what is promised by whom, what was decided, and when they meet next', () => {
    const text = recapMarkdown(handover());
    for (const words of ['We met 2 times', '14 days', 'Planned sessions: 12', 'Draft CV', 'Call Nadia'])
      expect(text).toContain(words);
    expect(text).toContain('We meet in English');
    expect(readHead(text).head).toMatchObject({
      date: '2026-12-12',
      with: ['Ben', 'Ana Lima'],
      'next-meeting': '2026-12-24T16:00',
    });
    expect(text).not.toContain('Done already');
  });

  it('never has feedback in it, and notes only where they are chosen', () => {
    for (const secret of ['Less talk', 'Begin small', 'library'])
      expect(recapMarkdown(handover())).not.toContain(secret);
    const all = recapMarkdown(handover(handoverParts));
    expect(all).toContain('In the library');
    for (const secret of ['Less talk', 'Begin small']) expect(all).not.toContain(secret);
  });

  it.each(languages)('of a whole year has nothing private in it, with all its parts, in %s', (language) => {
    speak(language);
    const year = seededYear(Date.parse(now));
    for (const mentorship of year.mentorships) {
      const mine = <Row extends { readonly mentorshipId: string }>(rows: readonly Row[]) =>
        rows.filter(({ mentorshipId }) => mentorshipId === mentorship.id);
      const secret = (name: string) => `SECRET ${name}`;
      const pair = {
        ...mentorship,
        myEmail: 'kim@private.example',
        partnerEmail: 'partner@private.example',
        callLink: 'https://meet.google.com/prv-ate-abc',
        programmeManagerName: secret('manager'),
      };
      const told = {
        mentorship: pair,
        sessions: mine(year.sessions).map((session) => ({ ...session, callLink: pair.callLink })),
        items: mine(year.actionItems).map((item) => ({
          ...item,
          dropReason: secret('reason'),
          ifThen: secret('plan'),
          confidence: 3,
          text: item.status === 'open' ? item.text : secret('closed item'),
        })),
        feedback: mine(year.feedback).map((said) => ({
          ...said,
          helpedMost: secret('helped'),
          wouldChange: secret('change'),
        })),
        goals: mine(year.goals),
        goalScores: mine(year.goalScores),
      };
      const text = recapMarkdown(
        handoverOf(told, [decision], { parts: handoverParts, now, timeZone: 'Europe/Berlin' }),
      );
      expect(text).toContain('We meet in English');
      const written = told.feedback.flatMap((said) =>
        Object.values(said).filter((value) => typeof value === 'string' && value.length > 12),
      );
      const ids = [...told.sessions, ...told.items, ...told.feedback].map(({ id }) => id);
      for (const each of ['SECRET', 'private.example', 'prv-ate-abc', ...takeaways, ...appreciations, ...ids])
        expect(text).not.toContain(each);
      for (const each of written) expect(text).not.toContain(each);
    }
  });

  it('has only what was chosen', () => {
    expect(handover([]).sections).toEqual([]);
    expect(handover(['decisions']).sections.map(({ heading }) => heading)).toEqual(['Decisions']);
  });
});

describe('Decisions', () => {
  it('stand in the recap, also where nothing else was agreed, and in the report', () => {
    const { mentorship, sessions } = history();
    const [session = aSession('2026-11-26')] = sessions;
    const recap = recapOf({ mentorship, session, nextSession: null, timeZone: 'UTC' }, [], [], [decision]);
    expect(recap.sections).toContainEqual({
      heading: 'Decided',
      lines: ['We meet in English'],
      boxes: false,
    });
    expect(recapMarkdown(reportOf(history(), [], [decision]))).toContain('We meet in English');
  });
});
