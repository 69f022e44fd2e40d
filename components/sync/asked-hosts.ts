import { createContext } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { forgetAskedHost, noteAskedHost } from '../../lib/storage/actions/asked-hosts';
import { askForServer, giveBackHost, holdHost, patternOf } from './host-permission';

/** Asks for the permission to reach the server at an address, within a click. */
export type Ask = (address: string) => Promise<boolean>;

/** Asks on behalf of the connection that the forms below are part of. */
export const Asking = createContext<Ask>(askForServer);

/** The hosts that were allowed for a connection that is being made. */
export interface AskedHosts {
  readonly ask: Ask;
  /** The connection is stored, or was given up: gives back what nothing needs. Also once a question is answered that was still open. */
  readonly settle: () => Promise<void>;
}

/** Keeps what is allowed for a connection until it is stored or given up; a page that is left gives it up. */
export function useAskedHosts(): AskedHosts {
  const [hosts] = useState(askedHosts);
  useEffect(() => () => void hosts.settle(), []);
  return hosts;
}

function askedHosts(): AskedHosts {
  let held = new Map<string, () => Promise<void>>();

  async function ask(address: string): Promise<boolean> {
    const pattern = patternOf(address);
    const answer = askForServer(address);
    const mine = held;
    if (!mine.has(pattern)) mine.set(pattern, holdHost(pattern));
    await noteAskedHost(pattern);
    const isAllowed = await answer;
    if (mine !== held) await giveBackHost(pattern);
    else if (!isAllowed) await drop(pattern);
    return isAllowed;
  }
  async function drop(pattern: string): Promise<void> {
    await held.get(pattern)?.();
    held.delete(pattern);
    await forgetAskedHost(pattern);
  }
  async function settle(): Promise<void> {
    const mine = held;
    held = new Map();
    for (const [pattern, letGo] of mine) {
      await letGo();
      await giveBackHost(pattern);
    }
  }
  return { ask, settle };
}
