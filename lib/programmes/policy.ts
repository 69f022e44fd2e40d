import { browser } from 'wxt/browser';
import { logOnce } from '../browser/log';
import { rightNow } from '../browser/right-now';
import type { ProgrammePreset } from '../domain/programme';
import { changedFields } from '../domain/programme';
import { takeProgramme, withdrawProgrammes } from '../storage/actions/programmes';
import { database } from '../storage/engine/database';
import { z } from '../zod';
import { readProgramme, type ProgrammeProblem } from './read-programme';

/** The one key of the policy: a list of programmes, each the text of its file or its code. */
const key = 'programmes';

/** More than this, and the policy is wrong. */
const mostProgrammes = 20;

const policySchema = z.looseObject({
  [key]: z.optional(z.array(z.unknown()).check(z.maxLength(mostProgrammes))),
});

/** A part of the policy that was not taken. */
export interface PolicyProblem extends ProgrammeProblem {
  /** Which of the programmes, from 1; 0: the list itself. */
  readonly place: number;
}

/** What the organisation's policy says. */
export interface Policy {
  readonly presets: readonly ProgrammePreset[];
  readonly problems: readonly PolicyProblem[];
}

const noPolicy: Policy = { presets: [], problems: [] };

/** Reads what a policy holds: every programme that fits, and why each other one does not. Never throws for what is in it. */
export async function readPolicy(found: unknown): Promise<Policy> {
  const read = policySchema.safeParse(found);
  if (!read.success) return { presets: [], problems: [{ place: 0, problem: 'no-programme', field: '' }] };
  const presets: ProgrammePreset[] = [];
  const problems: PolicyProblem[] = [];
  for (const [index, entry] of (read.data[key] ?? []).entries()) {
    // Firefox checks nothing: a programme may also stand there as it is.
    const given = await readProgramme(typeof entry === 'string' ? entry : (JSON.stringify(entry) ?? ''));
    if (!('preset' in given)) problems.push({ ...given, place: index + 1 });
    else if (!presets.some(({ id }) => id === given.preset.id)) presets.push(given.preset);
  }
  return { presets, problems };
}

/** `null`: whether there is a policy cannot be told now. Firefox throws where there is none (bugzilla 1784446). */
async function askBrowser(): Promise<unknown> {
  try {
    return await browser.storage.managed.get(null);
  } catch (error) {
    if (/manifest not found|not found/i.test(String(error))) return {};
    logOnce(error);
    return null;
  }
}

/**
 * Has this copy's programmes follow the policy, and returns what the policy says. What it names is stored, what it no
 * longer names is removed; while a part of it cannot be read, nothing is removed. Mentorships stay as they are.
 */
export async function followPolicy(): Promise<Policy> {
  const found = await askBrowser();
  if (found === null) return noPolicy;
  const policy = await readPolicy(found);
  const here = await database.programmes.toArray();
  for (const preset of policy.presets) {
    const known = here.find(({ id }) => id === preset.id);
    const isSame = known?.source === 'policy' && changedFields(known.preset, preset).length === 0;
    if (!isSame) await takeProgramme(preset, 'policy', rightNow());
  }
  if (policy.problems.length > 0) return policy;
  const gone = here.filter(
    ({ id, source }) => source === 'policy' && !policy.presets.some((preset) => preset.id === id),
  );
  await withdrawProgrammes(gone.map(({ id }) => id));
  return policy;
}

/** Calls `onChange` now and whenever the policy has changed, one after another; returns how to stop. */
export function watchPolicy(onChange: (policy: Policy) => void): () => void {
  let isOver = false;
  let turn = Promise.resolve();
  function look(): void {
    turn = turn.then(async () => {
      const policy = await followPolicy();
      if (!isOver) onChange(policy);
    }, logOnce);
  }
  const heard = (_changes: unknown, area: string): void => {
    if (area === 'managed') look();
  };
  browser.storage.onChanged.addListener(heard);
  look();
  return () => {
    isOver = true;
    browser.storage.onChanged.removeListener(heard);
  };
}
