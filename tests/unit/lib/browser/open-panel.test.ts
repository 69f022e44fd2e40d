import { beforeEach, describe, expect, it, vi, type MockInstance } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openPanelBesideTab, openPanelInWindow } from '../../../../lib/browser/open-panel';
import type { PanelPlace } from '../../../../lib/browser/panel-places';

let open: MockInstance;
let create: MockInstance;

/** A window of this type is in front; its side panel opens unless `refused` says why not. */
function inWindow(type: 'normal' | 'popup' | 'app', refused?: string): void {
  vi.spyOn(fakeBrowser.windows, 'get').mockResolvedValue({ type } as never);
  if (refused) open.mockRejectedValue(new Error(refused));
}

/** The panel is open in these places; each holds a lock, as its page does. */
function isOpenIn(...places: readonly PanelPlace[]): void {
  const held = places.map((place) => ({ name: `panel-at ${JSON.stringify(place)}` }));
  vi.stubGlobal('navigator', { locks: { query: () => Promise.resolve({ held }) } });
}

beforeEach(() => {
  isOpenIn();
  open = vi.spyOn(fakeBrowser.sidePanel, 'open').mockResolvedValue(undefined as never);
  create = vi.spyOn(fakeBrowser.windows, 'create').mockResolvedValue({} as never);
});

const ways = [
  ['beside a tab', () => openPanelBesideTab({ id: 7, windowId: 1 }, Promise.resolve(true))],
  ['in a window', () => openPanelInWindow(1)],
] as const;

describe.each(ways)('The panel, opened %s,', (_, openIt) => {
  it('is the side panel, asked for in the tick of the click', async () => {
    inWindow('normal');
    const opened = openIt();
    expect(open).toHaveBeenCalledOnce();
    await opened;
    expect(create).not.toHaveBeenCalled();
  });

  it.each([
    ['of an installed app', 'app', 'No active side panel for windowId: 1'],
    ['of an installed app that says nothing', 'app', undefined],
    ['that is a pop-up', 'popup', undefined],
  ] as const)('is a window of its own beside one %s', async (_name, type, refused) => {
    inWindow(type, refused);
    await openIt();
    expect(create).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ type: 'popup' }));
  });

  it('is not open where the browser wants a click first, and says so', async () => {
    inWindow('normal', '`sidePanel.open()` may only be called in response to a user gesture.');
    await expect(openIt()).rejects.toThrow('user gesture');
    expect(create).not.toHaveBeenCalled();
  });
});

describe.each(ways)('A panel that is open already, asked for %s of an installed app,', (_, openIt) => {
  it.each([
    ['as a tab', { kind: 'tab', tabId: 9 } as const, { tabs: [[9, { active: true }]], window: 4 }],
    ['beside a window', { kind: 'side', windowId: 3 } as const, { tabs: [], window: 3 }],
  ])('comes to the front %s, and no second one opens', async (_where, place, expected) => {
    inWindow('app');
    isOpenIn(place);
    vi.spyOn(fakeBrowser.tabs, 'get').mockResolvedValue({ id: 9, windowId: 4 } as never);
    const tabs = vi.spyOn(fakeBrowser.tabs, 'update').mockResolvedValue({} as never);
    const windows = vi.spyOn(fakeBrowser.windows, 'update').mockResolvedValue({} as never);
    await openIt();
    expect(create).not.toHaveBeenCalled();
    expect(tabs.mock.calls).toEqual(expected.tabs);
    expect(windows.mock.calls).toEqual([[expected.window, { focused: true }]]);
  });
});

describe('The panel beside a tab of an installed app, asked for by who may not,', () => {
  it('opens in no window', async () => {
    inWindow('app', 'No active side panel for windowId: 1');
    await openPanelBesideTab({ id: 7, windowId: 1 }, Promise.resolve(false));
    await expect(
      openPanelBesideTab({ id: 7, windowId: 1 }, Promise.reject(new TypeError('Not of this tab.'))),
    ).rejects.toThrow('Not of this tab.');
    expect(create).not.toHaveBeenCalled();
  });
});
