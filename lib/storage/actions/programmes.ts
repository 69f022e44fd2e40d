import type { Instant } from '../../domain/instant';
import type { Mentorship } from '../../domain/mentorship';
import {
  mentorshipFieldsOf,
  settingsFieldsOf,
  settingsToFollow,
  standingOf,
  type ProgrammeField,
} from '../../domain/programme-fields';
import {
  changedFields,
  programmeSchema,
  type Programme,
  type ProgrammePreset,
  type ProgrammeSource,
} from '../../domain/programme';
import { defaultSettings, type Settings } from '../../domain/settings';
import { database } from '../engine/database';
import { inOneStep, living, patchRecord, type Patch } from '../engine/records';
import { findMentorship } from '../queries/mentorships';
import { readSettings } from '../queries/settings';
import { changeSettings } from './settings';

/** What taking a programme changed, and the way back: it takes back what it did, and nothing that was written since. */
export interface TakenProgramme {
  readonly programme: Programme;
  readonly takeBack: () => Promise<void>;
}

/**
 * Stores a programme, or its later version in place of an earlier one. Settings and mentorships follow where they stand
 * at the default or as the same programme set them; what the person chose stays. Whoever calls it has shown the
 * changes, unless a policy brings them.
 */
export function takeProgramme(
  preset: ProgrammePreset,
  source: ProgrammeSource,
  now: Instant,
): Promise<TakenProgramme> {
  return inOneStep(async () => {
    const before = await database.programmes.get(preset.id);
    const programme = programmeSchema.parse({
      id: preset.id,
      preset,
      source,
      addedAt: before?.addedAt ?? now,
      changedAt: before && changedFields(before.preset, preset).length === 0 ? before.changedAt : now,
    });
    await database.programmes.put(programme);
    const backs = [
      await followInSettings(preset, before?.preset),
      ...(before ? await followInMentorships(before.preset, preset) : []),
    ];
    const takeBack = () =>
      inOneStep(async () => {
        const isStill =
          JSON.stringify(await database.programmes.get(preset.id)) === JSON.stringify(programme);
        if (isStill && before) await database.programmes.put(before);
        if (isStill && !before) await database.programmes.delete(preset.id);
        for (const back of backs) await back();
      });
    return { programme, takeBack };
  });
}

async function followInSettings(
  preset: ProgrammePreset,
  before: ProgrammePreset | undefined,
): Promise<() => Promise<void>> {
  const settings = await readSettings();
  const standing = [defaultSettings, before ? (settingsFieldsOf(before) as Partial<Settings>) : {}];
  const patch = settingsToFollow(settings, standing, settingsFieldsOf(preset));
  await changeSettings(patch);
  return async () => {
    const now = await readSettings();
    const untouched = Object.entries(patch).filter(
      ([field, value]) => JSON.stringify(now[field as keyof Settings]) === JSON.stringify(value),
    );
    await changeSettings(
      Object.fromEntries(untouched.map(([field]) => [field, settings[field as keyof Settings]])),
    );
  };
}

/** Mentorships of a programme follow its later version in what still stands as the earlier one set it. */
async function followInMentorships(
  before: ProgrammePreset,
  after: ProgrammePreset,
): Promise<(() => Promise<void>)[]> {
  const rows = living(await database.mentorships.toArray());
  const backs: (() => Promise<void>)[] = [];
  for (const mentorship of rows.filter(({ programmeId }) => programmeId === after.id)) {
    const set = Object.entries(mentorshipFieldsOf(after)) as [ProgrammeField, unknown][];
    const patch = Object.fromEntries(
      set.filter(([field]) => standingOf(mentorship, before, field) !== 'changed'),
    );
    backs.push(await patched(mentorship, patch));
  }
  return backs;
}

/** Changes fields of a mentorship; returns the way back, for those that nobody changed since. */
async function patched(mentorship: Mentorship, patch: Patch<'mentorships'>): Promise<() => Promise<void>> {
  await patchRecord('mentorships', mentorship.id, patch);
  return async () => {
    const now = await findMentorship(mentorship.id);
    if (!now) return;
    const fields = Object.keys(patch) as (keyof Patch<'mentorships'>)[];
    const untouched = fields.filter((field) => JSON.stringify(now[field]) === JSON.stringify(patch[field]));
    await patchRecord(
      'mentorships',
      mentorship.id,
      Object.fromEntries(untouched.map((field) => [field, mentorship[field]])),
    );
  };
}

/** Removes a programme; mentorships and settings stay as they are. Returns it, so that it can be put back. */
export function removeProgramme(id: string): Promise<Programme | undefined> {
  return database.transaction('rw', database.programmes, async () => {
    const programme = await database.programmes.get(id);
    await database.programmes.delete(id);
    return programme;
  });
}

/**
 * Takes away what a policy no longer brings; mentorships and settings stay as they are. What the person gave as a file
 * or code, on this or another of their machines that share a folder, is here again from then on.
 */
export function withdrawProgrammes(ids: readonly string[]): Promise<void> {
  return database.transaction('rw', database.programmes, database.syncFacts, async () => {
    for (const id of ids) {
      const fact = await database.syncFacts.get(`programme ${id}`);
      const given = programmeSchema.safeParse({ ...(fact?.value as object | null), id }).data;
      if (given && given.source !== 'policy') await database.programmes.put(given);
      else await database.programmes.delete(id);
    }
  });
}

/** Puts a removed programme back, unless it has come again since. */
export async function restoreProgramme(programme: Programme): Promise<void> {
  await database.transaction('rw', database.programmes, async () => {
    if (!(await database.programmes.get(programme.id))) await database.programmes.put(programme);
  });
}

/**
 * Puts a mentorship into a programme, or into none, and returns the way back. What the programme sets is set then,
 * where the person chose it; leaving one changes no other field.
 */
export function chooseProgramme(
  mentorshipId: string,
  programmeId: string | null,
): Promise<(() => Promise<void>) | undefined> {
  return inOneStep(async () => {
    const mentorship = await findMentorship(mentorshipId);
    const programme = programmeId === null ? undefined : await database.programmes.get(programmeId);
    if (!mentorship || (programmeId !== null && !programme)) return undefined;
    const set = programme ? mentorshipFieldsOf(programme.preset) : {};
    return patched(mentorship, { programmeId, ...set });
  });
}
