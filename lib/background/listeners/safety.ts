import { browser } from 'wxt/browser';
import { answer } from '../../messaging/answer';
import { clearCopies, copyBefore, keepSafe, safetyAlarm } from '../keep-safe';
import { listener } from '../listen';

/** Copies the record once an hour where it has changed, when the browser starts, and before what could take much with it. */
export function listenForSafety(): void {
  browser.alarms.onAlarm.addListener(listener(({ name }) => (name === safetyAlarm ? keepSafe() : undefined)));
  browser.runtime.onStartup.addListener(listener(keepSafe));
  browser.runtime.onInstalled.addListener(listener(keepSafe));
  answer('makeSafetyCopy', ({ reason, isEmptying }) => copyBefore(reason, isEmptying));
  answer('clearSafetyCopies', clearCopies);
}

/** Looks whether there is something to note or to copy; nothing waits for it. */
export const keepSafeSoon = listener(keepSafe);
