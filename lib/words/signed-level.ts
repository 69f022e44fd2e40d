/** Writes a level of the goal scale as it is spoken of: `+1`, `0`, `-2`. */
export function signedLevel(level: number): string {
  return level > 0 ? `+${level}` : String(level);
}
