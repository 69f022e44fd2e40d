import { chownSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toBase64 } from '../../lib/browser/base64';
import { seal } from '../../lib/sync/envelope';
import { fileNameOf } from '../../lib/sync/file-name';
import { newSyncId } from '../../lib/sync/hex';
import { formatJoinBlock } from '../../lib/sync/join-block';
import { keepKey, newFolderKey } from '../../lib/sync/keys';
import { packContent } from '../../lib/sync/snapshot';
import { copyWithHost } from '../browser/harness/calendar-copy';
import { launchWithExtension, type RunningChromium } from '../browser/harness/chromium';
import { clickAria, waitForAria } from '../browser/harness/page-tools';
import { readTable } from '../browser/harness/records';
import { fill, waitForText } from '../browser/harness/ritual';
import { startServer } from '../browser/harness/server';
import { settingsOn } from '../browser/harness/settings';
import { seededYear } from '../seed/seeded-year';
import { startApache } from '../servers/apache';
import { addressBehind } from '../servers/behind-proxy';
import { password, user } from '../servers/dav-server';
import { startFaultProxy } from '../servers/fault-proxy';
import { middle, rounded, type BenchPart } from './measure';

/**
 * How long a run takes in a real Chromium with the files of 1, 10 and 100 other machines on a real Apache behind TLS: the
 * first time, when it reads them all, and when nothing has changed. Each file holds a seeded year and one item more.
 */

const host = 'apache.servers.example';
const counts = [1, 10, 100];
const idleRuns = 7;

interface Folder {
  readonly folderId: string;
  readonly key: CryptoKey;
}

/** What the machine of this number has written. */
async function fileOf(number: number, { folderId, key }: Folder) {
  const year = seededYear(Date.now() - 86_400_000);
  const [pattern] = year.actionItems;
  if (!pattern) throw new Error('The year has no items.');
  const own = { ...pattern, id: crypto.randomUUID(), text: `From machine ${number}`, pairingKeys: [] };
  const tables = { ...year, actionItems: [...year.actionItems, own] };
  const copy = newSyncId();
  const name = await fileNameOf(copy, key);
  const head = {
    copy,
    incarnation: newSyncId(),
    generation: 1,
    writeId: newSyncId(),
    label: `Machine ${number}`,
    wroteAt: new Date(Date.now() - 3_600_000).toISOString(),
  };
  const content = packContent({ tables, facts: [], exchanges: [] });
  const sealed = await seal({ ...content, seen: {}, ...head }, { folderId, key, name });
  if (!sealed) throw new Error('The year is larger than a file may be.');
  return { name, bytes: sealed.bytes };
}

/** Whoever starts Apache as root has it serve as nobody. */
function giveAway(root: string): void {
  if (process.getuid?.() !== 0) return;
  chownSync(root, 65_534, 65_534);
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true }))
    chownSync(join(entry.parentPath, entry.name), 65_534, 65_534);
}

async function joinWith(chromium: RunningChromium, block: string, address: string) {
  const page = await settingsOn(chromium, 'sync');
  await page.bringToFront();
  await clickAria(page, 'Join with a block');
  await fill(page, 'Block from your other machine', block);
  await clickAria(page, 'Read the block');
  await waitForAria(page, 'App password');
  await fill(page, 'Address of the folder (WebDAV)', address);
  await fill(page, 'User name', user);
  await fill(page, 'App password', password);
  await fill(page, 'Name of this machine, such as “Office PC”', 'Bench');
  await clickAria(page, 'Allow and test');
  await waitForText(page, 'Last matched');
  return page;
}

/** How long the last run took, in ms: the folder keeps when it began and when it had ended. */
async function lastRun(chromium: RunningChromium) {
  const [folder] = await readTable(await chromium.serviceWorker(), 'syncFolders');
  const [tried, matched] = [String(folder?.['triedAt']), String(folder?.['matchedAt'])];
  return { matched, ms: Date.parse(matched) - Date.parse(tried) };
}

/** Measures all counts, each in a browser of its own. */
export async function benchFolderFiles(dir: string): Promise<BenchPart> {
  const [server, apache, proxy] = await Promise.all([startServer(), startApache(), startFaultProxy()]);
  const address = addressBehind(proxy, apache);
  const built = copyWithHost(host, dir);
  const rules = `MAP ${host} 127.0.0.1, MAP * 127.0.0.1:${server.port}`;
  const rows: BenchPart['rows'][number][] = [];
  for (const files of counts) {
    const key = newFolderKey();
    const folder = { folderId: newSyncId(), key: await keepKey(key) };
    const root = join(apache.folder, 'files/dav/LastTen');
    mkdirSync(join(root, folder.folderId), { recursive: true });
    for (let number = 0; number < files; number += 1) {
      const { name, bytes } = await fileOf(number, folder);
      writeFileSync(join(root, folder.folderId, name), bytes);
    }
    giveAway(root);
    const where = { kind: 'webdav', address, user } as const;
    const block = await formatJoinBlock({
      role: 'copies',
      folderId: folder.folderId,
      key: toBase64(key),
      where,
    });
    const chromium = await launchWithExtension({
      server,
      dir: built,
      args: [`--host-resolver-rules=${rules}`],
    });
    const page = await joinWith(chromium, block, address);
    const first = await lastRun(chromium);
    const items = (await readTable(page, 'actionItems')).length;
    // What joining has changed here is written half a minute later: that run is not one with nothing new.
    const idle: number[] = [];
    let { matched } = first;
    for (let run = 0; run <= idleRuns; run += 1) {
      await clickAria(page, 'Match now');
      let next = await lastRun(chromium);
      while (next.matched === matched || Number.isNaN(next.ms) || next.ms < 0) next = await lastRun(chromium);
      ({ matched } = next);
      if (run > 0) idle.push(next.ms);
    }
    await chromium.close();
    rows.push({
      files,
      items,
      firstMs: first.ms,
      firstMsPerFile: rounded(first.ms / files),
      nothingNewMs: middle(idle),
    });
    rmSync(join(root, folder.folderId), { recursive: true });
  }
  rmSync(built, { recursive: true, force: true });
  await Promise.all([server.close(), proxy.stop(), apache.stop()]);
  return { bench: 'folder-files', rows };
}
