import { uiDirection } from './direction';

/** Writes a level of the goal scale as it is spoken of: `+1`, `0`, `-2`; its sign stands at its left in every direction. */
export function signedLevel(level: number): string {
  const written = level > 0 ? `+${level}` : String(level);
  return uiDirection() === 'rtl' ? `\u200E${written}` : written;
}
