import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Need } from './needs.ts';

/** What a machine lets us do about what it lacks. */
export interface Machine {
  readonly hasApt: boolean;
  readonly isRoot: boolean;
  /** Runs apt-get, its output shown, and says whether it succeeded. */
  readonly apt: (...args: readonly string[]) => boolean;
}

const thisMachine: Machine = {
  hasApt: existsSync('/usr/bin/apt-get'),
  isRoot: process.getuid?.() === 0,
  apt(...args) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    return spawnSync('apt-get', args, { stdio: 'inherit', env }).status === 0;
  },
};

/**
 * Makes sure of what is needed: finds it, or installs it from Debian's packages where that may be done, showing
 * the progress. Returns what is missing still.
 */
export function provide(needs: readonly Need[], machine = thisMachine): readonly Need[] {
  const missing = needs.filter(({ isThere }) => !isThere());
  if (missing.length === 0 || !machine.hasApt || !machine.isRoot) return missing;
  console.log(`Not on this machine yet: ${missing.map(({ what }) => what).join('; ')}.`);
  console.log('Installing from the system packages; this happens once and takes a few minutes.');
  run(machine, 'update', '-q');
  // One by one: a package that this system does not have shall not keep the others away.
  for (const [index, { what, packages }] of missing.entries()) {
    console.log(`\n(${index + 1} of ${missing.length}) ${what}: ${packages.join(' ')}`);
    run(machine, 'install', '-y', '-q', '--no-install-recommends', ...packages);
  }
  return missing.filter(({ isThere }) => !isThere());
}

function run(machine: Machine, ...args: readonly string[]): void {
  if (!machine.apt(...args)) console.error(`"apt-get ${args.join(' ')}" did not succeed.`);
}

/** One sentence: what is missing, and how a person gets it. */
export function sentenceOf({ what, packages, elsewhere }: Need, { hasApt } = thisMachine): string {
  const install = `sudo apt-get install ${packages.join(' ')}`;
  return `${what} is missing: ${hasApt ? `run "${install}", or ` : ''}${elsewhere}.`;
}
