import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { startApache } from '../../servers/apache.ts';
import { addressBehind } from '../../servers/behind-proxy.ts';
import { startFaultProxy, type FaultProxy } from '../../servers/fault-proxy.ts';
import { copyWithHost } from './calendar-copy.ts';
import { launchWithExtension, type RunningChromium } from './chromium.ts';
import { startServer, type StandInServer } from './server.ts';
import { onServer, type Choose } from './sync-machines.ts';

/** A real server of folders behind the proxy, and machines that are allowed to reach it. */
export interface FolderServer {
  readonly proxy: FaultProxy;
  readonly host: string;
  /** Where a person's folders are on it. */
  readonly address: string;
  /** The folder of this machine with all it keeps: files, and its log. */
  readonly kept: string;
  /** What every other host leads to. */
  readonly web: StandInServer;
  /** Chooses its folder on the settings page. */
  readonly there: Choose;
  /** Starts a machine; with a profile of the test's own it is the one that was there before. */
  launch(userDataDir?: string): Promise<RunningChromium>;
  /** The files of machines that lie on it. */
  carried(): string[];
  /** Ends every machine that runs. */
  endMachines(): Promise<void>;
  close(): Promise<void>;
}

/** Starts Apache with mod_dav behind the fault proxy, and the stand-in of the web. */
export async function startFolderServer(): Promise<FolderServer> {
  const host = 'apache.servers.example';
  const [web, apache, proxy] = await Promise.all([startServer(), startApache(), startFaultProxy()]);
  const dir = copyWithHost(host);
  const running: RunningChromium[] = [];
  const args = [`--host-resolver-rules=MAP ${host} 127.0.0.1, MAP * 127.0.0.1:${web.port}`];
  const address = addressBehind(proxy, apache);
  const endMachines = async () => {
    await Promise.all(running.splice(0).map((chromium) => chromium.close()));
  };
  return {
    proxy,
    host,
    address,
    kept: apache.folder,
    web,
    there: onServer(address),
    async launch(userDataDir) {
      const chromium = await launchWithExtension({
        server: web,
        dir,
        args,
        ...(userDataDir && { userDataDir }),
      });
      running.push(chromium);
      if (userDataDir) {
        const isWelcome = (target: { url(): string }) => target.url().endsWith('/welcome.html');
        await (await (await chromium.browser.waitForTarget(isWelcome)).asPage()).close();
      }
      return chromium;
    },
    carried() {
      const all = readdirSync(join(apache.folder, 'files'), { recursive: true, encoding: 'utf8' });
      return all.filter((name) => name.endsWith('.ltn'));
    },
    endMachines,
    async close() {
      await endMachines();
      await Promise.all([web.close(), proxy.stop(), apache.stop()]);
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
