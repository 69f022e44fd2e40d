import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { takeReport } from '../../../lib/background/call-reports';
import { callSchema } from '../../../lib/domain/call';
import { messageSchemas } from '../../../lib/messaging/answer';
import type { CallReport } from '../../../lib/messaging/protocol';
import { listCalls } from '../../../lib/storage/queries/calls';
import { database } from '../../../lib/storage/engine/database';
import { createScene, type CallScene } from '../lib/background/call-scene';
import { mutationsOf } from './mutations';
import { runs } from './runs';

const callId = '00000000-0000-4000-8000-000000000001';
const report = {
  platform: 'meet',
  keys: ['meet:abc-defg-hij'],
  phase: 'in-call',
  title: 'Ana & Ben',
  cutAt: '2026-12-10T15:40:00.000Z',
};
const at = '2026-12-10T15:00:00.000Z';

/** One right message of each kind. */
const samples: Readonly<Record<keyof typeof messageSchemas, unknown>> = {
  reportCall: report,
  rememberJoinLink: { keys: ['teams-id:123456789012'] },
  answerFirstCard: { answer: 'mentoring', report },
  whereIsPill: undefined,
  movePill: { x: 0.5, y: 1 },
  isHeard: undefined,
  chipSeen: { callId },
  openWrapUp: { callId, by: 'chip' },
  snoozeChip: { callId },
  muteCall: { callId },
  sayEnd: { callId, endsAt: at },
  stopOpeningByItself: { callId },
  reportMeetings: {
    meetings: [{ title: 'Ana', startsAt: at, endsAt: at, callKey: 'meet:abc-defg-hij', eventId: null }],
  },
  adoptCall: { tabId: 1, report },
  adoptTab: { tabId: 1 },
  lookAgain: undefined,
  pageClosed: undefined,
  makeSafetyCopy: { reason: 'import', isEmptying: false },
  clearSafetyCopies: undefined,
  syncNow: undefined,
  syncSoon: { cause: 'panel' },
  mayReach: { origin: 'https://cloud.example' },
};

describe.each(Object.keys(samples) as (keyof typeof messageSchemas)[])('The message %s', (name) => {
  const schema = messageSchemas[name];

  it('is read as it is meant', () => {
    expect(schema.parse(samples[name])).toEqual(samples[name]);
  });

  it('with any part of it exchanged is refused, or has the form and the bounds of a right one', () => {
    fc.assert(
      fc.property(mutationsOf(samples[name]), (message) => {
        const read = schema.safeParse(message);
        if (!read.success) return;
        const text = JSON.stringify(read.data) ?? '';
        expect(text.length).toBeLessThan(60_000);
        expect(schema.parse(read.data)).toEqual(read.data);
      }),
      runs(200),
    );
  });
});

describe('The desk', () => {
  let scene: CallScene;
  beforeEach(async () => {
    scene = await createScene();
  });

  it('takes any report that has the right form, and what it writes down fits the store', async () => {
    const reports: fc.Arbitrary<CallReport> = fc.record({
      platform: fc.constantFrom('meet' as const, 'zoom' as const, 'teams' as const),
      keys: fc.uniqueArray(
        fc.oneof(fc.constant('meet:abc-defg-hij'), fc.string({ minLength: 1, maxLength: 300 })),
        {
          maxLength: 20,
        },
      ),
      phase: fc.constantFrom('lobby' as const, 'in-call' as const, 'left' as const),
      title: fc.string({ maxLength: 1000 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(reports, fc.nat(3)), { minLength: 1, maxLength: 4 }),
        async (told) => {
          for (const [each, tabId] of told) {
            if (!messageSchemas.reportCall.safeParse(each).success) continue;
            const view = await takeReport(scene.desk, each, tabId);
            expect(['nothing', 'first-card', 'chip']).toContain(view.kind);
          }
          const calls = await listCalls();
          for (const call of calls) expect(callSchema.parse(call)).toEqual(call);
          // Whatever a page claims, no more is written down than calls of a mentorship on record.
          expect(calls.filter(({ mentorshipId }) => mentorshipId !== scene.mentorship.id)).toEqual([]);
          await database.calls.clear();
        },
      ),
      runs(40),
    );
  });
});
