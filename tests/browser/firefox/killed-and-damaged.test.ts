import { cpSync, mkdtempSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seededYear } from '../../seed/seeded-year.ts';
import { long } from '../harness/long.ts';
import { startServer, type StandInServer } from '../harness/server.ts';
import { launchFirefox, storeRows, type RunningFirefox } from './firefox.ts';

const enter = '\u{E007}';

let server: StandInServer;
let firefox: RunningFirefox;
/** What a killed Firefox left, with a safety copy; each damage is done to a copy of it. */
let left: string;
const profiles: string[] = [];
let kept: Record<string, unknown>[];

const named = async () => (await firefox.table('actionItems')).map(({ text }) => text);

async function add(text: string): Promise<void> {
  await firefox.fill('Add or find action items', text);
  await firefox.type(enter);
}

beforeAll(async () => {
  server = await startServer();
  firefox = await launchFirefox(server);
  profiles.push(firefox.profile);
  await firefox.page('readback.html');
  await firefox.run(storeRows, seededYear(Date.now()));
});

afterAll(async () => {
  await firefox.kill();
  for (const profile of profiles) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  await server.close();
});

/** Where Firefox keeps IndexedDB of the add-on's own pages; `storage.local` lies in another place. */
function storeFolder(profile: string): string {
  const all = join(profile, 'storage', 'default');
  const own = readdirSync(all).find(
    (name) => name.startsWith('moz-extension') && !name.includes('userContextId'),
  );
  return join(all, own ?? '', 'idb');
}

const databases = (profile: string) =>
  readdirSync(storeFolder(profile))
    .filter((name) => name.endsWith('.sqlite'))
    .map((name) => join(storeFolder(profile), name));

/** Ways in which a disk or a cleaner takes a store away. */
const damages: Readonly<Record<string, (profile: string) => void>> = {
  'its file cut in half': (profile) =>
    databases(profile).forEach((file) => truncateSync(file, statSync(file).size >> 1)),
  'its folder removed': (profile) => rmSync(storeFolder(profile), { recursive: true }),
  'its file emptied': (profile) => databases(profile).forEach((file) => truncateSync(file, 0)),
  'its file filled with noise': (profile) =>
    databases(profile).forEach((file) => writeFileSync(file, 'noise '.repeat(statSync(file).size / 6))),
};

describe('In a Firefox that is killed while something is written', () => {
  it('everything that was acknowledged is there at the next start, and nothing is said to be missing', async () => {
    await firefox.page('popup.html');
    const acknowledged = ['First of all', 'Second of all', 'Third of all'];
    for (const text of acknowledged) {
      await add(text);
      await firefox.untilText(text);
    }
    await firefox.fill('Add or find action items', 'Half way');
    // The press is not waited for: the kill meets the write.
    void firefox.type(enter).catch(() => undefined);
    await firefox.kill();

    firefox = await launchFirefox(server, { kept: firefox.profile });
    await firefox.page('popup.html');
    await firefox.untilText('Third of all');
    expect(await named()).toEqual(expect.arrayContaining(acknowledged));
    expect((await firefox.table('sessions')).length).toBeGreaterThan(0);
  });
});

describe('A store of Firefox damaged while it was not running', () => {
  beforeAll(async () => {
    await firefox.page('options.html#your-data');
    await firefox.click('Make one now');
    await firefox.untilText('Safety copy made');
    kept = await firefox.table('actionItems');
    await firefox.kill();
    left = firefox.profile;
  });

  it.each(Object.entries(damages).slice(0, long ? undefined : 1))(
    '%s: the person is told, and gets everything back',
    async (_, damage) => {
      const profile = mkdtempSync(join(tmpdir(), 'stand-in-firefox-damaged-'));
      profiles.push(profile);
      cpSync(left, profile, { recursive: true });
      damage(profile);
      firefox = await launchFirefox(server, { kept: profile });
      await firefox.page('popup.html');
      await firefox.click('Restore');
      await firefox.page('missing.html');
      await firefox.untilText('The newest safety copy is from');
      await firefox.run(`document.querySelector('.copies__row button').click()`);
      await firefox.untilText('Safety copy of');
      await firefox.click('Restore');
      await firefox.untilText('Your record is back');
      expect(await firefox.table('actionItems')).toEqual(kept);
      await firefox.kill();
    },
  );
});
