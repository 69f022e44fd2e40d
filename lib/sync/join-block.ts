import { decryptText, encryptText, parseEncrypted } from '../backup/encryption';
import { fromBase64, toBase64 } from '../browser/base64';
import { publicKeySchema } from '../domain/exchange';
import { linkPlaceSchema, serverAddressSchema, syncIdSchema, type Place } from '../domain/sync';
import { z } from '../zod';
import { digestOf } from './keys';

const version = 1;
const lineLength = 64;
const longestBlock = 100_000;

/** Where a folder is, as far as another machine can use it: never a password, never a handle of this machine. */
const wherePlaceSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('webdav'),
    address: serverAddressSchema,
    user: z.string().check(z.maxLength(500)),
  }),
  z.object({ kind: z.literal('local'), name: z.string().check(z.maxLength(500)) }),
  linkPlaceSchema,
]);

export type WherePlace = z.infer<typeof wherePlaceSchema>;

/** What one pasted block says. */
const blockSchema = z.discriminatedUnion('role', [
  /** For another machine of the same person: who has it reads and writes everything. */
  z.object({
    role: z.literal('copies'),
    folderId: syncIdSchema,
    /** 256 bits, Base64. */
    key: z.string().check(z.regex(/^[A-Za-z0-9+/]{43}=$/)),
    where: wherePlaceSchema,
  }),
  /** For the partner: it holds no key, which both have from their codes. */
  z.object({
    role: z.literal('pair'),
    folderId: syncIdSchema,
    /** What the inviting copy is known by in the mentorship. */
    publicKey: publicKeySchema,
    where: wherePlaceSchema,
    /** That it was made by who knows the secret of the two: who has seen their codes could send one's password elsewhere. */
    proof: z.string().check(z.regex(/^[A-Za-z0-9+/]{43}=$/)),
  }),
]);

export type JoinBlock = z.infer<typeof blockSchema>;

/** Why a text holds no block that can be used. `passphrase`: it is under one, and none or another was given. */
export type BlockProblem = 'no-block' | 'damaged' | 'newer' | 'passphrase';

/** Returns where a place is, without what signs in there. */
export function whereOf(place: Place): WherePlace {
  switch (place.kind) {
    case 'webdav':
      return { kind: 'webdav', address: place.address, user: place.user };
    case 'local':
      return { kind: 'local', name: place.name };
    case 'link':
      return place;
  }
}

/**
 * Writes a block to paste: in letters and digits that no chat changes, in short lines, with a checksum. With a passphrase
 * it is a text that only the passphrase opens. The same text can be kept as a recovery file.
 */
export async function formatJoinBlock(block: JoinBlock, passphrase = ''): Promise<string> {
  const body = toBase64(new TextEncoder().encode(JSON.stringify(block))).replaceAll('=', '');
  const lines = body.match(new RegExp(`.{1,${lineLength}}`, 'g')) ?? [];
  const text = `[LastTenSync:${version}:\n${lines.join('\n')}\n:${await checksum(body)}]`;
  return passphrase === '' ? text : encryptText(text, passphrase);
}

/** Reads the block in a text, whatever stands around it; blanks and quotation marks that mails put in are no damage. */
export async function readJoinBlock(text: string, passphrase = ''): Promise<JoinBlock | BlockProblem> {
  const encrypted = parseEncrypted(text);
  if (!encrypted) return readPlain(text);
  const opened = passphrase === '' ? undefined : await decryptText(encrypted, passphrase);
  return opened === undefined ? 'passphrase' : readPlain(opened);
}

async function readPlain(text: string): Promise<JoinBlock | BlockProblem> {
  const bare = text.slice(-longestBlock).replaceAll(/[\s>|\u200B-\u200D\u2060\uFEFF\u00AD]/g, '');
  const start = bare.lastIndexOf('[LastTenSync:');
  if (start === -1) return 'no-block';
  const [, number = ''] = /^\[LastTenSync:(\d{1,6}):/.exec(bare.slice(start)) ?? [];
  if (Number(number) > version) return 'newer';
  const [, body = '', sum] =
    /^\[LastTenSync:\d{1,6}:([A-Za-z0-9+/]+):([0-9a-f]{8})\]/.exec(bare.slice(start)) ?? [];
  if (body === '' || (await checksum(body)) !== sum) return 'damaged';
  try {
    const json = new TextDecoder('utf-8', { fatal: true }).decode(fromBase64(body));
    return blockSchema.safeParse(JSON.parse(json)).data ?? 'damaged';
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError || error instanceof DOMException)
      return 'damaged';
    throw error;
  }
}

async function checksum(text: string): Promise<string> {
  return (await digestOf(text)).slice(0, 8);
}
