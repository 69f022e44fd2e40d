import { partnerNewsSchema, type PartnerNews } from '../../domain/partner-news';
import { z } from '../../zod';
import { database } from '../engine/database';

/** A fact about this copy alone: it is in no backup and no code. */
export const partnerNewsKey = 'partner-news';

/** Returns what the partners' copies brought and the person has not seen, oldest first; nothing where the row cannot be read. */
export async function readPartnerNews(): Promise<PartnerNews[]> {
  const row = await database.device.get(partnerNewsKey);
  return z.array(partnerNewsSchema).safeParse(row?.value).data ?? [];
}
