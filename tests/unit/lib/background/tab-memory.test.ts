import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createTabMemory, type TabMemory } from '../../../../lib/background/tab-memory';

let memory: TabMemory;

beforeEach(() => {
  memory = createTabMemory(fakeBrowser.storage.session);
});

describe('What is remembered of a tab', () => {
  it('begins empty', async () => {
    expect(await memory.joinKeysOf(1)).toEqual([]);
    expect(await memory.hasDeclinedKeylessCall(1)).toBe(false);
  });

  it('is the last join link, and of no other tab', async () => {
    await memory.rememberJoinKeys(1, ['teams-id:111']);
    await memory.rememberJoinKeys(1, ['teams-id:222', 'teams:19:x@thread.v2']);
    await memory.rememberJoinKeys(2, ['teams-id:333']);
    expect(await memory.joinKeysOf(1)).toEqual(['teams-id:222', 'teams:19:x@thread.v2']);
    expect(await memory.joinKeysOf(2)).toEqual(['teams-id:333']);
    expect(await memory.joinKeysOf(11)).toEqual([]);
  });

  it('keeps a "no" beside the join link, until the tab passes another', async () => {
    await memory.rememberJoinKeys(1, ['teams-id:111']);
    await memory.declineKeylessCall(1);
    expect(await memory.joinKeysOf(1)).toEqual(['teams-id:111']);
    expect(await memory.hasDeclinedKeylessCall(1)).toBe(true);
    await memory.rememberJoinKeys(1, ['teams-id:222']);
    expect(await memory.hasDeclinedKeylessCall(1)).toBe(false);
  });

  it('outlives the background worker, but not the tab', async () => {
    await memory.rememberJoinKeys(1, ['teams-id:111']);
    await memory.rememberJoinKeys(2, ['teams-id:222']);
    const afterRestart = createTabMemory(fakeBrowser.storage.session);
    expect(await afterRestart.joinKeysOf(1)).toEqual(['teams-id:111']);
    await afterRestart.forget(1);
    expect(await memory.joinKeysOf(1)).toEqual([]);
    expect(await memory.joinKeysOf(2)).toEqual(['teams-id:222']);
  });
});
