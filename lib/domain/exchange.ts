import { z } from '../zod';
import { instantSchema } from './instant-schema';
import { stampSchema } from './record';

/** The latest stamp seen from each copy, by the copy's id: everything up to it is known (a version vector). */
export const knownStampsSchema = z.record(
  z.string().check(z.regex(/^(?!constructor$)[0-9a-z]{1,32}$/)),
  stampSchema,
);

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
  /**
   * Whether something that came here may have been passed over, see `heal-stamps`: until all of it comes in one code,
   * nothing is taken as known.
   */
  isPartial: z.boolean(),
  at: instantSchema,
});

export type Exchange = z.infer<typeof exchangeSchema>;

/** A public key of P-256: an uncompressed point of 65 bytes, Base64. */
export const publicKeySchema = z.string().check(z.regex(/^[A-Za-z0-9+/]{86}[A-Za-z0-9+/]=$/));

/** What the two copies of a mentorship know each other by. Device-local; a backup takes it along. */
export const agreementSchema = z.object({
  mentorshipId: z.uuid(),
  /** This copy's own pair of keys: PKCS #8 and point, Base64. */
  privateKey: z.base64().check(z.minLength(1), z.maxLength(400)),
  publicKey: publicKeySchema,
  /** The public key of the partner's copy, once a code brought it. */
  partnerKey: z.nullable(publicKeySchema),
  /** Whether a code has shown that the partner's copy knows the secret: from then on, each one has to. */
  isProven: z.boolean(),
  /** When the two found their words to be the same; null: not yet. */
  comparedAt: z.nullable(instantSchema),
});

export type Agreement = z.infer<typeof agreementSchema>;
