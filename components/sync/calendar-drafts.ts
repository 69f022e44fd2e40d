/** What the keys of all that is typed and chosen before a calendar server is connected begin with. */
export const calendarDrafts = 'sync-calendar-';
