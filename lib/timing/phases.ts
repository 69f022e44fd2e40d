import { toInstant, toMs, type Instant } from '../domain/instant';

const minute = 60_000;

/** With this much left or less, the next date comes first. */
export const shortMinutes = 2;

/** What time does to a call. Minutes are whole, rounded up, as people read clocks. */
export type WrapUpPhase =
  | { readonly kind: 'quiet' }
  | { readonly kind: 'wrap-up'; readonly minutesLeft: number }
  | { readonly kind: 'short'; readonly minutesLeft: number }
  | { readonly kind: 'over'; readonly minutesOver: number };

/** The times a phase follows from; instants are UTC. */
export interface CallEnd {
  /** Null: no end is known, so the call stays quiet. */
  readonly endsAt: Instant | null;
  readonly joinedAt: Instant;
  readonly leadMinutes: number;
}

/** Decides which phase a call is in. A lead longer than what is left of the call begins at once. */
export function wrapUpPhase({ endsAt, leadMinutes }: CallEnd, now: Instant): WrapUpPhase {
  if (endsAt === null) return { kind: 'quiet' };
  const leftMs = toMs(endsAt) - toMs(now);
  if (leftMs > leadMinutes * minute) return { kind: 'quiet' };
  if (leftMs <= 0) return { kind: 'over', minutesOver: Math.floor((toMs(now) - toMs(endsAt)) / minute) };
  const minutesLeft = Math.ceil(leftMs / minute);
  return { kind: leftMs <= shortMinutes * minute ? 'short' : 'wrap-up', minutesLeft };
}

/** Returns the next instant after `now` at which the phase or its minutes change; `null`: never. */
export function nextChangeAt({ endsAt, leadMinutes }: CallEnd, now: Instant): Instant | null {
  if (endsAt === null) return null;
  const end = toMs(endsAt);
  const leftMs = end - toMs(now);
  if (leftMs > leadMinutes * minute) return toInstant(end - leadMinutes * minute);
  return toInstant(end - (Math.ceil(leftMs / minute) - 1) * minute);
}

/** Returns what the toolbar badge says: `8`, at the end `0`, after it `+3`. */
export function badgeText(phase: WrapUpPhase): string {
  if (phase.kind === 'quiet') return '';
  if (phase.kind !== 'over') return String(phase.minutesLeft);
  return phase.minutesOver > 0 ? `+${phase.minutesOver}` : '0';
}

/** The minutes left at which screen readers are told, politely. */
export const announcedMinutes = [10, 5, 1];
