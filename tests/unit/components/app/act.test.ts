// @vitest-environment happy-dom
import { h, render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { act } from '../../../../components/app/act';
import { Toasts } from '../../../../components/ui/toasts';
import { onMessage } from '../../../../lib/messaging/protocol';
import { onStorageTrouble, type StorageTrouble } from '../../../../lib/storage/engine/persist';

/** What happened, in its order: what was stored, and each time the background was told. */
let log: string[];
let stopListening: () => void;

beforeEach(() => {
  log = [];
  stopListening = onMessage('lookAgain', () => void log.push('told'));
  render(h(Toasts, null), document.body);
});
afterEach(() => {
  stopListening();
  render(null, document.body);
});

const write = (what: string) => async () => {
  log.push(what);
  return what;
};
const toast = () => document.querySelector('.toast__text')?.textContent ?? null;
const undoButton = () => document.querySelector<HTMLButtonElement>('[data-undo]');
async function logged(expected: readonly string[]): Promise<void> {
  await expect.poll(() => log).toEqual(expected);
}

/** Resolves once the page has drawn a toast with this text. */
async function said(text: string): Promise<void> {
  await expect.poll(toast).toBe(text);
}

describe('What a person does on a page', () => {
  it('is stored, told to the background and said, and its result handed back', async () => {
    const result = await act({ work: write('stored'), text: 'Noted.' });

    expect(result).toBe('stored');
    await said('Noted.');
    await logged(['stored', 'told']);
    expect(undoButton()).toBeNull();
  });

  it('can be said in words that depend on what was stored', async () => {
    await act({ work: async () => ({ name: 'Ana' }), text: ({ name }) => `Wrote ${name} down.` });

    await expect.poll(toast).toBe('Wrote Ana down.');
  });

  it('is told, and not said, where it has no text or none for this result', async () => {
    await act({ work: write('one') });
    await act({ work: write('two'), text: () => null, undo: write('back') });

    await logged(['one', 'told', 'two', 'told']);
    expect(toast()).toBeNull();
  });

  it('is handed back without waiting for the background', async () => {
    stopListening();
    stopListening = onMessage('lookAgain', () => new Promise<never>(() => undefined));

    expect(await act({ work: write('stored') })).toBe('stored');
  });

  it('is neither told nor said where it was refused', async () => {
    const refused = act({ work: () => Promise.reject(new TypeError('no')), text: 'Noted.' });

    await expect(refused).rejects.toThrow('no');
    await act({ work: write('next') });
    await logged(['next', 'told']);
    expect(toast()).toBeNull();
  });
});

describe('On a full disk, what a person does', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is said only once it is stored', async () => {
    const troubles: StorageTrouble[] = [];
    const stop = onStorageTrouble((trouble) => troubles.push(trouble));
    let full = true;
    const work = async () => {
      if (full) throw new DOMException('The disk is full.', 'QuotaExceededError');
      return write('stored')();
    };
    const acting = act({ work, text: 'Noted.' });
    await vi.advanceTimersByTimeAsync(10_000);
    expect([toast(), log, troubles]).toEqual([null, [], ['none', 'full']]);

    full = false;
    await vi.advanceTimersByTimeAsync(2000);
    expect(await acting).toBe('stored');
    await vi.advanceTimersByTimeAsync(100);
    expect([toast(), log]).toEqual(['Noted.', ['stored', 'told']]);
    stop();
  });
});

describe('The way back', () => {
  it('is stored and told like the act, with what the act has stored at hand', async () => {
    await act({ work: write('stored'), text: 'Noted.', undo: (result) => write(`${result} no more`)() });
    await said('Noted.');
    undoButton()?.click();

    await logged(['stored', 'told', 'stored no more', 'told']);
    await expect.poll(toast).toBeNull();
  });

  it('stays where something that has none is said after it, and goes where something that has one is', async () => {
    await act({ work: write('stored'), text: 'Finished', undo: () => write('reopened')() });
    await said('Finished');
    await act({ work: write('copied'), text: 'Copied' });
    await said('Copied · Finished');
    await act({ work: write('copied again'), text: 'Copied' });
    await said('Copied · Finished');
    undoButton()?.click();
    await logged(['stored', 'told', 'copied', 'told', 'copied again', 'told', 'reopened', 'told']);
    await act({ work: write('one'), text: 'One', undo: () => write('one back')() });
    await act({ work: write('two'), text: 'Two', undo: () => write('two back')() });
    await said('Two');
    expect(document.querySelectorAll('[data-undo]')).toHaveLength(1);
  });

  it('asks the browser first where it has to, and is not taken without its yes', async () => {
    const answers = [false, true];
    const ask = async () => {
      log.push('asked');
      return answers.shift() ?? false;
    };
    for (const name of ['one', 'two']) {
      await act({ work: write(name), text: name, undo: write(`${name} back`), mayUndo: ask });
      await said(name);
      undoButton()?.click();
      await expect.poll(toast).toBeNull();
    }

    await logged(['one', 'told', 'asked', 'two', 'told', 'asked', 'two back', 'told']);
  });
});
