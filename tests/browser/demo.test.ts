import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { playRitual } from '../demo/demo.ts';
import { launchWithExtension } from './harness/chromium.ts';
import { startServer } from './harness/server.ts';

it('the demo of the README plays a whole wrap-up and leaves its pictures and the invite', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'last-ten-demo-'));
  const server = await startServer();
  const chromium = await launchWithExtension({ server });
  await playRitual(chromium, { folder, hasScreen: false });
  await chromium.close();
  await server.close();
  const left = readdirSync(folder);
  expect(left.filter((name) => name.endsWith('.png'))).toHaveLength(7);
  expect(left.filter((name) => name.endsWith('.ics'))).toHaveLength(1);
  rmSync(folder, { recursive: true });
});
