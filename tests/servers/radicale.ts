import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { password, user, type DavServer } from './dav-server.ts';
import { freePort, makeServerFolder, startProgram } from './program.ts';

/** Starts Radicale, a server of calendars. */
export async function startRadicale(users: readonly string[] = [user]): Promise<DavServer> {
  const folder = makeServerFolder('radicale');
  const port = await freePort();
  writeFileSync(join(folder, 'users'), users.map((name) => `${name}:${password}\n`).join(''));
  const config = [
    '[server]',
    `hosts = 127.0.0.1:${port}`,
    'max_connections = 64',
    '[auth]',
    'type = htpasswd',
    `htpasswd_filename = ${join(folder, 'users')}`,
    'htpasswd_encryption = plain',
    'delay = 0',
    '[storage]',
    `filesystem_folder = ${join(folder, 'collections')}`,
    '[logging]',
    'level = error',
  ];
  writeFileSync(join(folder, 'config'), `${config.join('\n')}\n`);
  const program = await startProgram('radicale', ['--config', join(folder, 'config')], { folder, port });
  return { ...program, name: 'Radicale', path: '/' };
}
