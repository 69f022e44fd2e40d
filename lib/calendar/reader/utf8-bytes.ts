/**
 * Returns whether the bytes from `from` up to `to` are well-formed UTF-8 (Unicode, table 3-7). For lines by the million:
 * a decoder that throws at each bad one takes a hundred times as long.
 */
export function isUtf8(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to;) {
    const length = lengthOf(bytes[at] ?? 0);
    if (length === 0 || at + length > to) return false;
    if (length > 1 && !secondFits(bytes[at] ?? 0, bytes[at + 1] ?? 0)) return false;
    for (let next = at + 2; next < at + length; next += 1)
      if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return false;
    at += length;
  }
  return true;
}

/** How many bytes a letter has by its first one; 0 where none begins so. */
function lengthOf(first: number): number {
  if (first < 0x80) return 1;
  if (first >= 0xc2 && first <= 0xdf) return 2;
  if (first >= 0xe0 && first <= 0xef) return 3;
  return first >= 0xf0 && first <= 0xf4 ? 4 : 0;
}

/** Neither longer than need be, nor half a surrogate pair, nor beyond the last letter there is. */
function secondFits(first: number, second: number): boolean {
  const low = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const high = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  return second >= low && second <= high;
}
