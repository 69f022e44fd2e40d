import type { Instant } from '../domain/instant';
import { z } from '../zod';
import { isWithin, type Rate } from './rate-limit';

/** What is remembered of tabs until the browser closes, when their ids lose their meaning. */
export interface TabMemory {
  /** Keeps the keys of the join link a tab passed on its way into a call. */
  rememberJoinKeys(tabId: number, keys: readonly string[]): Promise<void>;
  /** Returns the keys of the last join link the tab passed. */
  joinKeysOf(tabId: number): Promise<readonly string[]>;
  /** Keeps the keys that the tab's address has shown, the latest of them. */
  rememberShownKeys(tabId: number, keys: readonly string[]): Promise<void>;
  shownKeysOf(tabId: number): Promise<readonly string[]>;
  /** Keeps which card the tab was last shown; null: none. Only a card that was shown can be answered, and only once. */
  rememberCard(tabId: number, card: ShownCard | null): Promise<void>;
  cardOf(tabId: number): Promise<ShownCard | null>;
  /** Keeps a "not a mentoring call" for a call that shows no key. */
  declineKeylessCall(tabId: number): Promise<void>;
  hasDeclinedKeylessCall(tabId: number): Promise<boolean>;
  /** Keeps that the person said of a tab's page that it is their call, or that its link is known for one; null: no more. */
  bind(tabId: number, bound: BoundTab | null): Promise<void>;
  boundOf(tabId: number): Promise<BoundTab | null>;
  forget(tabId: number): Promise<void>;
  /** Counts one more time of something, and returns whether that is still within its rate. */
  isWithin(rate: Rate, now: Instant): Promise<boolean>;
}

const cardSchema = z.object({
  /** `taken`: the call was put on record, which can be taken back. */
  kind: z.enum(['first-card', 'taken']),
  keys: z.array(z.string()),
  /** The line that asks in passing, until then. */
  until: z.optional(z.string()),
});

const boundSchema = z.object({
  /** The site the page is of; when the tab leaves it, the call is over. */
  origin: z.string(),
  /** The call's keys as the address showed them; empty where it shows none. */
  keys: z.array(z.string()),
  /** The call that was put on record; null: the person was not asked yet. */
  callId: z.nullable(z.string()),
});

/** A tab of a site nothing is known of, whose page is a call. */
export type BoundTab = z.infer<typeof boundSchema>;

/** A card a tab was shown. */
export type ShownCard = z.infer<typeof cardSchema>;

/** A key-value area, as `browser.storage.session` is one. */
export interface Area {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
}

const rowSchema = z.object({
  joinKeys: z.array(z.string()),
  declined: z.boolean(),
  shownKeys: z.array(z.string()),
  card: z.nullable(cardSchema),
  bound: z.nullable(boundSchema),
});
type Row = z.infer<typeof rowSchema>;

const empty: Row = { joinKeys: [], declined: false, shownKeys: [], card: null, bound: null };

/** A tab passes a few addresses on its way into a call. */
const mostShownKeys = 10;

/** Keeps the memory in `area`, one row per tab. */
export function createTabMemory(area: Area): TabMemory {
  const keyOf = (tabId: number) => `tab:${tabId}`;
  async function read(tabId: number): Promise<Row> {
    const row = (await area.get(keyOf(tabId)))[keyOf(tabId)];
    return row === undefined ? empty : rowSchema.parse(row);
  }
  async function change(tabId: number, patch: Partial<Row>): Promise<void> {
    const row = await read(tabId);
    const next = { ...row, ...patch };
    if (JSON.stringify(next) !== JSON.stringify(row)) await area.set({ [keyOf(tabId)]: next });
  }
  return {
    rememberJoinKeys: (tabId, keys) => change(tabId, { joinKeys: [...keys], declined: false }),
    joinKeysOf: async (tabId) => (await read(tabId)).joinKeys,
    async rememberShownKeys(tabId, keys) {
      const { shownKeys } = await read(tabId);
      await change(tabId, { shownKeys: [...new Set([...shownKeys, ...keys])].slice(-mostShownKeys) });
    },
    shownKeysOf: async (tabId) => (await read(tabId)).shownKeys,
    rememberCard: (tabId, card) => change(tabId, { card }),
    cardOf: async (tabId) => (await read(tabId)).card,
    bind: (tabId, bound) => change(tabId, { bound }),
    boundOf: async (tabId) => (await read(tabId)).bound,
    declineKeylessCall: (tabId) => change(tabId, { declined: true }),
    hasDeclinedKeylessCall: async (tabId) => (await read(tabId)).declined,
    forget: (tabId) => area.remove(keyOf(tabId)),
    isWithin: (rate, now) => isWithin(rate, area, now),
  };
}
