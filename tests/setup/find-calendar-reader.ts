import { spawnSync } from 'node:child_process';

/** Debian's own Python goes first: the packages of the system belong to it, not to another that is earlier on the path. */
const pythons = ['/usr/bin/python3', 'python3', 'python'];

/** What the tests ask of it: two libraries that read iCalendar, and the world's time zones. */
const probe = 'import icalendar, vobject, zoneinfo; zoneinfo.ZoneInfo("Europe/Berlin")';

/** Finds a Python that reads iCalendar without any of our code; undefined: there is none. */
export function lookForCalendarReader(): string | undefined {
  return pythons.find((python) => spawnSync(python, ['-c', probe]).status === 0);
}

/**
 * Runs a Python script that reads iCalendar with libraries of others, `input` on its standard input, and returns
 * what it prints. Throws when there is no such Python, or when the script fails.
 */
export function readByOthers(script: string, input: string): string {
  const python = lookForCalendarReader();
  if (!python) throw new Error('No Python with the packages icalendar and vobject was found; install them.');
  const run = spawnSync(python, ['-c', script], { input, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`The calendar reader failed:\n${run.stderr}`);
  return run.stdout;
}
