// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ContentScriptContext } from 'wxt/utils/content-script-context';
import script from '../../../../entrypoints/meet-home.content';

interface Sent {
  readonly type: string;
  readonly data: { readonly meetings: readonly { readonly title: string }[] };
}

let sent: Sent[];
let failure: string | undefined;
let ctx: ContentScriptContext;

/** Answers as Chrome does: by a callback, and failures by `lastError` while it runs. */
function sendMessage(message: Sent, callback: (reply?: unknown) => void): void {
  sent.push(message);
  if (failure === undefined) return callback({ res: undefined });
  Object.assign(fakeBrowser.runtime, { lastError: new Error(failure) });
  callback();
  Object.assign(fakeBrowser.runtime, { lastError: undefined });
}

function list(...titles: string[]): void {
  document.body.innerHTML = titles
    .map(
      (title) =>
        `<div data-call-id="abc-defg-hij" data-begin-time="1791190800000" data-end-time="1791194400000"><span>${title}</span></div>`,
    )
    .join('');
}

const titles = () => sent.map(({ data }) => data.meetings.map(({ title }) => title));
const look = () => vi.advanceTimersByTimeAsync(5000);

beforeEach(() => {
  vi.useFakeTimers();
  window.location.href = 'https://meet.google.com/landing';
  document.body.innerHTML = '';
  sent = [];
  failure = undefined;
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(sendMessage as never);
  ctx = new ContentScriptContext('meet-home');
});

afterEach(() => {
  ctx.abort();
  vi.useRealTimers();
});

it('tells what the page lists when that changes, and not again', async () => {
  await script.main(ctx);
  await look();
  expect(titles()).toEqual([]);

  list('Weekly sync');
  await look();
  await look();
  expect(sent.map(({ type }) => type)).toEqual(['reportMeetings']);

  list('Weekly sync', 'Ana Lima');
  await look();
  expect(titles()).toEqual([['Weekly sync'], ['Weekly sync', 'Ana Lima']]);
});

it('tells at once what a page lists already', async () => {
  list('Weekly sync');
  await script.main(ctx);

  expect(titles()).toEqual([['Weekly sync']]);
});

it('tells nothing while the list is not there: it may be loading', async () => {
  list('Weekly sync');
  await script.main(ctx);
  list();
  await look();

  expect(titles()).toEqual([['Weekly sync']]);
});

it('reads no other page of Meet, and none that nobody looks at', async () => {
  list('Weekly sync');
  window.location.href = 'https://meet.google.com/abc-defg-hij';
  await script.main(ctx);
  window.location.href = 'https://meet.google.com/home';
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  await look();

  expect(sent).toEqual([]);
});

it('tells again what did not arrive', async () => {
  failure = 'Could not establish connection.';
  list('Weekly sync');
  await script.main(ctx);
  failure = undefined;
  await look();
  await look();

  expect(sent).toHaveLength(2);
});

it('falls silent when the extension behind it is gone', async () => {
  failure = 'Extension context invalidated.';
  list('Weekly sync');
  await script.main(ctx);
  await look();
  list('Ana Lima');
  await look();

  expect(sent).toHaveLength(1);
});
