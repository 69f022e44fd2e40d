import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts processor time in hundredths of a second. */
const ticksPerSecond = 100;

interface Process {
  readonly parent: number;
  readonly seconds: number;
}

/** What a process of Linux has used; undefined: it is gone. */
function look(pid: number): Process | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in brackets may hold anything; after it come state, parent, and further on the two times.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return {
      parent: Number(fields[1]),
      seconds: (Number(fields[11]) + Number(fields[12])) / ticksPerSecond,
    };
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT' || (error as { code?: string }).code === 'ESRCH')
      return undefined;
    throw error;
  }
}

/** Returns the processor time, in seconds, that a process and all it has started have used until now. Linux only. */
export function cpuSeconds(pid: number): number {
  const all = new Map<number, Process>();
  for (const name of readdirSync('/proc')) {
    const found = /^\d+$/.test(name) ? look(Number(name)) : undefined;
    if (found) all.set(Number(name), found);
  }
  const isOfIt = (id: number): boolean => {
    if (id === pid) return true;
    const parent = all.get(id)?.parent ?? 0;
    return parent > 1 && isOfIt(parent);
  };
  return [...all].reduce((sum, [id, { seconds }]) => sum + (isOfIt(id) ? seconds : 0), 0);
}
