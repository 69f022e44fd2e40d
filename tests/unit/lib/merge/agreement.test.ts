import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { formatBackup, parseBackup } from '../../../../lib/backup/backup-file';
import { forgetAgreement, noteCompared, numbersToCompare } from '../../../../lib/merge/agreement';
import { asVersion1, forge, newStamp } from './code-forge';
import { beginAnew, careful, look, now, openCopy, rightNow, take, tryToTake, type Copy } from './two-copies';

let ana: Copy;
let ben: Copy;
let eve: Copy;
let anas: string;
let bens: string;
let eves: string;

beforeAll(async () => {
  ana = await openCopy('mentor');
  ben = await openCopy('mentoree');
  eve = await openCopy('mentor');
});

beforeEach(async () => {
  anas = await beginAnew(ana);
  bens = await beginAnew(ben);
  eves = await beginAnew(eve);
});

const add = (copy: Copy, mentorshipId: string, text: string) =>
  copy.items.addActionItem({ mentorshipId, sessionId: null }, { text }, now);
const fromAna = () => ana.exchange.makeCode(anas);
const fromBen = () => ben.exchange.makeCode(bens);
const fromEve = () => eve.exchange.makeCode(eves);
const standing = async (copy: Copy, text: string, id: string) => (await look(copy, text, id)).plan.standing;
const wordsOf = async (copy: Copy, id: string) => {
  const agreement = await copy.database.agreements.get(id);
  return agreement ? numbersToCompare(agreement) : null;
};

/** The first code each way. */
async function agree(): Promise<void> {
  await take(ben, await fromAna(), bens);
  await take(ana, await fromBen(), anas);
}

/** And one that proves it to the side that began. */
async function agreeAndProve(): Promise<void> {
  await agree();
  await take(ben, await fromAna(), bens);
}

describe('The first code each way', () => {
  it('agrees on a secret: both copies show the same four numbers, others show others', async () => {
    expect(await wordsOf(ana, anas)).toBeNull();
    await agree();
    const words = await wordsOf(ana, anas);
    expect(words).toHaveLength(4);
    expect(await wordsOf(ben, bens)).toEqual(words);
    expect(new Set(words?.map((word) => word >= 0 && word < 2048))).toEqual(new Set([true]));
    await forgetAgreementOf(ana, anas);
    await take(ben, await fromAna(), bens);
    expect(await wordsOf(ben, bens)).not.toEqual(words);
  });

  it('is told from later ones, which are proven', async () => {
    expect(await standing(ben, await fromAna(), bens)).toBe('first');
    await take(ben, await fromAna(), bens);
    expect(await standing(ben, await fromAna(), bens)).toBe('unproven');
    expect(await standing(ana, await fromBen(), anas)).toBe('proven');
    await take(ana, await fromBen(), anas);
    expect(await standing(ben, await fromAna(), bens)).toBe('proven');
  });

  it('may cross the other one on the way', async () => {
    const [one, other] = [await fromAna(), await fromBen()];
    await take(ana, other, anas);
    await take(ben, one, bens);
    expect(await standing(ana, await fromBen(), anas)).toBe('proven');
    expect(await standing(ben, await fromAna(), bens)).toBe('proven');
    expect(await wordsOf(ana, anas)).toEqual(await wordsOf(ben, bens));
  });

  it('is looked at without anything being written', async () => {
    await look(ben, await fromAna(), bens);
    expect(await ben.database.agreements.count()).toBe(0);
  });
});

it('A code that cannot prove anything yet is taken only by who says that it is from their partner', async () => {
  await agree();
  await add(ana, anas, 'Draft CV');
  const stripped = (await fromAna()).replace(/:[A-Za-z0-9+/]{43}\]$/, ']');
  expect(await standing(ben, stripped, bens)).toBe('unproven');
  expect(await tryToTake(ben, stripped, bens, careful)).toBe('elsewhere');
  expect(await tryToTake(ben, await fromAna(), bens, careful)).toBeNull();
});

/** In the copy's own store, as its page does. */
async function forgetAgreementOf(copy: Copy, id: string): Promise<void> {
  await copy.database.agreements.delete(id);
}

describe('Once the secret is agreed, a code', () => {
  beforeEach(agreeAndProve);

  it.each([
    ['of somebody else', () => fromEve()],
    [
      'of somebody else, with the key of the partner in it',
      async () => withKeyOf(await fromEve(), await fromAna()),
    ],
    [
      'with anything in it changed',
      async () =>
        forge(await fromAna(), (content) => void (content.mentorship.fields['channel'] = 'Elsewhere')),
    ],
    ['without its proof', async () => (await fromAna()).replace(/:[A-Za-z0-9+/]{43}\]$/, ']')],
    [
      'with another proof',
      async () => (await fromAna()).replace(/:[A-Za-z0-9+/]{43}\]$/, `:${'A'.repeat(43)}]`),
    ],
    ['of an earlier version, which has no proof', async () => asVersion1(await fromAna())],
  ])('%s is said to be from elsewhere, and is not taken', async (_, write) => {
    await add(ana, anas, 'Draft CV');
    await add(eve, eves, 'Send money');
    const text = await write();
    expect(await standing(ben, text, bens)).toBe('elsewhere');
    expect(await tryToTake(ben, text, bens, careful)).toBe('elsewhere');
    expect(await ben.items.listActionItems(bens)).toEqual([]);
  });

  it('of a new machine is taken by a new agreement, which has to be compared anew; the old copy is elsewhere then', async () => {
    await add(ana, anas, 'Draft CV');
    const old = await fromAna();
    await ben.database.agreements.update(bens, { comparedAt: now });
    anas = await beginAnew(ana);
    await add(ana, anas, 'Read');
    await take(ben, await fromAna(), bens);
    expect(await ben.database.agreements.get(bens)).toMatchObject({ comparedAt: null, isProven: false });
    expect(await standing(ben, old, bens)).toBe('elsewhere');
    await take(ana, await ben.exchange.makeCode(bens, true), anas);
    expect(await standing(ben, await fromAna(), bens)).toBe('proven');
    expect(await wordsOf(ana, anas)).toEqual(await wordsOf(ben, bens));
  });

  it('of a new machine is offered to every mentorship it may belong to, also to the one that had a copy before', async () => {
    const known = {
      partnerName: 'Cleo',
      role: 'mentoree' as const,
      partnerEmail: null,
      callKeys: [],
      callLink: null,
    };
    const other = await ben.mentorships.createMentorship(known, now);
    const choices = async (text: string) => {
      const code = await ben.exchange.readPairCode(text);
      const found = typeof code === 'string' ? code : await ben.exchange.mentorshipsFor(code);
      return typeof found === 'string' ? found : found.map(({ id }) => id);
    };
    expect(await choices(await fromAna())).toEqual([bens]);
    anas = await beginAnew(ana);
    expect(await choices(await fromAna())).toEqual([other.id, bens]);
  });

  it('is proven still after a backup went to a second machine', async () => {
    const backup = await openBackup();
    const read = parseBackup(formatBackup(await backup.store.readBackup(rightNow())));
    if (!('backup' in read)) throw new Error(read.problem);
    const second = await openBackup();
    await second.store.importBackup(read.backup, 'replace', rightNow());
    expect(await second.copy.database.agreements.toArray()).toEqual(
      await backup.copy.database.agreements.toArray(),
    );
  });

  it('is forgotten together with the mentorship', async () => {
    await ben.deletions.deleteMentorship(bens);
    await ben.scrub.scrubDeleted();
    expect(await ben.database.agreements.count()).toBe(0);
  });
});

async function openBackup() {
  const copy = await openCopy('mentor');
  const store = await import('../../../../lib/backup/backup-store');
  const id = await beginAnew(copy);
  await copy.exchange.makeCode(id);
  return { copy, store, id };
}

async function withKeyOf(text: string, other: string): Promise<string> {
  let key = '';
  await forge(other, (content) => void (key = content.key ?? ''));
  return forge(text, (content) => void (content.key = key));
}

it('A key that is no point on the curve is no key: its code is damaged', async () => {
  const zero = `${'A'.repeat(87)}=`;
  const code = await forge(await fromAna(), (content) => {
    content.key = zero;
    newStamp(content);
  });
  expect(await ben.exchange.readPairCode(code)).toBe('damaged');
  const none = await forge(await fromAna(), (content) => delete content.key);
  expect(await ben.exchange.readPairCode(none)).toBe('damaged');
});

it('What was compared is remembered, and forgotten with the agreement, which comes back whole', async () => {
  const copy = await openCopy('mentor');
  const { forgetAgreement: forget, noteCompared: note } = await import('../../../../lib/merge/agreement');
  expect([forget, note].every((one) => one !== forgetAgreement && one !== noteCompared)).toBe(true);
  const id = await beginAnew(copy);
  await copy.exchange.makeCode(id);
  await note(id, now);
  expect(await copy.database.agreements.get(id)).toMatchObject({ comparedAt: now });
  const agreed = await copy.database.agreements.get(id);
  const restore = await forget(id);
  expect(await copy.database.agreements.count()).toBe(0);
  await restore();
  expect(await copy.database.agreements.get(id)).toEqual(agreed);
  // Once a code was made meanwhile, its keys are the ones that count.
  const tooLate = await forget(id);
  await copy.exchange.makeCode(id);
  await tooLate();
  expect((await copy.database.agreements.get(id))?.publicKey).not.toBe(agreed?.publicKey);
});
