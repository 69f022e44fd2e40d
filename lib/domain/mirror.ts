import { z } from '../zod';
import { instantSchema, localDateSchema } from './instant-schema';
import { longestActionItem } from './action-item';

/** What is kept in step with a calendar server: my items as tasks, meetings as events. */
export const mirrorKindSchema = z.enum(['task', 'event']);

export type MirrorKind = z.infer<typeof mirrorKindSchema>;

/** The longest text of one resource that is read and kept, in UTF-16 units. A task or meeting has a hundredth of it. */
export const longestResource = 262_144;

/**
 * Why a resource is left as it is, as a word the interface has a sentence for. `repeats`: the task repeats there. `several`:
 * it holds more than the one thing. `unreadable`, `too-large`, `wrong-type`: it cannot be understood. `people`: it has
 * guests, whom the server would write to. `reshaped`: the whole series was given other days there. `refused`: the server did not take it.
 */
export const mirrorProblemSchema = z.enum([
  'repeats',
  'several',
  'unreadable',
  'too-large',
  'wrong-type',
  'people',
  'reshaped',
  'refused',
]);

export type MirrorProblem = z.infer<typeof mirrorProblemSchema>;

const hrefSchema = z.string().check(z.minLength(1), z.maxLength(2000));
const resourceUidSchema = z.string().check(z.minLength(1), z.maxLength(1000));

/** One resource (RFC 4791 §4.1) that says what a record here says. Of this machine only. */
export const mirroredSchema = z.object({
  /** `task` and the item's id, or `event` and the UID: a series is one resource. */
  key: z.string().check(z.maxLength(300)),
  kind: mirrorKindSchema,
  /** The address of the collection it lies in. */
  collection: hrefSchema,
  uid: resourceUidSchema,
  href: hrefSchema,
  /** What the server says of its version; null: not known. */
  etag: z.nullable(z.string().check(z.maxLength(1000))),
  /** Its text as it was last read or written: what other programs put into it is kept from here. Empty: to be
   * read anew. */
  raw: z.string().check(z.maxLength(longestResource)),
  /** What this side said when both were last settled, as the text it would have written; empty: nothing yet. */
  sent: z.string().check(z.maxLength(longestResource)),
  /** When it was last settled. */
  at: instantSchema,
  /** `missing`: it was taken off there, and the person is asked. `left-off`: they left it so, and it is not written again. */
  place: z.enum(['there', 'missing', 'left-off']),
  problem: z.nullable(mirrorProblemSchema),
});

export type Mirrored = z.infer<typeof mirroredSchema>;

/** Returns the key of the resource that stands for an item. */
export function taskKey(itemId: string): string {
  return `task ${itemId}`;
}

/** Returns the key of the resource that stands for a meeting or a series. */
export function eventKey(uid: string): string {
  return `event ${uid}`;
}

/** When a meeting is to be, UTC. */
const timesSchema = z.object({ startsAt: instantSchema, endsAt: instantSchema });

const statusSchema = z.enum(['open', 'done', 'dropped']);

const wordsSchema = z.string().check(z.minLength(1), z.maxLength(longestActionItem));

const daySchema = z.nullable(localDateSchema);

const prioritySchema = z.enum(['must', 'nice']);

/** What of one thing differs there, from what it was here when both were last the same to what it is there. */
export const proposedChangeSchema = z.discriminatedUnion('what', [
  z.object({ what: z.literal('words'), from: wordsSchema, to: wordsSchema }),
  z.object({ what: z.literal('day'), from: daySchema, to: daySchema }),
  z.object({ what: z.literal('priority'), from: prioritySchema, to: prioritySchema }),
  z.object({ what: z.literal('status'), from: statusSchema, to: statusSchema }),
  z.object({ what: z.literal('move'), from: timesSchema, to: timesSchema }),
  /** The task or meeting is no longer there. */
  z.object({ what: z.literal('removal') }),
  /** A task somebody added to our list. */
  z.object({
    what: z.literal('task'),
    text: wordsSchema,
    day: daySchema,
    priority: z.nullable(prioritySchema),
  }),
]);

export type ProposedChange = z.infer<typeof proposedChangeSchema>;

/**
 * A change made in a calendar or task program. `pending`: the person is asked. `refused`: it will be written over there.
 * `left`: the person wants neither it nor to be asked again. `applied`: it was taken over here, and can be taken back.
 */
export const proposalSchema = z.object({
  id: z.string().check(z.maxLength(1200)),
  /** The resource it came from, as in `Mirrored`; of a new task `new` and its UID. */
  key: z.string().check(z.maxLength(1100)),
  kind: mirrorKindSchema,
  /** The item or session it is about; null: a new task. */
  recordId: z.nullable(z.uuid()),
  change: proposedChangeSchema,
  /** Whether it still stands there; one that this side wrote over is only known here. */
  stands: z.boolean(),
  state: z.enum(['pending', 'refused', 'left', 'applied']),
  /** When it was seen. */
  at: instantSchema,
});

export type Proposal = z.infer<typeof proposalSchema>;

/** Returns the key under which a task that is nobody's item yet is offered. */
export function newTaskKey(uid: string): string {
  return `new ${uid}`;
}

/** Returns the id of a proposal: of each resource, record and kind of change there is one. */
export function proposalId(key: string, recordId: string | null, what: ProposedChange['what']): string {
  return `${key} ${recordId ?? ''} ${what}`;
}

/** So many foreign tasks in our list are remembered; where there are more, the rest is read again each time. */
export const mostOthers = 5000;

/** Where a collection was last read up to, so that only what changed since is asked for. */
export const mirrorCursorSchema = z.object({
  kind: mirrorKindSchema,
  collection: hrefSchema,
  /** What the server calls the state that was read last (RFC 6578); null: it has no such thing. */
  token: z.nullable(z.string().check(z.maxLength(2000))),
  /** Resources that are nobody's here, with their version: they are read again when that changes. */
  others: z
    .array(z.object({ href: hrefSchema, etag: z.string().check(z.maxLength(1000)) }))
    .check(z.maxLength(mostOthers)),
});

export type MirrorCursor = z.infer<typeof mirrorCursorSchema>;
