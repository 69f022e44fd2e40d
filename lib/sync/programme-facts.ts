import { toMs } from '../domain/instant';
import { instantSchema } from '../domain/instant-schema';
import { programmePresetSchema, programmeSchema, type Programme } from '../domain/programme';
import { stampMs } from '../domain/record';
import type { SyncFact } from '../domain/sync';
import { database } from '../storage/engine/database';
import { isSame } from '../storage/engine/undo-rows';
import { z } from '../zod';
import type { Kind, Said } from './fact';

/** What machines say of a programme: as a person gave it, or as a policy brings it to one of them. */
const givenSchema = z.object({
  preset: programmePresetSchema,
  source: z.enum(['file', 'code', 'policy']),
  addedAt: instantSchema,
  changedAt: instantSchema,
});

type Given = z.infer<typeof givenSchema>;

/** What was there only because a policy brought it to one of the machines, and is not there any more. */
const withdrawn = 'withdrawn';

/**
 * Programmes: what a person gave counts before what a policy brings, and neither touches what this machine's own policy
 * brings here. What a policy brings to one machine is known on the others for as long as it is there, so that the
 * mentorships in it stay told by its name.
 */
export const programmeKind: Kind = {
  async read() {
    const rows = await database.programmes.toArray();
    const facts = await database.syncFacts.where('key').startsWith('programme ').toArray();
    const there = new Set(rows.map(({ id }) => id));
    const said = rows.flatMap((row) =>
      saidOf(
        row,
        facts.find(({ id }) => id === row.id),
      ),
    );
    const left = facts.filter(({ id, value }) => !there.has(id) && isOfPolicy(value));
    return [...said, ...left.map(({ id }) => plain(id, withdrawn))];
  },
  async write({ id, value }) {
    const here = await database.programmes.get(id);
    const isPersons = here?.source === 'file' || here?.source === 'code';
    if (here?.source === 'policy' || (isPersons && isOfPolicy(value))) return;
    if (value === null || value === withdrawn) return database.programmes.delete(id);
    const given = givenSchema.parse(value);
    const source = given.source === 'policy' ? 'machine' : given.source;
    return database.programmes.put(programmeSchema.parse({ id, ...given, source }));
  },
  takes: ({ id, value }) => value === withdrawn || givenSchema.safeParse(value).data?.preset.id === id,
};

const plain = (id: string, value: unknown): Said => ({ id, value, floor: null });

function isOfPolicy(value: unknown): boolean {
  return value === withdrawn || (value as Given | null)?.source === 'policy';
}

function saidOf(row: Programme, fact: SyncFact | undefined): Said[] {
  const { id, source, ...rest } = row;
  if (source !== 'policy')
    return [plain(id, { ...rest, source: source === 'machine' ? 'policy' : source } satisfies Given)];
  if (fact === undefined || isNewsOfPolicy(row, fact)) return [plain(id, { ...rest, source })];
  return fact.value === null ? [] : [plain(id, fact.value)];
}

/** Whether this machine's policy says something that was not known when the last word on it was said. */
function isNewsOfPolicy({ preset, addedAt, changedAt }: Programme, { value, stamp }: SyncFact): boolean {
  if (value === null || value === withdrawn) return toMs(addedAt) > stampMs(stamp);
  return isOfPolicy(value) && !isSame((value as Given).preset, preset) && toMs(changedAt) > stampMs(stamp);
}
