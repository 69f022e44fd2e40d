import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '../../../../../lib/storage/engine/database';
import { hasPartnerCopy } from '../../../../../lib/storage/queries/partner-copy';
import { emptyDatabase } from '../empty-database';

beforeEach(emptyDatabase);

const [ana, bo] = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'];
const keys = { mentorshipId: ana, privateKey: 'AA==', publicKey: '', isProven: false, comparedAt: null };

describe('That the partner uses the extension, too', () => {
  it('is not taken for granted, not even once a code was written for them', async () => {
    await database.agreements.put({ ...keys, partnerKey: null });
    expect(await hasPartnerCopy(ana)).toBe(false);
  });

  it('is known of the pair whose code came here, and of no other', async () => {
    await database.agreements.put({ ...keys, partnerKey: 'their key' });
    expect(await hasPartnerCopy(ana)).toBe(true);
    expect(await hasPartnerCopy(bo)).toBe(false);
  });

  it('is known from a code of an earlier version, which brought no key', async () => {
    const at = '2026-12-10T15:00:00.000Z';
    const known = { partnerKnows: {}, known: {}, isPartial: false, at };
    await database.exchanges.put({ mentorshipId: bo, partnerMentorshipId: ana, ...known });
    expect(await hasPartnerCopy(bo)).toBe(true);
  });
});
