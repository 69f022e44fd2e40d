/**
 * Returns whether `shown` is the title `before` with a mark in brackets put before it, as Zoom writes "(Locked)" in the
 * page's language: that is no other title.
 */
export function isMarkedTitle(shown: string, before: string): boolean {
  if (before === '' || shown === before || !shown.endsWith(before)) return false;
  return /^[(（][^()（）]+[)）]\s*$/.test(shown.slice(0, -before.length));
}
