/** Writes bytes in hexadecimal digits. */
export function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Returns a random id of 128 bits. */
export function newSyncId(): string {
  return hex(crypto.getRandomValues(new Uint8Array(16)));
}
