import { z } from '../zod';
import { instantSchema } from './instant-schema';
import { stampSchema } from './record';

/** The latest stamp seen from each copy, by the copy's id: everything up to it is known (a version vector). */
export const knownStampsSchema = z.record(z.string().regex(/^[0-9a-z]{1,32}$/), stampSchema);

export type KnownStamps = z.infer<typeof knownStampsSchema>;

/** What was exchanged with the partner's copy of a mentorship by codes. Device-local. */
export const exchangeSchema = z.object({
  mentorshipId: z.uuid(),
  /** The mentorship's id in the partner's copy. */
  partnerMentorshipId: z.uuid(),
  /** What the partner's copy is known to have, from the last code that came from it. */
  partnerKnows: knownStampsSchema,
  /** What came here by codes; stamps of what has been deleted since are remembered by it. */
  known: knownStampsSchema,
  at: instantSchema,
});

export type Exchange = z.infer<typeof exchangeSchema>;
