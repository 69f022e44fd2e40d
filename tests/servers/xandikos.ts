import { join } from 'node:path';
import { user, type DavServer } from './dav-server.ts';
import { freePort, makeServerFolder, startProgram } from './program.ts';

/** Starts Xandikos, a server of calendars that keeps them in Git and asks for no password. */
export async function startXandikos(): Promise<DavServer> {
  const folder = makeServerFolder('xandikos');
  const port = await freePort();
  const args = [
    '--directory',
    join(folder, 'calendars'),
    '--listen-address',
    '127.0.0.1',
    '--port',
    `${port}`,
    '--current-user-principal',
    `/${user}/`,
    '--defaults',
  ];
  const program = await startProgram('xandikos', args, { folder, port });
  return { ...program, name: 'Xandikos', path: '/', isOpen: true };
}
