import type { WrittenDown } from '../harness/pair-codes.ts';
import { clockIn } from '../harness/ritual.ts';
import type { RunningFirefox } from './firefox.ts';
import type { Machine } from './machine.ts';

/** Starts a wrap-up by hand in Firefox, writes down what is said, books a meeting in a week, and answers for oneself. */
export async function wrapUpInFirefox(
  machine: Machine,
  firefox: RunningFirefox,
  about: WrittenDown,
): Promise<void> {
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
export async function takeInFirefox(
  machine: Machine,
  firefox: RunningFirefox,
  code: string,
): Promise<string> {
  await machine.open('exchange.html');
  await firefox.fill('Paste your partner’s message with the code', code);
  await firefox.click('Import');
  await firefox.untilText('You now have everything');
  await firefox.run('navigator.clipboard.writeText = async (text) => { window.copied = text; }');
  await firefox.click('Copy code');
  return firefox.until<string>('return window.copied');
}
