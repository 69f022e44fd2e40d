import { takeReport } from '../../../../lib/background/call-reports';
import type { Call } from '../../../../lib/domain/call';
import type { Mentorship } from '../../../../lib/domain/mentorship';
import type { Session } from '../../../../lib/domain/session';
import type { InPageView } from '../../../../lib/messaging/protocol';
import { listCalls } from '../../../../lib/storage/queries/calls';
import { bookNextSession } from '../../../../lib/storage/actions/sessions';
import { emptyDatabase } from '../storage/empty-database';
import { planOn, storeMentorship } from '../storage/sample-mentorship';
import { createFakeDesk, day, meetPage, type FakeDesk } from './fake-desk';

/** A pair that meets under one Meet link, and a browser whose pages report to the desk. */
export interface CallScene {
  readonly desk: FakeDesk;
  readonly mentorship: Mentorship;
  /** Books the pair's meeting from 15:00 to 16:00. */
  book(): Promise<Session>;
  /** A Meet page in tab `tabId` reports. */
  report(tabId: number, ...page: Parameters<typeof meetPage>): Promise<InPageView>;
  /** The page in tab `tabId` reports once a minute, as it does in a call, up to `last`. */
  stayUntil(last: string, tabId: number): Promise<void>;
  /** The tabs that show a chip. */
  chips(): number[];
}

/** Sets the scene on an empty database, at 15:00. */
export async function createScene(): Promise<CallScene> {
  await emptyDatabase();
  const desk = createFakeDesk();
  const mentorship = await storeMentorship('Ana Lima', ['meet:abc-defg-hij']);
  const report: CallScene['report'] = (tabId, ...page) => takeReport(desk, meetPage(...page), tabId);
  return {
    desk,
    mentorship,
    report,
    book: () => bookNextSession(mentorship, null, planOn('10'), day('12:00')),
    stayUntil: async (last, tabId) => {
      for (let ms = desk.browser.clock() + 60_000; ms <= Date.parse(day(last)); ms += 60_000) {
        desk.at(new Date(ms).toISOString().slice(11, 19));
        await report(tabId);
      }
    },
    chips: () => [...desk.shown].flatMap(([tabId, view]) => (view.kind === 'chip' ? [tabId] : [])),
  };
}

/** Returns the call on record, of which there must be exactly one. */
export async function onlyCall(): Promise<Call> {
  const [call, ...others] = await listCalls();
  if (!call || others.length > 0)
    throw new Error(`Expected one call, found ${others.length + (call ? 1 : 0)}.`);
  return call;
}
