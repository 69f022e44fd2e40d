import { z } from '../zod';
import { instantSchema } from './instant-schema';
import { serverAddressSchema, syncIdSchema, syncTroubleSchema } from './sync';

/** A calendar or list of tasks the person chose, by its address on the server. */
const chosenListSchema = z.object({
  url: serverAddressSchema,
  name: z.string().check(z.maxLength(200)),
});

export type ChosenList = z.infer<typeof chosenListSchema>;

/** What the person consented to, each by itself; null: not to this. */
const consentsSchema = z.object({
  /** Their meetings are written into this calendar. */
  events: z.nullable(chosenListSchema),
  /** Their own items are written into this list; `isOwn`: it was made for that. */
  tasks: z.nullable(z.object({ ...chosenListSchema.shape, isOwn: z.boolean() })),
  /** When meetings end, and when the person is taken, is read from this calendar. */
  reads: z.nullable(chosenListSchema),
});

export type Consents = z.infer<typeof consentsSchema>;

/** Where a calendar server is, and how to sign in there. */
const calendarPlaceSchema = z.object({
  address: serverAddressSchema,
  user: z.string().check(z.maxLength(500)),
  /** An app password; it stays in this store and goes to this server only. */
  password: z.string().check(z.maxLength(2000)),
});

export type CalendarPlace = z.infer<typeof calendarPlaceSchema>;

/** The calendar server this copy is connected to; there is one at most. Never in a backup. */
export const calendarAccountSchema = z.object({
  id: syncIdSchema,
  place: calendarPlaceSchema,
  consents: consentsSchema,
  isPaused: z.boolean(),
  connectedAt: instantSchema,
  triedAt: z.nullable(instantSchema),
  /** When everything here and there was last the same. */
  matchedAt: z.nullable(instantSchema),
  /** Where this copy's clock stood when the last run that went well began; '': there was none, or an answer waits. */
  changeSeen: z.string(),
  trouble: z.nullable(syncTroubleSchema),
  /** All that was written there was gone at once: nothing more is done with it before the person says so. */
  emptied: z.array(z.enum(['task', 'event'])).check(z.maxLength(2)),
});

export type CalendarAccount = z.infer<typeof calendarAccountSchema>;
