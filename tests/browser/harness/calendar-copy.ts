import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Copies the built extension with the permission for one host granted in its manifest. The question a browser
 * asks for an optional permission is a window of its own that no test can answer; everything else is as built.
 */
export function copyWithHost(host: string, built = '.output/chrome-mv3'): string {
  const folder = mkdtempSync(join(tmpdir(), 'last-ten-host-'));
  cpSync(built, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as { host_permissions: string[] };
  manifest.host_permissions.push(`https://${host}/*`);
  writeFileSync(path, JSON.stringify(manifest));
  return folder;
}
