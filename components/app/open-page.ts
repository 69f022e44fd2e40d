import { browser } from 'wxt/browser';
import type { SettingsSubject } from './settings-subjects';
import { database, practiceDatabaseName, practiceQuery } from '../../lib/storage/engine/database';

/** Opens one of the extension's pages in a tab. */
export function openPage(path: string): void {
  void browser.tabs.create({ url: browser.runtime.getURL(path as '/sidepanel.html') });
}

/** Opens the record of a mentorship. */
export function openRecord(mentorshipId: string): void {
  openPage(`/record.html?mentorship=${mentorshipId}`);
}

/** Opens the settings at the subject a person is about to look for. */
export function openSettings(subject: SettingsSubject): void {
  openPage(`/options.html#${subject}`);
}

/** Gives the address of a page that shows this page's store: the practice call's read-back is one of its own. */
export function inThisStore(path: string): string {
  return database.name === practiceDatabaseName ? `${path}&${practiceQuery}` : path;
}
