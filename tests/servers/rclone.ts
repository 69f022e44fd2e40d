import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { password, user, type DavServer } from './dav-server.ts';
import { freePort, makeServerFolder, startProgram } from './program.ts';

/** Starts rclone as a WebDAV server on a folder of files. */
export async function startRclone(): Promise<DavServer> {
  const folder = makeServerFolder('rclone');
  const port = await freePort();
  const files = join(folder, 'files');
  mkdirSync(files);
  const args = [
    'serve',
    'webdav',
    files,
    '--addr',
    `127.0.0.1:${port}`,
    '--user',
    user,
    '--pass',
    password,
    '--config',
    join(folder, 'rclone.conf'),
  ];
  const program = await startProgram('rclone', args, { folder, port });
  return { ...program, name: 'rclone', path: '/' };
}
