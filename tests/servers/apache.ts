import { createHash } from 'node:crypto';
import { chmodSync, chownSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { password, user, type DavServer } from './dav-server.ts';
import { freePort, makeServerFolder, startProgram } from './program.ts';

/** Where Debian's package has its modules. */
export const apacheModules = '/usr/lib/apache2/modules';
export const apacheProgram = '/usr/sbin/apache2';

const modules = [
  'mpm_event',
  'authn_core',
  'authn_file',
  'auth_basic',
  'authz_core',
  'authz_user',
  'dav',
  'dav_fs',
];

/** Whoever starts it as root has it serve as nobody, who then owns its files. */
const nobody = 65_534;

/** Starts Apache with mod_dav on a folder of files; nothing of the system's own configuration is read. */
export async function startApache(): Promise<DavServer> {
  const folder = makeServerFolder('apache');
  const port = await freePort();
  const files = join(folder, 'files');
  mkdirSync(join(files, 'dav'), { recursive: true });
  mkdirSync(join(folder, 'run'));
  chmodSync(folder, 0o755);
  const hash = createHash('sha1').update(password).digest('base64');
  writeFileSync(join(folder, 'users'), `${user}:{SHA}${hash}\n`);
  const isRoot = process.getuid?.() === 0;
  if (isRoot)
    for (const path of [files, join(files, 'dav'), join(folder, 'run')]) chownSync(path, nobody, nobody);
  writeFileSync(
    join(folder, 'apache.conf'),
    `ServerRoot "${folder}"
ServerName localhost
Listen 127.0.0.1:${port}
PidFile "${folder}/run/pid"
DefaultRuntimeDir "${folder}/run"
ErrorLog "${folder}/run/errors"
${modules.map((name) => `LoadModule ${name}_module ${apacheModules}/mod_${name}.so`).join('\n')}
${isRoot ? `User #${nobody}\nGroup #${nobody}` : ''}
StartServers 1
DavLockDB "${folder}/run/locks"
DocumentRoot "${files}"
<Directory "${files}/dav">
  Dav On
  AuthType Basic
  AuthName "files"
  AuthUserFile "${folder}/users"
  Require valid-user
</Directory>
`,
  );
  const args = ['-f', join(folder, 'apache.conf'), '-DFOREGROUND'];
  const program = await startProgram(apacheProgram, args, { folder, port });
  return { ...program, name: 'Apache', path: '/dav/' };
}
