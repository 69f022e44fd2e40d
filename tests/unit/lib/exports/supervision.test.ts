import { expect, it } from 'vitest';
import { recapPlainText } from '../../../../lib/domain/recap';
import { supervisionOf } from '../../../../lib/exports/supervision';
import { leavingNames } from '../../../../lib/words/leaving-names';
import { aMentorship, aSession } from '../domain/sample-mentorship';
import { anItem, aParkedLine } from '../domain/sample-records';

it('The record of a supervised thesis numbers the meetings that were held, with what was agreed in each, to be signed by both', () => {
  const [first, called, second] = [
    aSession('2026-03-02'),
    aSession('2026-03-09', { status: 'cancelled' }),
    aSession('2026-03-16', { notes: 'Not for others' }),
  ];
  const history = {
    mentorship: aMentorship({ kind: 'thesis' }),
    sessions: [first, called, second],
    items: [anItem({ text: 'Write chapter 2', sessionId: second.id, createdAt: second.startsAt })],
    goals: [],
    goalScores: [],
  };
  const decisions = [{ ...aParkedLine({ text: 'Method: interviews' }), sessionId: first.id }];
  expect(recapPlainText(supervisionOf(history, decisions, 'Europe/Berlin')))
    .toBe(`Supervision record: Ben and Ana Lima

Meeting 1, Mon, Mar 2, 2026
• Method: interviews

Meeting 2, Mon, Mar 16, 2026
• Write chapter 2

To confirm
• Please answer that this is right, or say what is not.
• Date and signature of Ben: ______________________
• Date and signature of Ana Lima: ______________________
`);
});

it('Who has no name yet goes by the role of their kind of pair', () => {
  const unnamed = { role: 'mentoree' as const, myName: '', partnerName: 'Ana' };
  expect(leavingNames({ ...unnamed, kind: 'thesis' }).mentoree).toBe('Student');
  expect(leavingNames({ ...unnamed, kind: 'manager' }).mentoree).toBe('Team member');
  expect(leavingNames({ ...unnamed, kind: 'mentoring' }).mentoree).toBe('Mentoree');
});
