import { beforeEach, describe, expect, it } from 'vitest';
import { changeMentorship } from '../../../../../lib/storage/actions/mentorships';
import { sayMyName } from '../../../../../lib/storage/actions/my-name';
import { findMentorship } from '../../../../../lib/storage/queries/mentorships';
import { readMyName } from '../../../../../lib/storage/queries/my-name';
import { emptyDatabase } from '../empty-database';
import { storeMentorship } from '../sample-mentorship';

beforeEach(emptyDatabase);

const nameIn = async (id: string) => (await findMentorship(id))?.myName;

describe('My own name', () => {
  it('is said once: mentorships that have none take it, and so does each that begins later', async () => {
    const before = await storeMentorship('Ana Lima');
    await sayMyName('  Ben\nOkafor ');
    expect(await nameIn(before.id)).toBe('Ben Okafor');
    expect((await storeMentorship('Cy')).myName).toBe('Ben Okafor');
  });

  it('is changed everywhere but where a mentorship was given another', async () => {
    await sayMyName('Ben');
    const [usual, formal] = [await storeMentorship('Ana Lima'), await storeMentorship('Cy')];
    await changeMentorship(formal.id, { myName: 'Dr Okafor' });
    await sayMyName('Benno');
    expect(await nameIn(usual.id)).toBe('Benno');
    expect(await nameIn(formal.id)).toBe('Dr Okafor');
  });

  it('is known from a mentorship of earlier versions, so that nobody who gave it is asked again', async () => {
    const old = await storeMentorship('Ana Lima');
    expect(await readMyName()).toBe('');
    await changeMentorship(old.id, { myName: 'Ben' });
    expect(await readMyName()).toBe('Ben');
    expect((await storeMentorship('Cy')).myName).toBe('Ben');
  });
});
