import { beforeEach, expect, it } from 'vitest';
import { beginTogether, begunQuery } from '../../../../components/app/begun-queries';
import { saveDraft } from '../../../../lib/storage/actions/drafts';
import { readDraft } from '../../../../lib/storage/queries/drafts';
import { emptyDatabase } from '../../lib/storage/empty-database';

beforeEach(emptyDatabase);

it('What was begun has its value for who asks later, and tells of what changes and of nothing else', async () => {
  await saveDraft('one', 'first');
  await beginTogether([], async () => ({
    'begun one': { value: await readDraft('one'), query: () => readDraft('one') },
    'begun two': { value: await readDraft('two'), query: () => readDraft('two') },
  }));
  expect(begunQuery('begun one')?.latest()).toEqual({ status: 'ready', value: 'first' });
  const heard: unknown[] = [];
  begunQuery('begun one')?.follow((result) => heard.push(['one', result]));
  const stop = begunQuery('begun two')?.follow((result) => heard.push(['two', result]));
  await saveDraft('two', 'second');
  await expect.poll(() => heard).toEqual([['two', { status: 'ready', value: 'second' }]]);
  stop?.();
  await saveDraft('two', 'third');
  await expect.poll(() => begunQuery('begun two')?.latest()).toEqual({ status: 'ready', value: 'third' });
  expect(heard).toHaveLength(1);
});

it('What could not be read says so to who asks, and who waits for it goes on', async () => {
  const error = new Error('not readable');
  await beginTogether(['begun badly'], () => Promise.reject(error));
  expect(begunQuery('begun badly')?.latest()).toEqual({ status: 'failed', error });
  expect(begunQuery('never begun')).toBeUndefined();
});
