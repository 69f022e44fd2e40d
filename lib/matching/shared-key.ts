/** Returns whether two lists of call keys have one in common. */
export function sharesKey(some: readonly string[], others: readonly string[]): boolean {
  return some.some((key) => others.includes(key));
}

/** Returns whether a call key is one of Teams, which shows a call by its thread or by its short number. */
export function isTeamsKey(key: string): boolean {
  return key.startsWith('teams:') || key.startsWith('teams-id:');
}
