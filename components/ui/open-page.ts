import { browser } from 'wxt/browser';

/** Opens one of the extension's pages in a tab. */
export function openPage(path: string): void {
  void browser.tabs.create({ url: browser.runtime.getURL(path as '/sidepanel.html') });
}

/** Opens the record of a mentorship. */
export function openRecord(mentorshipId: string): void {
  openPage(`/record.html?mentorship=${mentorshipId}`);
}
