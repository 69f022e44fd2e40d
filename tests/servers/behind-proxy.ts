import type { DavAccess } from '../../lib/dav/access';
import { basicAuthorization } from '../../lib/dav/basic-auth';
import { reachOf } from '../../lib/dav/reach';
import { password, user, type DavServer } from './dav-server';
import type { FaultProxy } from './fault-proxy';
import { trustingFetch } from './trusting-fetch';

/** Puts a server behind the proxy, under a host named after it, and returns the address a person would give. */
export function addressBehind(proxy: FaultProxy, server: DavServer): string {
  return proxy.route(`${server.name.toLowerCase()}.servers.example`, server) + server.path;
}

/** Access to an address behind the proxy, as a person who gave name and password has it. */
export function accessTo(proxy: FaultProxy, address: string, change: Partial<DavAccess> = {}): DavAccess {
  return {
    reach: reachOf(address),
    authorization: basicAuthorization(user, password),
    fetch: trustingFetch(proxy),
    mayReach: () => Promise.resolve(true),
    now: Date.now,
    ...change,
  };
}
