import type { Instant } from '../domain/instant';
import { z } from '../zod';
import { database } from './database';

const panelRequestSchema = z.object({
  /** `capture` and `wrap-up` came by keyboard: the caret waits where they say. `open` and `by-hand` (no call page): by a click. */
  kind: z.enum(['capture', 'wrap-up', 'open', 'by-hand']),
  callId: z.string().nullable(),
  at: z.string(),
});

/** What the panel was last asked to show. */
export type PanelRequest = z.infer<typeof panelRequestSchema>;

const key = 'panel-request';

/** Tells the panel, open or about to open, what to show. */
export async function askPanel(request: Omit<PanelRequest, 'at'>, now: Instant): Promise<void> {
  await database.device.put({ key, value: { ...request, at: now } });
}

/** Returns what the panel was last asked to show. */
export async function readPanelRequest(): Promise<PanelRequest | null> {
  const row = await database.device.get(key);
  return row ? panelRequestSchema.parse(row.value) : null;
}
