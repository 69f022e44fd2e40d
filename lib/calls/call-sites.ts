/*
 * The pages a platform's content script runs on as installed, as WebExtension match patterns. Content scripts do not
 * start on in-page navigation, so Meet and Teams need their whole host; Zoom its web client and join pages.
 */

export const meetPatterns = ['https://meet.google.com/*'];

export const zoomPatterns = [
  'https://*.zoom.us/wc*',
  'https://*.zoom.us/j/*',
  'https://*.zoom.us/s/*',
  'https://*.zoom.us/w/*',
  'https://*.zoom.us/my/*',
];

export const teamsPatterns = [
  'https://teams.microsoft.com/*',
  'https://teams.cloud.microsoft/*',
  'https://teams.live.com/*',
];
