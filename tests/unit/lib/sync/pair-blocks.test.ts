import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { tryLink } from '../../../../lib/sync/try-link';
import { browserLocks } from '../browser/browser-locks';
import { now, take } from '../merge/two-copies';
import { MemoryFolder } from './memory-folder';
import { depsOf, emptied, openSyncCopy, place, sync, textsOf, type SyncCopy } from './sync-copy';

interface Side {
  readonly copy: SyncCopy;
  mentorshipId: string;
}

let ana: Side;
let ben: Side;
let folder: MemoryFolder;

beforeAll(async () => {
  ana = { copy: await openSyncCopy('mentor'), mentorshipId: '' };
  ben = { copy: await openSyncCopy('mentoree'), mentorshipId: '' };
});

beforeEach(async () => {
  folder = new MemoryFolder();
  for (const side of [ana, ben]) {
    await emptied(side.copy);
    side.mentorshipId = await mentorshipOn(side, 'The other one');
  }
  await take(ben.copy, await ana.copy.exchange.makeCode(ana.mentorshipId), ben.mentorshipId);
  await take(ana.copy, await ben.copy.exchange.makeCode(ben.mentorshipId), ana.mentorshipId);
});

async function mentorshipOn({ copy }: Side, partnerName: string): Promise<string> {
  const known = { partnerName, role: copy.role, partnerEmail: null, callKeys: [], callLink: null };
  return (await copy.mentorships.createMentorship(known, now)).id;
}

async function folderOf({ copy, mentorshipId }: Side) {
  const choice = { mentorshipId, place, readPlace: null };
  const made = await copy.connect.createPairFolder(choice, depsOf(copy, folder));
  if (typeof made === 'string') throw new Error('Expected a folder, found that nothing is agreed.');
  return made;
}

const link = {
  kind: 'link',
  address: 'https://cloud.example/s/',
  fileName: `${'a'.repeat(32)}.ltn`,
} as const;

/** The block a side would send, as the other side reads it. */
async function sent(side: Side, reader: Side, at: typeof link | null = null) {
  const block = await reader.copy.block.readJoinBlock(
    await side.copy.connect.pairBlock(await folderOf(side), at),
  );
  if (typeof block === 'string' || block.role !== 'pair') throw new Error('Expected a block of a pair.');
  return block;
}

describe('The block of a partner', () => {
  it('invites the mentorship of the two, and no other', async () => {
    await mentorshipOn(ben, 'Somebody else');
    expect(await ben.copy.connect.purposeOfBlock(await sent(ana, ben))).toMatchObject({
      kind: 'join',
      mentorship: { id: ben.mentorshipId },
    });
  });

  it('that leads elsewhere than its maker wrote is from a stranger, whoever’s name is in it', async () => {
    const block = await sent(ana, ben);
    const evil = { kind: 'webdav', address: 'https://evil.example/', user: 'ana' } as const;
    for (const changed of [
      { ...block, where: evil },
      { ...block, where: { ...evil, address: place.address, user: 'eve' } },
      { ...block, folderId: 'f'.repeat(32) },
      { ...block, where: link },
      { ...block, proof: `${'P'.repeat(43)}=` },
    ])
      expect(await ben.copy.connect.purposeOfBlock(changed)).toMatchObject({ kind: 'stranger' });
  });

  it('is from a stranger where no codes were exchanged, or the mentorship is deleted', async () => {
    const block = await sent(ana, ben);
    await ben.copy.agreement.forgetAgreement(ben.mentorshipId);
    expect(await ben.copy.connect.purposeOfBlock(block)).toEqual({ kind: 'stranger' });
    await take(ben.copy, await ana.copy.exchange.makeCode(ana.mentorshipId), ben.mentorshipId);
    await ben.copy.deletions.deleteOne('mentorships', ben.mentorshipId);
    expect(await ben.copy.connect.purposeOfBlock(block)).toEqual({ kind: 'stranger' });
  });

  it('that was made on this side is one’s own, and of no use here', async () => {
    const block = await sent(ana, ana);
    expect(await ana.copy.connect.purposeOfBlock(block)).toEqual({ kind: 'own' });
    // Nor is it the partner's once their name is put on it.
    const { publicKey } = await ben.copy.agreement.agreementOf(ben.mentorshipId);
    expect(await ana.copy.connect.purposeOfBlock({ ...block, publicKey })).toEqual({ kind: 'stranger' });
  });

  it('of the folder one is in says where the partner’s file is read; without a link there is nothing to do', async () => {
    const answer = await sent(ana, ben, link);
    await ana.copy.database.syncFolders.clear();
    const invited = await sent(ana, ben);
    const choice = { mentorshipId: ben.mentorshipId, place, readPlace: null };
    await ben.copy.connect.joinPairFolder(answer, choice, depsOf(ben.copy, folder));
    expect(await ben.copy.connect.purposeOfBlock(answer)).toMatchObject({ kind: 'answer', link });
    expect(await ben.copy.connect.purposeOfBlock(invited)).toMatchObject({
      kind: 'other',
      mentorship: { id: ben.mentorshipId },
    });
  });

  it('is not written any more once the agreement is forgotten', async () => {
    const made = await folderOf(ana);
    await ana.copy.agreement.forgetAgreement(ana.mentorshipId);
    expect(await ana.copy.connect.pairBlock(made, null)).toBe('');
  });
});

describe('A folder with a partner', () => {
  it('can be made with who has exchanged codes and has none yet', async () => {
    await mentorshipOn(ana, 'Somebody else');
    expect(await ana.copy.connect.listShareable()).toMatchObject({
      ready: [{ id: ana.mentorshipId }],
      withoutCodes: 1,
      shared: 0,
    });
    await folderOf(ana);
    expect(await ana.copy.connect.listShareable()).toEqual({ ready: [], withoutCodes: 1, shared: 1 });
  });

  it('that two tabs make at once is one, and the tab that came late says so', async () => {
    const deps = { ...depsOf(ana.copy, folder), locks: browserLocks() };
    const choice = { mentorshipId: ana.mentorshipId, place, readPlace: null };
    const made = await Promise.all([1, 2].map(() => ana.copy.connect.createPairFolder(choice, deps)));
    expect(made[1]).toBe('other');
    expect(await ana.copy.folders.listFolders()).toEqual([made[0]]);
  });

  it('that two tabs join at once is joined once, as one copy; another one’s block changes nothing', async () => {
    const block = await sent(ana, ben);
    const deps = { ...depsOf(ben.copy, folder), locks: browserLocks() };
    const choice = { mentorshipId: ben.mentorshipId, place, readPlace: null };
    const join = (given: typeof block) => ben.copy.connect.joinPairFolder(given, choice, deps);
    const [first, second] = await Promise.all([join(block), join(block)]);
    expect(second).toEqual(first);
    expect(await join({ ...block, folderId: 'b'.repeat(32) })).toBe('other');
    expect(await ben.copy.folders.listFolders()).toEqual([first]);
  });

  it('is connected again as it was, with its key, after it was disconnected and its file deleted', async () => {
    const made = await folderOf(ana);
    await ana.copy.items.addActionItem(
      { mentorshipId: ana.mentorshipId, sessionId: null },
      { text: 'Read' },
      now,
    );
    await sync(ana.copy, folder);
    const before = await ana.copy.folders.listFolders();
    const back = await ana.copy.connect.disconnectFolder(made.id, 'delete', depsOf(ana.copy, folder));
    expect([folder.files.size, await ana.copy.folders.listFolders()]).toEqual([0, []]);
    await back();
    expect(await ana.copy.folders.listFolders()).toEqual(before);
    await sync(ana.copy, folder);
    expect(folder.files.size).toBe(1);
    // Once is enough, and nothing that was connected since is overwritten.
    await ana.copy.folders.pauseFolder(made.id, true);
    await back();
    expect(await ana.copy.folders.listFolders()).toMatchObject([{ isPaused: true }]);
  });

  it('goes on under the key of a new agreement, and leaves nothing of the old one behind', async () => {
    const block = await sent(ana, ben);
    const choice = { mentorshipId: ben.mentorshipId, place, readPlace: null };
    await ben.copy.connect.joinPairFolder(block, choice, depsOf(ben.copy, folder));
    for (const { copy } of [ana, ben]) await sync(copy, folder);
    for (const { copy, mentorshipId } of [ana, ben]) await copy.agreement.forgetAgreement(mentorshipId);
    await take(ben.copy, await ana.copy.exchange.makeCode(ana.mentorshipId), ben.mentorshipId);
    await take(ana.copy, await ben.copy.exchange.makeCode(ben.mentorshipId), ana.mentorshipId);
    const about = { mentorshipId: ana.mentorshipId, sessionId: null };
    await ana.copy.items.addActionItem(about, { text: 'Read' }, now);
    for (const { copy } of [ana, ben, ana, ben]) await sync(copy, folder);
    expect(await textsOf(ben.copy)).toEqual(['Read']);
    expect(folder.files.size).toBe(2);
    for (const { copy } of [ana, ben]) {
      const [found] = await copy.folders.listFolders();
      const id = found?.id ?? '';
      expect((await copy.folders.listCopies(id)).map(({ problem }) => problem)).toEqual([null]);
      await copy.connect.disconnectFolder(id, 'delete', depsOf(copy, folder));
    }
    expect(folder.files.size).toBe(0);
  });

  it('is written at home while the partner’s link cannot be read, and the trouble is said to be the link’s', async () => {
    const made = await folderOf(ana);
    await ana.copy.folders.changeReadPlace(made.id, link);
    await ana.copy.items.addActionItem(
      { mentorshipId: ana.mentorshipId, sessionId: null },
      { text: 'Read' },
      now,
    );
    const deps = depsOf(ana.copy, folder);
    const refuse = () => Promise.reject(new ana.copy.CarrierError('forbidden', 'No.'));
    const carrierFor = (at: { readonly kind: string }) => (at.kind === 'link' ? refuse() : deps.carrierFor());
    await ana.copy.run.syncNow({ ...deps, carrierFor }, 'asked');
    expect(folder.files.size).toBe(1);
    expect(await ana.copy.folders.listFolders()).toMatchObject([
      { trouble: { kind: 'forbidden', isOfLink: true } },
    ]);
    expect(await textsOf(ana.copy)).toEqual(['Read']);
  });
});

describe('A public link', () => {
  it.each([
    ['the file’s own address', 'https://files.example/x/y', (path: string) => path === '/x/y'],
    ['the folder’s', 'https://files.example/x', (path: string, name: string) => path === `/x/${name}`],
    [
      'the page Nextcloud shows',
      'https://cloud.example/index.php/s/aB3x',
      (path: string, name: string) => path === `/public.php/dav/files/aB3x/${name}`,
    ],
    [
      'that of ownCloud',
      'https://cloud.example/own/s/aB3x',
      (path: string) => path === '/own/s/aB3x/download',
    ],
  ])('is found by %s', async (_, address, isThere) => {
    const made = await folderOf(ana);
    await sync(ana.copy, folder);
    const [name = '', { content } = { content: new Uint8Array(0) }] = [...folder.files][0] ?? [];
    const get = vi.fn<typeof fetch>((url) => {
      const { pathname } = new URL(url as string);
      return Promise.resolve(
        isThere(pathname, name) ? new Response(content) : new Response(null, { status: 404 }),
      );
    });
    const found = await tryLink(made, address, get);
    expect(found).toMatchObject({ kind: 'link', fileName: name });
    // What is passed on leads straight to it.
    get.mockClear();
    expect(await tryLink(made, found?.address ?? '', get)).toEqual(found);
  });

  it('at which another file lies, or a page for people, is none', async () => {
    const made = await folderOf(ana);
    const answers = [new Response('<html>Sign in</html>'), new Response(null, { status: 404 })];
    for (const answer of answers)
      expect(
        await tryLink(made, 'https://files.example/x', () => Promise.resolve(answer.clone())),
      ).toBeNull();
  });

  it('that cannot be asked is not said to be wrong', async () => {
    const made = await folderOf(ana);
    const down = () => Promise.reject(new TypeError('no'));
    await expect(tryLink(made, 'https://files.example/x', down)).rejects.toMatchObject({
      trouble: 'unreachable',
    });
  });
});
