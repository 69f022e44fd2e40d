import { expect } from 'vitest';
import { clockIn } from '../harness/ritual.ts';
import type { FaultProxy, ProxiedRequest } from '../../servers/fault-proxy.ts';
import type { StoredRecord } from '../harness/records.ts';
import type { Machine } from './machine.ts';

/** The living items of a machine that say this. */
export async function itemsSaying(machine: Machine, text: string): Promise<readonly StoredRecord[]> {
  const all = await machine.table('actionItems');
  return all.filter((row) => row['text'] === text && row['deletedAt'] === null);
}

/** Writes an item down in the popup. */
export async function addItem(machine: Machine, text: string): Promise<void> {
  await machine.open('popup.html');
  await machine.click('Add or find action items');
  await machine.type(text);
  // The list is read: Enter knows with whom it adds.
  await machine.point('focus', '[data-act="add"]', '');
  await machine.point('focus', '[data-line]', '');
  await machine.enter();
  await expect.poll(() => itemsSaying(machine, text)).toHaveLength(1);
}

/** Writes `more` at the end of an item. */
export async function editItem(machine: Machine, text: string, more: string): Promise<void> {
  await machine.open('popup.html');
  await machine.point('focus', '[data-item-id]', text);
  await machine.type('e');
  await machine.point('focus', 'textarea', '');
  await machine.type(more);
  await machine.enter();
  await expect.poll(() => itemsSaying(machine, text + more)).toHaveLength(1);
}

/** Ticks an item. */
export async function tickItem(machine: Machine, text: string): Promise<void> {
  await machine.open('popup.html');
  await machine.click(text);
  await expect.poll(() => itemsSaying(machine, text)).toMatchObject([{ status: 'done' }]);
}

/** Drops an item, and says why. */
export async function dropItem(machine: Machine, text: string): Promise<void> {
  await machine.open('popup.html');
  await machine.point('focus', '[data-item-id]', text);
  await machine.type('x');
  await machine.fill('Why? (optional)', 'No time');
  await machine.enter();
  await expect.poll(() => itemsSaying(machine, text)).toMatchObject([{ status: 'dropped' }]);
}

/** Deletes an item on the page of all that is kept. */
export async function deleteItem(machine: Machine, text: string): Promise<void> {
  await machine.open('data.html');
  await machine.point('click', '.data__button', 'Action items');
  await machine.click(`Delete: ${text}`);
  await expect.poll(() => itemsSaying(machine, text)).toEqual([]);
}

/** The days the meetings that were moved were moved from, of each. */
export async function movedFrom(machine: Machine): Promise<readonly unknown[][]> {
  const all = await machine.table('sessions');
  return all.map((row) => row['movedFrom'] as unknown[]).filter((from) => from.length > 0);
}

/** Moves the next meeting with a person so many days from now. */
export async function moveMeeting(machine: Machine, person: string, days: number): Promise<void> {
  const before = (await movedFrom(machine)).flat().length;
  await machine.open('popup.html');
  await machine.point('click', '[data-person-line]', person);
  await machine.click('Move or cancel');
  await machine.fill('Date', clockIn(days * 24 * 60).date);
  await expect.poll(async () => (await movedFrom(machine)).flat().length).toBe(before + 1);
}

/** Matches on the settings page, which stays open; `how` says what is then known of the folder. */
export async function match(machine: Machine, how: 'matched' | 'offline' = 'matched'): Promise<void> {
  await machine.open('options.html#sync');
  const state = async () => {
    const [known] = await machine.table('syncFolders');
    return JSON.stringify([known?.['matchedAt'], (known?.['trouble'] as { at?: string } | null)?.at]);
  };
  const before = await state();
  await machine.click('Match now');
  await expect.poll(state).not.toBe(before);
  const [known] = await machine.table('syncFolders');
  const { kind = null } = (known?.['trouble'] ?? {}) as { readonly kind?: string };
  expect(kind).toBe(how === 'matched' ? null : 'unreachable');
}

/** Begins to match, and stops the background while the first request that `isOne` takes waits for an answer, which never comes. */
export async function stopWhile(
  machine: Machine,
  proxy: FaultProxy,
  isOne: (request: ProxiedRequest) => boolean,
): Promise<void> {
  let release = () => {};
  const until = new Promise<void>((resolve) => (release = resolve));
  let isHeld = false;
  const when = (request: ProxiedRequest) => (isHeld ||= isOne(request));
  const forget = proxy.add({ when, times: 1, fault: { kind: 'hold', until } });
  await machine.open('options.html#sync');
  const matchedAt = async () => (await machine.table('syncFolders'))[0]?.['matchedAt'];
  const before = await matchedAt();
  await machine.click('Match now');
  await expect.poll(() => isHeld).toBe(true);
  // A page that waits would ask again at once; here nobody does.
  await machine.open('readback.html');
  await machine.stopBackground();
  release();
  forget();
  expect(await matchedAt()).toBe(before);
}

/** Whether a request reads, or writes, a file. */
export const reads = ({ method }: ProxiedRequest) => method === 'GET';
export const writes = ({ method }: ProxiedRequest) => method === 'PUT';
