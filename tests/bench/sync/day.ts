import { vi } from 'vitest';
import { changedAt } from '../../../lib/sync/changed-at';
import type { Carrier } from '../../../lib/sync/carrier';
import { nextRunAt, type RunCause } from '../../../lib/sync/schedule';
import { browserLocks } from '../../unit/lib/browser/browser-locks';
import type { SyncCopy } from '../../unit/lib/sync/sync-copy';

/** Something that happens on a machine, in minutes since midnight. */
export interface Happening {
  readonly at: number;
  /** What of it asks for a run. */
  readonly cause?: RunCause;
  readonly change?: () => Promise<unknown>;
}

/** A machine through a day. */
export interface Machine {
  readonly copy: SyncCopy;
  readonly carrierFor: (folderId: string) => Promise<Carrier>;
  /** From when to when it is on, in minutes since midnight. */
  readonly isOn: readonly (readonly [from: number, to: number])[];
  readonly happenings: readonly Happening[];
}

/** Half a minute: what the schedule knows is no finer. */
const stepMinutes = 0.5;

/** Lets a day pass on machines as the schedule has it; returns when which of them ran, in minutes since midnight. */
export async function liveADay(machines: readonly Machine[], midnight: number): Promise<number[][]> {
  const runs: number[][] = machines.map(() => []);
  const locks = machines.map(() => browserLocks());
  for (let minute = 0; minute < 24 * 60; minute += stepMinutes) {
    vi.setSystemTime(midnight + minute * 60_000);
    for (const [index, machine] of machines.entries()) {
      const { copy, isOn, happenings, carrierFor } = machine;
      if (!isOn.some(([from, to]) => minute >= from && minute < to)) continue;
      const now = happenings.filter(({ at }) => at >= minute && at < minute + stepMinutes);
      for (const { change } of now) await change?.();
      const causes = now.flatMap(({ cause }) => cause ?? []);
      if (causes.length === 0 && (await isNext(copy))) causes.push('due');
      for (const cause of causes) {
        const at = new Date().toISOString();
        const folders = await copy.folders.listFolders();
        const waits = changedAt(folders, await copy.run.lastChange(), at);
        const deps = {
          now: () => new Date().toISOString(),
          random: () => 0.5,
          carrierFor: (_place: unknown, folderId: string) => carrierFor(folderId),
          locks: locks[index] ?? browserLocks(),
        };
        await copy.run.syncNow(deps, cause, waits);
        const [after] = await copy.folders.listFolders();
        if (after?.trouble) throw new Error(`A run ended in trouble: ${after.trouble.kind}`);
        if (after?.triedAt === at) runs[index]?.push(minute);
      }
    }
  }
  return runs;
}

async function isNext(copy: SyncCopy): Promise<boolean> {
  const folders = await copy.folders.listFolders();
  const now = new Date().toISOString();
  const next = nextRunAt({ folders, changedAt: changedAt(folders, await copy.run.lastChange(), now) });
  return next !== null && next <= now;
}
