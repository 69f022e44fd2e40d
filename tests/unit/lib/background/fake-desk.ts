import type { ReportDesk } from '../../../../lib/background/call-reports';
import { createTabMemory } from '../../../../lib/background/tab-memory';
import type { CallReport, InPageView } from '../../../../lib/messaging/protocol';

/** A browser that only notes what the desk asks of it, with a clock the test sets. */
export interface FakeDesk extends ReportDesk {
  /** Sets the clock to a time of 2026-12-10, `HH:MM` or `HH:MM:SS`, UTC. */
  at(clock: string): void;
  readonly shown: Map<number, InPageView>;
  readonly toolbar: Map<number, 'panel' | 'popup'>;
  /** The calls whose wrap-up a panel shows. */
  readonly inPanels: Set<string>;
  /** The partners of the notifications shown. */
  readonly notified: string[];
  /** The partners of the wrap-ups that wait for their end, as the system was told. */
  readonly unfinished: string[];
  /** The ids of the reminders the system showed. */
  readonly reminded: string[];
  badge: string;
  alarm: string | null;
}

export const day = (clock: string) => new Date(`2026-12-10T${clock}Z`).toISOString();

export function createFakeDesk(): FakeDesk {
  let now = Date.parse('2026-12-10T15:00:00Z');
  const rows = new Map<string, unknown>();
  const desk: FakeDesk = {
    at: (clock) => {
      now = Date.parse(`2026-12-10T${clock}Z`);
    },
    shown: new Map(),
    toolbar: new Map(),
    inPanels: new Set(),
    notified: [],
    unfinished: [],
    reminded: [],
    badge: '',
    alarm: null,
    browser: {
      clock: () => now,
      timeZone: () => 'Europe/Berlin',
      showInPage: async (tabId, view) => void desk.shown.set(tabId, view),
      callsInPanels: async () => desk.inPanels,
      notify: async (partnerName) => void desk.notified.push(partnerName),
      notifyUnfinished: async (partnerName) => void desk.unfinished.push(partnerName),
      remind: async ({ id }) => void desk.reminded.push(id),
      setBadge: async (text) => void (desk.badge = text),
      setAlarm: async (when) => void (desk.alarm = when),
      setToolbar: async (tabId, opens) => void desk.toolbar.set(tabId, opens),
    },
    tabs: createTabMemory({
      get: async (key) => (rows.has(key) ? { [key]: rows.get(key) } : {}),
      set: async (items) => Object.entries(items).forEach(([key, value]) => rows.set(key, value)),
      remove: async (key) => void rows.delete(key),
    }),
  };
  return desk;
}

/** What a Meet page reports. */
export function meetPage(phase: CallReport['phase'] = 'in-call', key = 'meet:abc-defg-hij'): CallReport {
  return { platform: 'meet', keys: [key], phase, title: '' };
}

/** What a Teams page reports that shows no id. */
export function keylessTeamsPage(phase: CallReport['phase'] = 'in-call'): CallReport {
  return { platform: 'teams', keys: [], phase, title: 'Weekly' };
}
