import { spawn, spawnSync } from 'node:child_process';

/** Debian's own Python goes first: the packages of the system belong to it, not to another that is earlier on the path. */
const pythons = ['/usr/bin/python3', 'python3', 'python'];

const probe = 'import caldav, icalendar';

/** Finds a Python that reads and writes calendar servers without any of our code; undefined: there is none. */
export function lookForTaskProgram(): string | undefined {
  return pythons.find((python) => spawnSync(python, ['-c', probe]).status === 0);
}

/** Runs a Python script that uses a calendar server, `args` after it, and returns what it prints. */
export async function runTaskProgram(script: string, args: readonly string[]): Promise<string> {
  const python = lookForTaskProgram();
  if (!python) throw new Error('No Python with the packages caldav and icalendar was found; install them.');
  const child = spawn(python, ['-c', script, ...args]);
  let [said, failed] = ['', ''];
  child.stdout.on('data', (part: Buffer) => (said += part.toString()));
  child.stderr.on('data', (part: Buffer) => (failed += part.toString()));
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`The task program failed:\n${failed}`);
  return said;
}
