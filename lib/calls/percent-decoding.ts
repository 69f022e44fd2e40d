/** Percent-decodes until nothing changes, three times at most; text that is not encoded well stays as it is. */
export function decodeFully(text: string): string {
  let decoded = text;
  for (let round = 0; round < 3; round += 1) {
    const next = decodeOnce(decoded);
    if (next === decoded) break;
    decoded = next;
  }
  return decoded;
}

/** Percent-decodes once; text that is not encoded well stays as it is. */
export function decodeOnce(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}
