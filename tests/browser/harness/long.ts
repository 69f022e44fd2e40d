/** Whether the long run was asked for (`npm run test:long`); the short one is a cut of each of its tests. */
export const long = process.env['LAST_TEN_LONG'] === '1';
