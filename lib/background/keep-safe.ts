import { browser } from 'wxt/browser';
import { myTimeZone } from '../browser/my-time-zone';
import { rightNow } from '../browser/right-now';
import type { CopyReason } from '../domain/copy-plan';
import { isMissingRecord } from '../safety/guard-store';
import { forgetEmptied, noteEmptying, noteRecord, readMarker } from '../safety/record-marker';
import { makeCopyWhenDue, makeSafetyCopy } from '../safety/safety-copies';
import { clearShelf } from '../safety/shelf';
import type { CopyResult } from '../messaging/protocol';
import { database } from '../storage/engine/database';
import { createTurns } from './in-turn';

/** The name of the alarm that looks whether a safety copy is due. */
export const safetyAlarm = 'safety-copy';

const everyMinutes = 60;

/** What lies outside the store is written by one at a time, and nobody's report of a call waits for it. */
const inShelfTurn = createTurns();

const here = () => ({ now: rightNow(), timeZone: myTimeZone() });

/** Opens the store where it is not open. False: the record is missing, and nothing is done before the person has said what. */
export async function isRecordHere(): Promise<boolean> {
  try {
    await database.open();
    return true;
  } catch (error) {
    if (isMissingRecord(error)) return false;
    throw error;
  }
}

/** Notes outside the store that there is a record, and copies it where a copy is due. */
export function keepSafe(): Promise<void> {
  return inShelfTurn(async () => {
    if (!(await isRecordHere())) return;
    await noteRecord(rightNow());
    await setSafetyAlarm();
    await makeCopyWhenDue(here());
  });
}

/** Makes a safety copy before a deed, and notes that everything is about to be deleted where it is that. */
export function copyBefore(reason: CopyReason, isEmptying: boolean): Promise<CopyResult> {
  return inShelfTurn(async () => {
    if (!(await isRecordHere())) return 'empty';
    await noteRecord(rightNow());
    const result = await makeSafetyCopy(reason, here());
    if (isEmptying) await noteEmptying();
    return result;
  });
}

/** Deletes all safety copies, for good. */
export function clearCopies(): Promise<void> {
  return inShelfTurn(clearShelf);
}

/** A deletion of everything that can no longer be taken back takes its safety copies along. */
export function finishEmptying(): Promise<void> {
  return inShelfTurn(forgetEmptied);
}

/** Keeps the hourly alarm while there is a record, and only then. */
async function setSafetyAlarm(): Promise<void> {
  const isWanted = (await readMarker()) !== undefined;
  const alarm = await browser.alarms.get(safetyAlarm);
  if (isWanted && !alarm) await browser.alarms.create(safetyAlarm, { periodInMinutes: everyMinutes });
  if (!isWanted && alarm) await browser.alarms.clear(safetyAlarm);
}
