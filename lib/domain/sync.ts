import { z } from '../zod';
import { instantSchema } from './instant-schema';
import { pairedTables } from './paired-tables';
import { stampSchema } from './record';

/** A random id of 128 bits, in hexadecimal digits: a folder's, a copy's, a write's. */
export const syncIdSchema = z.string().check(z.regex(/^[0-9a-f]{32}$/));

/** The tables whose records a person's own machines share. */
export const syncedTables = ['mentorships', 'feedback', ...pairedTables] as const;

const tableSchema = z.enum(syncedTables);

/** How a person calls one of their machines, such as "Firefox on the office PC". */
export const copyLabelSchema = z.string().check(z.maxLength(80));

/** An address that is asked by `https` only; a user name or password in it would be shown wherever the address is. */
export const serverAddressSchema = z.string().check(z.maxLength(2000), z.refine(isServerAddress));

function isServerAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return protocol === 'https:' && username === '' && password === '';
}

/** A WebDAV folder: the place in which `LastTen/<folderId>/` lies, and how to sign in there. */
const webdavPlaceSchema = z.object({
  kind: z.literal('webdav'),
  address: serverAddressSchema,
  user: z.string().check(z.maxLength(500)),
  /** An app password; it stays in this store and goes to this address only. */
  password: z.string().check(z.maxLength(2000)),
});

/** A folder of this machine, which another program spreads. */
const localPlaceSchema = z.object({
  kind: z.literal('local'),
  handle: z.custom<FileSystemDirectoryHandle>(isDirectory),
  /** Its name, for the person. */
  name: z.string().check(z.maxLength(500)),
});

function isDirectory(value: unknown): boolean {
  return (value as { kind?: unknown } | null)?.kind === 'directory';
}

/** A public link by which one file can be read, and nothing written. */
export const linkPlaceSchema = z.object({
  kind: z.literal('link'),
  /** The file's address; one that ends with `/` is the folder's, and the file's name follows. */
  address: serverAddressSchema,
  fileName: z.string().check(z.regex(/^[0-9a-f]{32}\.ltn$/)),
});

export const placeSchema = z.discriminatedUnion('kind', [
  webdavPlaceSchema,
  localPlaceSchema,
  linkPlaceSchema,
]);

export type Place = z.infer<typeof placeSchema>;
export type LinkPlace = z.infer<typeof linkPlaceSchema>;

/** Why a folder could not be used the last time, and when it is tried again. */
export const syncTroubleSchema = z.object({
  /** A `CarrierTrouble`; `too-large`: what is written here has outgrown a file; `no-agreement`: the two have exchanged no codes. */
  kind: z.string().check(z.maxLength(40)),
  at: instantSchema,
  /** How often in a row. */
  failures: z.int().check(z.minimum(1)),
  /** Null: not before the person has done something. */
  retryAt: z.nullable(instantSchema),
  /** Whether it is a trouble of the partner's link, and not of the folder this copy writes in. */
  isOfLink: z.optional(z.boolean()),
});

export type SyncTrouble = z.infer<typeof syncTroubleSchema>;

/** What this copy wrote last, or was about to write, into its own file. */
const ownFileSchema = z.object({
  generation: z.int().check(z.minimum(0)),
  writeId: z.nullable(syncIdSchema),
  /** What was written: of one's own machines its digest, of a pair the stamps that were in it. */
  written: z.string(),
  /** SHA-256 of what was here when the last run ended: what differs from it was not brought by the folder, and is dirty. */
  digest: z.string(),
  at: z.nullable(instantSchema),
  /** A write that was begun and not yet known to have ended: a kill in between leaves it here. */
  pending: z.nullable(z.object({ generation: z.int(), writeId: syncIdSchema })),
});

/** A folder this copy exchanges files in: with the person's other machines, or with the partner's. Never in a backup. */
export const syncFolderSchema = z.object({
  id: syncIdSchema,
  role: z.enum(['copies', 'pair']),
  /** Of a pair's folder: the mentorship. */
  mentorshipId: z.nullable(z.uuid()),
  /** Where this copy's own file is written. */
  place: placeSchema,
  /** Where the partner's file is read, if that is another place. */
  readPlace: z.nullable(linkPlaceSchema),
  /** Of 256 random bits for one's own machines, of the two's secret for a pair: HKDF, never to be read out again. */
  key: z.custom<CryptoKey>((value) => value instanceof CryptoKey),
  /** Who this copy is in the folder; new where its profile turns out to have been cloned or rolled back. */
  copyId: syncIdSchema,
  incarnation: syncIdSchema,
  label: copyLabelSchema,
  isPaused: z.boolean(),
  connectedAt: instantSchema,
  triedAt: z.nullable(instantSchema),
  /** When everything here and there was last the same. */
  matchedAt: z.nullable(instantSchema),
  /** Where this copy's clock stood when the last run that went well began, see `lastChange`; '': there was none. */
  changeSeen: z.string(),
  trouble: z.nullable(syncTroubleSchema),
  /** Whether the file has grown beyond 4 MB; beyond 16 MB nothing is written any more. */
  isLarge: z.boolean(),
  own: ownFileSchema,
});

export type SyncFolder = z.infer<typeof syncFolderSchema>;

/** What is known of a file of another copy. */
export const syncFileSchema = z.object({
  /** Folder id, `/`, name. */
  id: z.string().check(z.maxLength(400)),
  folderId: syncIdSchema,
  name: z.string().check(z.maxLength(300)),
  etag: z.nullable(z.string().check(z.maxLength(1000))),
  /** Who wrote it, as of the last time it could be read; null: never yet. */
  copy: z.nullable(syncIdSchema),
  incarnation: z.nullable(syncIdSchema),
  /** The highest generation that was taken: lower ones come from a replay. */
  generation: z.int().check(z.minimum(0)),
  label: copyLabelSchema,
  wroteAt: z.nullable(instantSchema),
  takenAt: z.nullable(instantSchema),
  /** Why it was not taken the last time; null: it was. */
  problem: z.nullable(z.string().check(z.maxLength(40))),
});

export type SyncFile = z.infer<typeof syncFileSchema>;

/** The kinds of facts beside the records that a person's own machines agree on. */
export const factKinds = [
  'setting',
  'decision',
  'notified',
  'put-away',
  'answer',
  'invite',
  'agreement',
  'programme',
] as const;

export type FactKind = (typeof factKinds)[number];

/** A fact as it was last known to be, with its stamp: of two the later one counts. */
export const syncFactSchema = z.object({
  /** Kind, blank, id. */
  key: z.string().check(z.maxLength(2100)),
  kind: z.enum(factKinds),
  id: z.string().check(z.maxLength(2000)),
  /** Null: there is none any more. */
  value: z.unknown(),
  stamp: stampSchema,
  /** Of an invite the highest SEQUENCE that ever left any of the machines: it never falls. */
  floor: z.nullable(z.int().check(z.minimum(0), z.maximum(2_147_483_647))),
});

export type SyncFact = z.infer<typeof syncFactSchema>;

/** A deletion that came from elsewhere and waits for the person's word. */
const removalSchema = z.object({
  table: tableSchema,
  id: z.uuid(),
  deletedAt: instantSchema,
  stamp: stampSchema,
});

export type Removal = z.infer<typeof removalSchema>;

/** A question that only the person can answer; it waits until they do. One for each folder. */
export const syncQuestionSchema = z.discriminatedUnion('kind', [
  /** Another machine of theirs deleted more than is taken over without asking. */
  z.object({
    folderId: syncIdSchema,
    kind: z.literal('removals'),
    at: instantSchema,
    /** What the machine is called. */
    from: copyLabelSchema,
    removals: z.array(removalSchema),
  }),
  /** The partner removed something; what else came with it waits as well. */
  z.object({
    folderId: syncIdSchema,
    kind: z.literal('partner-removals'),
    at: instantSchema,
    /** Name of the file it came in; read anew once it is answered. */
    name: z.string(),
    code: z.string(),
    removed: z.array(z.object({ table: tableSchema, id: z.uuid() })),
  }),
]);

export type SyncQuestion = z.infer<typeof syncQuestionSchema>;

/** One thing that came from elsewhere, for the line that says so. */
const arrivedSchema = z.object({
  table: tableSchema,
  kind: z.enum(['added', 'changed', 'removed', 'back', 'joined']),
  id: z.uuid(),
  fields: z.array(z.string()),
});

export type Arrived = z.infer<typeof arrivedSchema>;

const rowsSchema = z.record(z.string(), z.array(z.record(z.string(), z.unknown())));

/** What came from another copy at once, and what takes it back. */
export const syncArrivalSchema = z.object({
  id: z.uuid(),
  folderId: syncIdSchema,
  role: z.enum(['copies', 'pair']),
  /** The machine's name; of the partner's copy ''. */
  from: copyLabelSchema,
  mentorshipId: z.nullable(z.uuid()),
  at: instantSchema,
  changes: z.array(arrivedSchema),
  /** What of a partner's file was not taken, and why: see `admit`. */
  refused: z.array(z.object({ what: z.enum(['own-word', 'call-link']), name: z.string() })),
  /** The rows that differ, before and after, and the ids of those that do not. */
  before: rowsSchema,
  after: rowsSchema,
  untouched: z.record(z.string(), z.array(z.string())),
  facts: z.array(z.object({ before: z.nullable(syncFactSchema), after: syncFactSchema })),
  isUndone: z.boolean(),
});

export type SyncArrival = z.infer<typeof syncArrivalSchema>;
