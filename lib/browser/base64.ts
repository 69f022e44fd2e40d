/** Writes bytes in Base64; in parts, because a call takes only so many arguments. */
export function toBase64(bytes: Uint8Array): string {
  const part = 0x80_00;
  let text = '';
  for (let from = 0; from < bytes.length; from += part)
    text += String.fromCharCode(...bytes.subarray(from, from + part));
  return btoa(text);
}

/** Reads bytes written in Base64, with or without the signs that fill it up. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
