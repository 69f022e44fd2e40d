import ICAL from 'ical.js';
import { longestResource } from '../../domain/mirror';
import { fileText } from '../invite-calendar';
import { utcTime } from '../ical-values';
import type { Instant } from '../../domain/instant';

/** Components in one resource, and how deep they may lie in each other: ical.js writes them by calling itself. */
const mostComponents = 300;
const deepest = 6;

/** Returns the calendar a resource holds, or why it cannot be understood. Whatever the text is, it does not throw. */
export function parseResource(text: string): ICAL.Component | 'unreadable' | 'too-large' {
  if (text.length > longestResource) return 'too-large';
  if (!isShallow(text)) return 'unreadable';
  return loosely(() => {
    const found: unknown = ICAL.parse(text);
    const [name] = Array.isArray(found) ? (found as unknown[]) : [];
    if (name !== 'vcalendar') return 'unreadable';
    const calendar = new ICAL.Component(found as unknown[]);
    // What cannot be written again cannot be changed either.
    calendar.toString();
    return calendar;
  });
}

/** Returns a calendar as text; `undefined` where a value in it cannot be written. */
export function resourceText(calendar: ICAL.Component): string | undefined {
  const text = loosely(() => fileText(calendar));
  return text === 'unreadable' || text.length > longestResource ? undefined : text;
}

/** Runs `work` with the parser that forgives. What foreign values make ical.js throw counts as unreadable. */
function loosely<Result>(work: () => Result): Result | 'unreadable' {
  const { strict } = ICAL.design;
  ICAL.design.strict = false;
  try {
    return work();
  } catch (error) {
    if (error instanceof Error) return 'unreadable';
    throw error;
  } finally {
    // The switch is one for the whole program, and the writer of invites uses the same library.
    ICAL.design.strict = strict;
  }
}

function isShallow(text: string): boolean {
  let depth = 0;
  let count = 0;
  for (const [line] of text.matchAll(/^(?:BEGIN|END)[ \t]*:/gim)) {
    depth += /^b/i.test(line) ? 1 : -1;
    count += 1;
    if (depth > deepest || count > mostComponents * 2) return false;
  }
  return true;
}

/** Returns a property's value as plain text; '' where there is none. */
export function textOf(component: ICAL.Component, name: string): string {
  const value: unknown = valueOf(component, name);
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : '';
}

/** Returns the first value of a property, as it was written; null where there is none. */
function valueOf(component: ICAL.Component, name: string): unknown {
  const property = component.getFirstProperty(name);
  return property ? (property.toJSON() as unknown[])[3] : null;
}

/** Returns all that the properties of a name say, for comparing: values and parameters, in whatever order programs keep them. */
export function saidBy(component: ICAL.Component, name: string): string {
  const said = component.getAllProperties(name).map((property) => {
    const [, parameters, , ...values] = property.toJSON() as [
      string,
      Record<string, unknown>,
      string,
      ...unknown[],
    ];
    return JSON.stringify([Object.entries(parameters).toSorted(([a], [b]) => (a < b ? -1 : 1)), values]);
  });
  return JSON.stringify(said.toSorted());
}

/** Puts the properties of a name as `from` has them in place of those of `into`. */
export function takeProperties(into: ICAL.Component, from: ICAL.Component, name: string): void {
  into.removeAllProperties(name);
  for (const property of from.getAllProperties(name)) into.addProperty(copyOf(property));
}

function copyOf(property: ICAL.Property): ICAL.Property {
  return new ICAL.Property(structuredClone(property.toJSON()) as never);
}

/** Notes in a component when it was changed last (RFC 5545 §3.8.7.2, §3.8.7.3). */
export function stampAsChanged(component: ICAL.Component, now: Instant): void {
  component.updatePropertyWithValue('dtstamp', utcTime(now));
  component.updatePropertyWithValue('last-modified', utcTime(now));
}

/**
 * Returns what a text of our own says after both sides were settled: ours where nobody else changed it, theirs where they
 * did, and theirs with our new words in place of our old ones where both did.
 */
export function joinedText(base: string, ours: string, theirs: string): string {
  if (ours === theirs || base === ours) return theirs;
  if (base === theirs) return ours;
  return base !== '' && theirs.includes(base) ? theirs.replace(base, () => ours) : theirs;
}
