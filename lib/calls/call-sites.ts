/**
 * The pages the content script runs on, as WebExtension match patterns. Content scripts do not start on
 * in-page navigation, so Meet and Teams need their whole host; Zoom its web client and join pages.
 */
export const callSitePatterns = [
  'https://meet.google.com/*',
  'https://*.zoom.us/wc*',
  'https://*.zoom.us/j/*',
  'https://*.zoom.us/s/*',
  'https://*.zoom.us/w/*',
  'https://*.zoom.us/my/*',
  'https://teams.microsoft.com/*',
  'https://teams.cloud.microsoft/*',
  'https://teams.live.com/*',
] as const;
