import { fromBase64, toBase64 } from '../browser/base64';
import { z } from '../zod';

/** The version of the format of a file under a passphrase. */
export const encryptedVersion = 1 as const;

/**
 * A file under a passphrase: AES-256-GCM with a key from PBKDF2-HMAC-SHA-256. 600,000 rounds is what OWASP asks for
 * (cheatsheetseries.owasp.org, Password Storage). Salt and nonce are new for each file; the head is authenticated, too.
 */
const encryptedSchema = z.object({
  format: z.literal('last-ten-encrypted'),
  version: z.literal(encryptedVersion),
  kdf: z.literal('PBKDF2-SHA256'),
  /** An upper limit, so that a forged file cannot keep the machine busy for hours. */
  iterations: z.int().check(z.minimum(100_000), z.maximum(10_000_000)),
  cipher: z.literal('AES-256-GCM'),
  salt: z.base64(),
  nonce: z.base64(),
  data: z.base64(),
});

export type EncryptedFile = z.infer<typeof encryptedSchema>;

const iterations = 600_000;

/** Returns the text as a file that only the passphrase opens. */
export async function encryptText(text: string, passphrase: string): Promise<string> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const head = {
    format: 'last-ten-encrypted' as const,
    version: encryptedVersion,
    kdf: 'PBKDF2-SHA256' as const,
    iterations,
    cipher: 'AES-256-GCM' as const,
    salt: toBase64(salt),
    nonce: toBase64(nonce),
  };
  const key = await keyFrom(passphrase, salt, iterations);
  const data = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv: nonce, additionalData: headBytes(head) },
    key,
    new TextEncoder().encode(text),
  );
  return `${JSON.stringify({ ...head, data: toBase64(new Uint8Array(data)) }, null, 1)}\n`;
}

/** Returns the file if it is one under a passphrase, whole and of this version; else `undefined`. */
export function parseEncrypted(text: string): EncryptedFile | undefined {
  if (!text.includes('last-ten-encrypted')) return undefined;
  try {
    return encryptedSchema.safeParse(JSON.parse(text)).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Returns the text in the file, or `undefined`: the passphrase is another one, or the file was changed. */
export async function decryptText(file: EncryptedFile, passphrase: string): Promise<string | undefined> {
  const { data, ...head } = file;
  const key = await keyFrom(passphrase, fromBase64(file.salt), file.iterations);
  try {
    const algorithm = { name: 'AES-GCM', iv: fromBase64(file.nonce), additionalData: headBytes(head) };
    return new TextDecoder().decode(await crypto.subtle.decrypt(algorithm, key, fromBase64(data)));
  } catch (error) {
    if (error instanceof DOMException && error.name === 'OperationError') return undefined;
    throw error;
  }
}

/** Spelling differs between keyboards: the same letters typed on another system are the same passphrase (NFKC). */
async function keyFrom(
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  rounds: number,
): Promise<CryptoKey> {
  const secret = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const base = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

function headBytes(head: Omit<EncryptedFile, 'data'>): Uint8Array<ArrayBuffer> {
  const { format, version, kdf, cipher, salt, nonce } = head;
  return new TextEncoder().encode([format, version, kdf, head.iterations, cipher, salt, nonce].join('|'));
}
