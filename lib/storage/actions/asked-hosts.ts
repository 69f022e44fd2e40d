import { database } from '../engine/database';
import { askedHostsKey, readAskedHosts } from '../queries/asked-hosts';

/** Remembers that a host's permission was asked for and nothing needs it yet, for when the page that asked is closed. */
export function noteAskedHost(pattern: string): Promise<void> {
  return change((known) => [...new Set([...known, pattern])]);
}

/** Forgets that a host's permission was asked for: it is needed by now, or was given back. */
export function forgetAskedHost(pattern: string): Promise<void> {
  return change((known) => known.filter((one) => one !== pattern));
}

function change(to: (known: readonly string[]) => string[]): Promise<void> {
  return database.transaction('rw', database.device, async () => {
    const value = to(await readAskedHosts());
    if (value.length === 0) await database.device.delete(askedHostsKey);
    else await database.device.put({ key: askedHostsKey, value });
  });
}
