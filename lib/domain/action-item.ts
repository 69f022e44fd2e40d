import { z } from '../zod';
import { instantSchema, localDateSchema } from './instant-schema';
import { rolesAsked } from './item-owner';
import { longestName, roleSchema, type Role } from './mentorship';
import { pairedFields, recordFields } from './record';

/** One of the two has committed to an item. `said-aloud`: entered by the other one, who heard it in the call. */
export const commitmentSchema = z.object({
  at: instantSchema,
  as: z.enum(['own-word', 'said-aloud']),
  /** `promiseOf` the item at that moment: a yes to other words is no yes. Empty: to whatever it says. */
  to: z.string().check(z.maxLength(20)),
  /** The person took their own word back. */
  withdrawn: z.boolean(),
});

export type Commitment = z.infer<typeof commitmentSchema>;

export const longestActionItem = 2000;

export const actionItemSchema = z.object({
  ...recordFields,
  ...pairedFields,
  mentorshipId: z.uuid(),
  /** The session in which it was last agreed or carried; null: added between meetings. */
  sessionId: z.nullable(z.uuid()),
  text: z.string().check(z.minLength(1), z.maxLength(longestActionItem)),
  /** Whose it is. Of a third person's: who looks after it. */
  owner: roleSchema,
  /** The name of a third person in the call who does it, without a yes to give; empty: the owner does. */
  ownerName: z.string().check(z.maxLength(longestName)),
  draftedBy: roleSchema,
  priority: z.enum(['must', 'nice']),
  estimateMinutes: z.nullable(z.int().check(z.minimum(1), z.maximum(60_000))),
  /** The day it is due; null: by the next meeting. */
  dueOn: z.nullable(localDateSchema),
  /** The deadlines it was put off from, oldest first. */
  dueDaysBefore: z.array(localDateSchema).check(z.maxLength(100)),
  /** What each said at their own keyboard; a merge brings the partner's. */
  commitmentMentor: z.nullable(commitmentSchema),
  commitmentMentoree: z.nullable(commitmentSchema),
  /** What each was heard to say in the call, entered by the other one. Their own word, once known, counts instead. */
  heardMentor: z.nullable(commitmentSchema),
  heardMentoree: z.nullable(commitmentSchema),
  /** When an edit took back earlier commitments; null once both have looked at it again. */
  changedAfterCommitmentAt: z.nullable(instantSchema),
  /** How sure the owner is, 0 to 10. */
  confidence: z.nullable(z.int().check(z.minimum(0), z.maximum(10))),
  /** "When X, I will Y." */
  ifThen: z.string().check(z.maxLength(longestActionItem)),
  /** Whether it returns each session until it is stopped. */
  repeats: z.boolean(),
  status: z.enum(['open', 'done', 'dropped']),
  closedAt: z.nullable(instantSchema),
  dropReason: z.string().check(z.maxLength(longestActionItem)),
  /** Sessions through which it was carried while still open. */
  carriedThrough: z.array(z.uuid()).check(z.maxLength(1000)),
  /** Place in lists, ascending. */
  position: z.number(),
  createdAt: instantSchema,
});

export type ActionItem = z.infer<typeof actionItemSchema>;

/** The parts of an item that make the promise: changing one asks both people anew. */
export const promiseFields = ['text', 'owner', 'priority', 'estimateMinutes', 'dueOn'] as const;

/** Parts of a promise that older versions do not know: only what differs from their default is part of the fingerprint. */
const laterFields = { ownerName: '', repeats: false } as const;

export const laterPromiseFields = [
  'ownerName',
  'repeats',
] as const satisfies readonly (keyof typeof laterFields)[];

type Promised = Pick<ActionItem, (typeof promiseFields)[number] | keyof typeof laterFields>;

/** Returns a short fingerprint of what an item promises (FNV-1a, 32 bits), to tell whether a yes was given to these words. */
export function promiseOf(item: Promised): string {
  const later = Object.entries(laterFields).filter(([field, usual]) => item[field as never] !== usual);
  const parts = [
    ...promiseFields.map((field) => item[field]),
    ...later.map(([field]) => [field, item[field as never]]),
  ];
  const text = JSON.stringify(parts);
  let hash = 0x81_1c_9d_c5;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01_00_01_93);
  return (hash >>> 0).toString(36);
}

type Words = Pick<ActionItem, 'commitmentMentor' | 'commitmentMentoree' | 'heardMentor' | 'heardMentoree'>;

/**
 * Returns the yes of `role` to an item as it stands now, or null: none was given, it was taken back, or the words
 * have changed since. Their own word, a yes or one taken back, counts before what they were heard to say.
 */
export function commitmentOf(item: Promised & Words, role: Role): Commitment | null {
  const isMentor = role === 'mentor';
  const words = [
    isMentor ? item.commitmentMentor : item.commitmentMentoree,
    isMentor ? item.heardMentor : item.heardMentoree,
  ];
  const promise = promiseOf(item);
  const found = words.find((word) => word && (word.to === '' || word.to === promise));
  return found && !found.withdrawn ? found : null;
}

/** Returns whether all whose yes an item asks for have committed to it as it stands. */
export function isCommitted(item: ActionItem): boolean {
  return rolesAsked(item).every((role) => commitmentOf(item, role) !== null);
}
