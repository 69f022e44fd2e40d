import { z } from '../../zod';
import { database } from '../engine/database';

const panelRequestSchema = z.object({
  /**
   * `capture` and `wrap-up` came by keyboard, `open` and `by-hand` (no call page) by a click that meant the panel: the
   * caret waits in it. `by-itself` came by a click that meant the page.
   */
  kind: z.enum(['capture', 'wrap-up', 'open', 'by-hand', 'by-itself']),
  callId: z.nullable(z.string()),
  at: z.string(),
});

/** What the panel was last asked to show. */
export type PanelRequest = z.infer<typeof panelRequestSchema>;

export const panelRequestKey = 'panel-request';

/** Returns what the panel was last asked to show. */
export async function readPanelRequest(): Promise<PanelRequest | null> {
  const row = await database.device.get(panelRequestKey);
  return row ? panelRequestSchema.parse(row.value) : null;
}
