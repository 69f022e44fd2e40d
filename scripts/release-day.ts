/**
 * Returns the day of a version, `YYYY-MM-DD`, from the changelog's newest heading, `## 0.1.0 (2026-11-01)`. It goes into
 * the package as the earliest time a right clock can say there.
 *
 * @throws {Error} If the newest heading is of another version than `version`, or names no day, or one after `now`, by
 * which every clock would be taken for wrong.
 */
export function releaseDay(changelog: string, version: string, now: Date): string {
  const heading = /^## .*$/m.exec(changelog)?.[0] ?? 'none';
  const [, named, day = ''] = /^## (\S+) \((\d{4}-\d\d-\d\d)\)$/.exec(heading) ?? [];
  const time = Date.parse(day);
  if (named !== version || Number.isNaN(time))
    throw new Error(
      `Expected "## ${version} (YYYY-MM-DD)" as the newest heading of CHANGELOG.md, found "${heading}".`,
    );
  if (time > now.getTime()) throw new Error(`Expected a day that has begun for ${version}, found ${day}.`);
  return day;
}
