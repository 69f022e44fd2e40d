import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort, makeServerFolder, startProgram, type Program } from './program.ts';

/** Two real Syncthings on this machine, each with a folder that it keeps as the other's. */
export interface SyncthingPair {
  /** Where the two folders are. */
  readonly folders: readonly [string, string];
  stop(): Promise<void>;
}

interface Side {
  readonly home: string;
  readonly id: string;
  readonly port: number;
}

/** Starts two Syncthings that know each other and nobody else: no discovery, no relay, no report. */
export async function startSyncthingPair(): Promise<SyncthingPair> {
  const sides = [await makeSide(), await makeSide()] as const;
  const programs: Program[] = [];
  for (const { home, port } of sides) {
    writeFileSync(join(home, 'config.xml'), configOf(home, port, sides));
    const args = ['serve', `--home=${home}`, '--no-browser', '--no-restart', '--no-upgrade'];
    programs.push(await startProgram('syncthing', args, { folder: home, port }));
  }
  return {
    folders: [folderOf(sides[0].home), folderOf(sides[1].home)],
    async stop() {
      await Promise.all(programs.map((program) => program.stop()));
    },
  };
}

async function makeSide(): Promise<Side> {
  const home = makeServerFolder('syncthing');
  execFileSync('syncthing', ['generate', `--home=${home}`, '--no-default-folder'], { stdio: 'ignore' });
  const id = execFileSync('syncthing', [`--home=${home}`, '--device-id'], { encoding: 'utf8' }).trim();
  mkdirSync(folderOf(home));
  return { home, id, port: await freePort() };
}

const folderOf = (home: string) => join(home, 'Documents');

/** What is not said here is as Syncthing has it (docs.syncthing.net/users/config.html). */
function configOf(home: string, port: number, sides: readonly Side[]): string {
  const devices = sides.map(
    (side) => `<device id="${side.id}"><address>tcp://127.0.0.1:${side.port}</address></device>`,
  );
  const off = [
    'globalAnnounceEnabled',
    'localAnnounceEnabled',
    'relaysEnabled',
    'natEnabled',
    'crashReportingEnabled',
    'startBrowser',
  ];
  return `<configuration version="36">
    <folder id="last-ten" path="${folderOf(home)}" rescanIntervalS="5" fsWatcherEnabled="true" fsWatcherDelayS="1">
      ${sides.map(({ id }) => `<device id="${id}"></device>`).join('')}
    </folder>
    ${devices.join('')}
    <gui enabled="false"></gui>
    <options>
      <listenAddress>tcp://127.0.0.1:${port}</listenAddress>
      <reconnectionIntervalS>1</reconnectionIntervalS>
      <urAccepted>-1</urAccepted>
      ${off.map((name) => `<${name}>false</${name}>`).join('')}
    </options>
  </configuration>`;
}
