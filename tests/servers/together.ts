import type { DavAccess } from '../../lib/dav/access';
import { accessTo, addressBehind } from './behind-proxy';
import type { DavServer } from './dav-server';
import { startFaultProxy, type FaultProxy } from './fault-proxy';

/** Servers that run behind one proxy. */
export interface RunningServers {
  readonly proxy: FaultProxy;
  /** Returns the address a person would give for a server of this name. */
  address(name: string): string;
  /** Access to a server as a person has it who gave its address, name and password. */
  access(name: string, change?: Partial<DavAccess>): DavAccess;
  stop(): Promise<void>;
}

/** Starts servers and a proxy before them. */
export async function startServers(starts: readonly (() => Promise<DavServer>)[]): Promise<RunningServers> {
  const proxy = await startFaultProxy();
  const servers = await Promise.all(starts.map((start) => start()));
  const addresses = new Map(servers.map((server) => [server.name, addressBehind(proxy, server)]));
  const address = (name: string) => {
    const found = addresses.get(name);
    if (found === undefined) throw new Error(`No server called ${name} was started.`);
    return found;
  };
  return {
    proxy,
    address,
    access: (name, change) => accessTo(proxy, address(name), change),
    async stop() {
      await Promise.all([proxy.stop(), ...servers.map((server) => server.stop())]);
    },
  };
}
