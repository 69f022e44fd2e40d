/** What the settings are about, in the order they are listed in. Each is the hash of its own address: `options.html#calendars`. */
export const settingsSubjects = [
  'wrap-up',
  'reminders',
  'mentorships',
  'programmes',
  'warning-signs',
  'calendars',
  'sync',
  'call-pages',
  'your-data',
  'keyboard',
  'privacy',
] as const;

export type SettingsSubject = (typeof settingsSubjects)[number];

/** Returns the subject a hash (`#calendars`) stands for; of any other hash, and of none, the first one. */
export function subjectOfHash(hash: string): SettingsSubject {
  return settingsSubjects.find((subject) => `#${subject}` === hash) ?? settingsSubjects[0];
}
