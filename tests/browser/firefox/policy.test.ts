import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startServer, type StandInServer } from '../harness/server.ts';
import { launchFirefox, type RunningFirefox } from './firefox.ts';

let server: StandInServer;
let home: string;

const record = (fields: object = {}) =>
  JSON.stringify({
    format: 'last-ten-programme',
    version: 1,
    id: '5b0b2d3e-7c57-4c6c-9a55-0d6a4d0f6c01',
    name: 'Policy programme',
    rhythmDays: 10,
    ...fields,
  });

/**
 * A policy as Firefox reads it for one add-on: a managed storage manifest (developer.mozilla.org, "Native manifests") in
 * the home folder, which is this test's own.
 */
function writePolicy(data: object): void {
  const folder = join(home, '.mozilla', 'managed-storage');
  mkdirSync(folder, { recursive: true });
  const manifest = { name: 'last-ten@last-ten.example', description: 'A test', type: 'storage', data };
  writeFileSync(join(folder, 'last-ten@last-ten.example.json'), JSON.stringify(manifest));
}

async function withFirefox(work: (firefox: RunningFirefox) => Promise<void>): Promise<void> {
  const firefox = await launchFirefox(server, { home });
  try {
    await firefox.page('options.html#programmes');
    await work(firefox);
  } finally {
    await firefox.close();
  }
}

beforeAll(async () => {
  server = await startServer();
  home = mkdtempSync(join(tmpdir(), 'stand-in-home-'));
});

afterAll(async () => {
  rmSync(home, { recursive: true, force: true });
  await server.close();
});

it('Firefox without a policy has none, and says nothing of one', async () => {
  await withFirefox(async (firefox) => {
    await firefox.untilText('No programme yet.');
    expect(await firefox.run<string>('return document.body.innerText')).not.toContain('policy');
  });
});

it('a policy for Firefox brings its programme', async () => {
  writePolicy({ programmes: [record()] });
  await withFirefox(async (firefox) => {
    await firefox.untilText('From your organisation’s policy');
    expect(await firefox.table('programmes')).toMatchObject([
      { source: 'policy', preset: { rhythmDays: 10 } },
    ]);
  });
});

it.each([
  [
    'in one programme',
    { programmes: [record(), record({ id: 7 })] },
    'Programme number 2 in your organisation’s policy',
  ],
  ['as a whole', { programmes: 'all of them' }, 'isn’t a list of up to 20 programmes'],
])('a policy for Firefox that is broken %s is refused with a sentence', async (_, data, sentence) => {
  writePolicy(data);
  await withFirefox(async (firefox) => {
    await firefox.untilText(sentence);
    expect(await firefox.run<string>('return document.body.innerText')).toContain('Set up a programme');
  });
});
