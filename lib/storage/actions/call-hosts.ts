import type { CallHost } from '../../domain/settings';
import { readSettings } from '../queries/settings';
import { changeSettings } from './settings';

/** Puts a host on the list as it is now, once, with whose calls it holds. */
export async function addCallHost(added: CallHost): Promise<void> {
  const { callHosts } = await readSettings();
  await changeSettings({ callHosts: [...callHosts.filter(({ host }) => host !== added.host), added] });
}

/** Takes a host off the list. */
export async function removeCallHost(host: string): Promise<void> {
  const { callHosts } = await readSettings();
  await changeSettings({ callHosts: callHosts.filter((other) => other.host !== host) });
}
