const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? 0xed_b8_83_20 ^ (sum >>> 1) : sum >>> 1;
  return sum;
});

/**
 * Returns the CRC-32 of a text in ASCII (RFC 1952 §8), eight hexadecimal figures. It finds what mails damage, not what
 * somebody forges; the browser's own digests answer later, which fifty thousand reports would wait for.
 */
export function checksumOf(text: string): string {
  let sum = 0xff_ff_ff_ff;
  for (let at = 0; at < text.length; at += 1)
    sum = (table[(sum ^ text.charCodeAt(at)) & 0xff] ?? 0) ^ (sum >>> 8);
  return ((sum ^ 0xff_ff_ff_ff) >>> 0).toString(16).padStart(8, '0');
}
