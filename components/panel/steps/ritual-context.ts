import type { Call } from '../../../lib/domain/call';
import type { Instant, TimeZone } from '../../../lib/domain/instant';
import type { Mentorship, Role } from '../../../lib/domain/mentorship';
import type { RitualStep } from '../../../lib/domain/ritual';
import type { Session } from '../../../lib/domain/session';

/** What every step of the ritual needs to know. */
export interface RitualContext {
  /** The call being wrapped up; null where the wrap-up is finished later, without one. */
  readonly call: Call | null;
  readonly mentorship: Mentorship;
  readonly session: Session;
  /** The meeting agreed for after this session, or null. */
  readonly nextSession: Session | null;
  readonly now: Instant;
  readonly timeZone: TimeZone;
  readonly myRole: Role;
  /** The two by role, as this person reads them. */
  readonly names: Readonly<Record<Role, string>>;
  /** Whether the step is open, so that its keys act. */
  readonly active: boolean;
  /** Minutes to the scheduled end; negative once it has passed; null where no end is known. */
  readonly minutesLeft: number | null;
  /** Opens a step. */
  goTo(step: RitualStep): void;
  /** Goes on to the step after the open one. */
  next(): void;
}
