import ICAL from 'ical.js';
import { callKeyOf } from '../../lib/calls/call-key';
import { callKeysInText } from '../../lib/calls/calls-in-text';

const dayLength = 86_400_000;

/**
 * Reads a calendar in the straightforward way: the parser library parses the whole, and every series is followed
 * from its start. Returns `uid start end` (UTC milliseconds) of the occurrences with a call link.
 */
export function readPlainly(text: string, now: number): string[] {
  const window = { from: now - dayLength, to: now + 60 * dayLength };
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const components = calendar.getAllSubcomponents('vevent');
  const overrides = new Map<string, Map<number, ICAL.Event>>();
  const masters: ICAL.Event[] = [];
  for (const component of components) {
    const event = new ICAL.Event(component, { exceptions: [], strictExceptions: true });
    if (!event.isRecurrenceException()) masters.push(event);
    else {
      const own = overrides.get(event.uid) ?? new Map<number, ICAL.Event>();
      overrides.set(event.uid, own.set(event.recurrenceId.toUnixTime(), event));
    }
  }
  return masters.flatMap((master) => occurrences(master, overrides.get(master.uid) ?? new Map(), window));
}

function occurrences(
  master: ICAL.Event,
  overrides: ReadonlyMap<number, ICAL.Event>,
  window: { readonly from: number; readonly to: number },
): string[] {
  const found: string[] = [];
  const isCall = hasCall(master);
  const add = (from: number, to: number, wanted: boolean) => {
    if (wanted && from < window.to && to > window.from) found.push(`${master.uid} ${from} ${to}`);
  };
  const seconds = master.endDate.toUnixTime() - master.startDate.toUnixTime();
  for (const override of overrides.values()) {
    const [from, to] = [override.startDate.toUnixTime() * 1000, override.endDate.toUnixTime() * 1000];
    add(from, to, isCall || hasCall(override));
  }
  const iterator = master.iterator();
  for (let next = iterator.next(); next; next = iterator.next()) {
    const start = next.toUnixTime();
    if (start * 1000 > window.to) break;
    if (!overrides.has(start)) add(start * 1000, (start + seconds) * 1000, isCall);
    if (!master.isRecurring()) break;
  }
  return found;
}

function hasCall(event: ICAL.Event): boolean {
  return callKeysInText(event.description ?? '').length > 0 || callKeyOf(event.location ?? '') !== undefined;
}
