import { z } from '../zod';

/** What is remembered of tabs until the browser closes, when their ids lose their meaning. */
export interface TabMemory {
  /** Keeps the keys of the join link a tab passed on its way into a call. */
  rememberJoinKeys(tabId: number, keys: readonly string[]): Promise<void>;
  /** Returns the keys of the last join link the tab passed. */
  joinKeysOf(tabId: number): Promise<readonly string[]>;
  /** Keeps a "not a mentoring call" for a call that shows no key. */
  declineKeylessCall(tabId: number): Promise<void>;
  hasDeclinedKeylessCall(tabId: number): Promise<boolean>;
  forget(tabId: number): Promise<void>;
}

/** A key-value area, as `browser.storage.session` is one. */
export interface Area {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
}

const rowSchema = z.object({ joinKeys: z.array(z.string()), declined: z.boolean() });
type Row = z.infer<typeof rowSchema>;

/** Keeps the memory in `area`, one row per tab. */
export function createTabMemory(area: Area): TabMemory {
  const keyOf = (tabId: number) => `tab:${tabId}`;
  async function read(tabId: number): Promise<Row> {
    const row = (await area.get(keyOf(tabId)))[keyOf(tabId)];
    return row === undefined ? { joinKeys: [], declined: false } : rowSchema.parse(row);
  }
  async function change(tabId: number, patch: Partial<Row>): Promise<void> {
    await area.set({ [keyOf(tabId)]: { ...(await read(tabId)), ...patch } });
  }
  return {
    rememberJoinKeys: (tabId, keys) => change(tabId, { joinKeys: [...keys], declined: false }),
    joinKeysOf: async (tabId) => (await read(tabId)).joinKeys,
    declineKeylessCall: (tabId) => change(tabId, { declined: true }),
    hasDeclinedKeylessCall: async (tabId) => (await read(tabId)).declined,
    forget: (tabId) => area.remove(keyOf(tabId)),
  };
}
