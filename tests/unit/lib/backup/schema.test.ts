import { expect, it } from 'vitest';
import { backupSchema } from '../../../../lib/backup/backup-file';
import { z } from '../../../../lib/zod';

it('The schema in the docs is the one an import is held to', async () => {
  const schema = z.toJSONSchema(backupSchema, { unrepresentable: 'any', io: 'input' });
  const described = {
    title: 'Last Ten export',
    description:
      'Everything Last Ten keeps. Instants are UTC, dates without a time are YYYY-MM-DD, time zones IANA names.',
    ...schema,
  };
  await expect(`${JSON.stringify(described, null, 2)}\n`).toMatchFileSnapshot(
    '../../../../docs/export.schema.json',
  );
});
