import { password, user } from '../../servers/dav-server.ts';
import type { RunningChromium } from '../harness/chromium.ts';
import type { FolderServer } from '../harness/folder-server.ts';
import { fullCode, take, wrapUp, writtenDown, type WrittenDown } from '../harness/pair-codes.ts';
import { share } from '../harness/pair-folder.ts';
import { clockIn } from '../harness/ritual.ts';
import { blockOn } from '../harness/sync-machines.ts';
import type { RunningFirefox } from './firefox.ts';
import type { Machine } from './machine.ts';

/** Starts a wrap-up by hand in Firefox, writes down what is said, books a meeting in a week, and answers for oneself. */
async function wrapUpInFirefox(machine: Machine, firefox: RunningFirefox, about: WrittenDown): Promise<void> {
  await machine.wrapUp();
  await firefox.fill('I am the', about.role);
  await firefox.fill('Who are you meeting?', about.partner);
  await firefox.click('Another time…');
  await firefox.fill('Clock time', clockIn(30).time);
  await firefox.click('Start');
  for (const [at, text] of about.items.entries()) {
    await firefox.fill('Add an action item', text);
    await machine.enter();
    await firefox.untilText(at === 0 ? '1 item' : `${at + 1} items`);
  }
  await firefox.click('Next meeting');
  await firefox.fill('Date', clockIn(7 * 24 * 60).date);
  await firefox.fill('Start time', '15:00');
  await firefox.waitFor('Download invite (.ics)');
  await firefox.click('Feedback');
  await firefox.click('More questions');
  await firefox.fill('One thing I take away', about.takeaway);
  await firefox.click('8 of 10');
  await firefox.untilText('Your answer is in');
}

/** Pastes a code of the partner's in Firefox; returns the one that goes back. */
async function takeInFirefox(machine: Machine, firefox: RunningFirefox, code: string): Promise<string> {
  await machine.open('exchange.html');
  await firefox.fill('Paste your partner’s message with the code', code);
  await firefox.click('Import');
  await firefox.untilText('You now have everything');
  await firefox.run('navigator.clipboard.writeText = async (text) => { window.copied = text; }');
  await firefox.click('Copy code');
  return firefox.until<string>('return window.copied');
}

/** Ana, a mentor, in Chromium, and Ben in Firefox write down in one call, and exchange one code each. */
export async function exchangeWithFirefox(
  ana: RunningChromium,
  firefox: RunningFirefox,
  ben: Machine,
): Promise<void> {
  await Promise.all([wrapUp(ana, writtenDown.ana), wrapUpInFirefox(ben, firefox, writtenDown.ben)]);
  await take(ana, await takeInFirefox(ben, firefox, await fullCode(ana)));
}

/** Ana shares a folder, and Ben joins it with the block he was sent. */
export async function joinPair(
  folders: FolderServer,
  ana: RunningChromium,
  firefox: RunningFirefox,
  ben: Machine,
): Promise<void> {
  const sharing = await share(ana, folders.address);
  const block = await blockOn(sharing);
  await sharing.close();
  await ben.open('options.html#sync');
  await firefox.click('Join with a block');
  await firefox.fill('Block from your other machine', block);
  await firefox.click('Read the block');
  await firefox.untilText('Ana shares this folder with you');
  await firefox.fill('User name', user);
  await firefox.fill('App password', password);
  await firefox.click('Allow and test');
  await firefox.untilText('With Ana');
  await firefox.untilText('Last matched');
}
