import type { Instant } from '../../domain/instant';
import { database } from '../engine/database';
import { type PanelRequest, panelRequestKey } from '../queries/panel-request';

/** Tells the panel, open or about to open, what to show. */
export async function askPanel(request: Omit<PanelRequest, 'at'>, now: Instant): Promise<void> {
  await database.device.put({ key: panelRequestKey, value: { ...request, at: now } });
}
