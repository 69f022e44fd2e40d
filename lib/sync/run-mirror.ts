import type { Instant } from '../domain/instant';
import type { MirrorKind } from '../domain/mirror';
import type { MirrorCollection } from './mirror-collection';
import { runEvents } from './mirror-events';
import type { MirrorReport } from './mirror-tally';
import type { WantedBy } from './mirror-wanted';
import { runTasks } from './mirror-tasks';

/** What a round needs. A kind whose collection is null was not consented to, and nothing of it is read or written. */
export interface MirrorDeps extends WantedBy {
  /** The list of tasks for the person's items. */
  readonly tasks: MirrorCollection | null;
  /** The calendar for their meetings. */
  readonly events: MirrorCollection | null;
}

/**
 * Keeps the person's items and meetings in step with a calendar server: reads what changed there, settles it with what is
 * here, then writes what changed here. What is dirty is what would say something else than was sent last, so that it
 * may end anywhere and goes on from there. Each resource is a step of its own. Call it under a lock: one round at a time.
 */
export async function runMirror(
  deps: MirrorDeps,
  now: Instant,
): Promise<Readonly<Partial<Record<MirrorKind, MirrorReport>>>> {
  const { words, timeZone } = deps;
  const round = (collection: MirrorCollection) => ({ words, timeZone, collection, now });
  return {
    ...(deps.tasks && { task: await runTasks(round(deps.tasks)) }),
    ...(deps.events && { event: await runEvents(round(deps.events)) }),
  };
}
