// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { callPageOf } from '../../../../lib/calls';
import { everyCallPage } from '../../../../lib/calls/every-call-page';
import { jitsi } from '../../../../lib/calls/jitsi';
import { placeOf, type CallPage } from '../../../../lib/calls/call-page';
import { createPageReader, type PageSight } from '../../../../lib/calls/page-reader';
import { meet } from '../../../../lib/calls/meet';
import { teams } from '../../../../lib/calls/teams';
import { zoom } from '../../../../lib/calls/zoom';
import {
  callsBySignal,
  jitsiPages,
  jitsiUrl,
  meetPages,
  meetUrl,
  teamsPages,
  teamsUrl,
  zoomPages,
  zoomUrl,
} from './sample-pages';

const readPage = (page: CallPage, at: Document, url: URL) => createPageReader(page).read(at, url).sight;
const readTitle = (page: CallPage, at: Document) => createPageReader(page).title(at);

function sight(page: CallPage, markup: string, url: string): PageSight {
  document.body.innerHTML = markup;
  return readPage(page, document, new URL(url));
}

beforeEach(() => {
  document.body.innerHTML = '';
  document.title = '';
});

describe.each(callsBySignal)('in a call on $page.platform', ({ page, url, call, parts }) => {
  it('is seen', () => {
    expect(sight(page, call, url)).toBe('in-call');
  });

  it.each(parts)('is still seen when %s is gone', (part) => {
    document.body.innerHTML = call;
    const found = document.querySelectorAll(part);
    expect(found.length).toBeGreaterThan(0);
    found.forEach((element) => element.remove());
    expect(readPage(page, document, new URL(url))).toBe('in-call');
  });

  it.each(page.inCall.map(({ name }) => name))('is still seen when no selector finds the %s', (name) => {
    const blunted = { ...page, inCall: page.inCall.filter((signal) => signal.name !== name) };
    expect(sight(blunted, call, url)).toBe('in-call');
  });

  it.each(page.inCall.map(({ name }) => name))('shows the signal "%s" in its sample page', (name) => {
    const alone = { ...page, alsoWhileWaiting: [], inCall: page.inCall.filter((one) => one.name === name) };
    expect(sight(alone, call, url)).toBe('one-signal');
  });

  it('is never entered on one signal', () => {
    for (const signal of page.inCall) {
      expect(sight({ ...page, inCall: [signal] }, call, url)).not.toBe('in-call');
    }
  });

  it('is not seen by the readers of the other platforms, even at their own addresses', () => {
    const others = callsBySignal.filter((other) => other.page !== page);
    for (const other of others) expect(sight(other.page, call, other.url)).toBe('unclear');
  });
});

describe('readPage on Meet', () => {
  it.each([
    ['the green room', 'greenRoom', 'lobby'],
    ["the host's green room", 'hostGreenRoom', 'lobby'],
    ['waiting to be let in, with the leave control and the side panels', 'waiting', 'waiting'],
    ['the exit hall, which keeps the address', 'exitHall', 'exit'],
    ['a refusal, which shows nothing known', 'denied', 'unclear'],
    ['companion mode without tiles or captions', 'companion', 'in-call'],
  ] as const)('tells %s', (_, name, expected) => {
    expect(sight(meet, meetPages[name], meetUrl)).toBe(expected);
  });

  it('takes the heading for the exit hall only where the controls are gone', () => {
    const heading = '<h1 jsname="r4nke"></h1>';
    expect(sight(meet, meetPages.call + heading, meetUrl)).toBe('in-call');
    expect(sight(meet, `${heading}<button data-is-muted="true"></button>`, meetUrl)).toBe('unclear');
  });

  it('sees the older builds', () => {
    const older =
      '<div jsname="CQylAd"><button><i class="google-material-icons">call_end</i></button></div><button jsname="r8qRAd"></button>';
    expect(sight(meet, older, meetUrl)).toBe('in-call');
  });

  it('stays on one signal where picture-in-picture took the tiles to another window', () => {
    document.body.innerHTML = meetPages.call;
    document
      .querySelectorAll('[data-tile-media-id], [jsname="RrG0hf"], [jsname="FpSaz"], [jsname="A5il2e"]')
      .forEach((element) => element.remove());
    expect(readPage(meet, document, new URL(meetUrl))).toBe('waiting');
  });

  it.each(['https://meet.google.com/', 'https://meet.google.com/home', 'https://meet.google.com/new'])(
    'shows no call at %s',
    (url) => {
      expect(sight(meet, meetPages.call, url)).toBe('none');
    },
  );
});

describe('readPage on Zoom', () => {
  it.each([
    ['the preview', 'preview', 'lobby'],
    ["the classic client's preview", 'classicPreview', 'lobby'],
    ['the waiting room with a footer and no counter', 'waiting', 'waiting'],
    ['the waiting room with a way to leave', 'waitingWithLeave', 'waiting'],
    ['the waiting room with a counter at zero', 'waitingWithZero', 'waiting'],
    ['the question whether to leave, while the call goes on', 'leavePopover', 'in-call'],
    ['a notice over the call', 'callWithNotice', 'in-call'],
    ['the way into a breakout room', 'breakout', 'interrupted'],
    ['the notice that the host ended the call', 'ended', 'exit'],
    ['that notice over a footer that is still there', 'endedUnderFooter', 'exit'],
    ['an invalid link', 'invalid', 'exit'],
    ['the waiting room that takes the place of everything', 'waitingRoom', 'waiting-room'],
    ['the screen of a lost connection', 'disconnected', 'interrupted'],
    ['that screen over a call that still stands there', 'disconnectedOverCall', 'interrupted'],
    ['the call in a small window', 'minimised', 'minimised'],
    ['the dialog of the end, over a call that still stands there', 'endedDialog', 'exit'],
    ['the wish for a newer version, which bears the same label', 'wishForNewer', 'in-call'],
    ['the call beside an assistant', 'assistantFooter', 'in-call'],
  ] as const)('tells %s', (_, name, expected) => {
    expect(sight(zoom, zoomPages[name], zoomUrl)).toBe(expected);
  });

  it.each([
    ['https://app.zoom.us/wc/81234567890/start', 'in-call'],
    ['https://app.zoom.us/wc/join/81234567890', 'in-call'],
    ['https://app.zoom.us/wc/my/john.doe', 'in-call'],
    ['https://app.zoom.us/wc?mn=81234567890', 'in-call'],
    ['https://app.zoom.us/wc/home', 'none'],
    ['https://app.zoom.us/wc', 'none'],
    ['https://us02web.zoom.us/j/81234567890', 'none'],
  ] as const)('at %s the same page is %s', (url, expected) => {
    expect(sight(zoom, zoomPages.call, url)).toBe(expected);
  });
});

describe('readPage on Teams', () => {
  it.each([
    ['the pre-join screen', 'prejoin', 'lobby'],
    ['connecting', 'connecting', 'lobby'],
    ['the lobby, which holds the pre-join controls and media', 'lobby', 'lobby'],
    ['the retry screen', 'retry', 'exit'],
    ['the end screen of an encrypted call', 'ended', 'exit'],
    ['a chat over a call that goes on off screen', 'offScreen', 'unclear'],
    ['a chat beside a call made small', 'minimised', 'minimised'],
  ] as const)('tells %s', (_, name, expected) => {
    expect(sight(teams, teamsPages[name], teamsUrl)).toBe(expected);
  });

  it('takes the lobby for no call where controls of the call show beside it', () => {
    expect(sight(teams, teamsPages.call + teamsPages.lobby, teamsUrl)).toBe('lobby');
  });

  it('takes the retry screen for no call where the wrapper of the call screen is still there', () => {
    const wrapped = `<div data-cid="call-screen-wrapper">${teamsPages.retry}</div>`;
    expect(sight(teams, wrapped, teamsUrl)).toBe('exit');
  });

  it.each(['hangup-button', 'hangup-leave-button', 'hangup-end-meeting-button', 'call-hangup'])(
    'knows the hang-up control by the test id %s',
    (tid) => {
      expect(sight(teams, `<button data-tid="${tid}"></button>`, teamsUrl)).toBe('one-signal');
    },
  );
});

describe('readPage on Jitsi', () => {
  it.each([
    ['the screen before joining, which has the stage already', 'prejoin', 'lobby'],
    ['waiting for a moderator', 'lobby', 'lobby'],
    ['a page that has no more than the stage', 'loading', 'waiting'],
  ] as const)('tells %s', (_, name, expected) => {
    expect(sight(jitsi, jitsiPages[name], jitsiUrl)).toBe(expected);
  });

  it.each([
    ['https://meet.jit.si/tenant/WeeklyAna?jwt=abc#config.x=1', 'in-call'],
    ['https://meet.jit.si/', 'none'],
    ['https://meet.jit.si/static/close3.html', 'none'],
  ] as const)('at %s the same page is %s', (url, expected) => {
    expect(sight(jitsi, jitsiPages.call, url)).toBe(expected);
  });
});

describe('the readers of all platforms', () => {
  it('look for no word of a language', () => {
    const signals = everyCallPage.flatMap((page) =>
      [...page.inCall, ...page.lobby, ...page.exit, ...page.interruption, ...page.minimised].flatMap(
        ({ anyOf }) => anyOf,
      ),
    );
    // Zoom writes this one label in English in every language.
    const plain = signals.filter(({ selector }) => !selector.endsWith('[aria-label="Meeting is end now"]'));
    for (const { selector } of plain) expect(selector).not.toMatch(/aria-label|title=|placeholder|alt=/);
    const texts = new Set(signals.flatMap(({ text }) => text?.source ?? []));
    expect([...texts].toSorted()).toEqual(['[1-9]', '^back_hand$', '^call_end$', '^closed_caption(_off)?$']);
  });

  it('ask for one thing at a time: a list with commas makes browsers go through the whole page', () => {
    for (const page of everyCallPage) {
      const lists = [...page.inCall, ...page.lobby, ...page.exit, ...page.interruption, ...page.minimised];
      const all = [...lists.flatMap(({ anyOf }) => anyOf), ...page.title, ...(page.countdown ?? [])];
      const asked = all.flatMap(({ selector, unless = [] }) => [selector, ...unless]);
      // Within brackets a comma may stand.
      expect(asked.filter((selector) => selector.replace(/\([^()]*\)/g, '').includes(','))).toEqual([]);
    }
  });

  it.each([
    ['https://meet.google.com/abc-defg-hij', 'meet'],
    ['https://us02web.zoom.us/wc/81234567890/join', 'zoom'],
    ['https://teams.cloud.microsoft/v2/', 'teams'],
    ['https://teams.live.com/light-meetings/launch', 'teams'],
    ['https://zoom.us.evil.example/wc/81234567890/join', undefined],
    ['https://evilzoom.us/wc/81234567890/join', undefined],
    ['http://meet.google.com/abc-defg-hij', undefined],
  ])('%s is watched as %s', (url, platform) => {
    expect(callPageOf(new URL(url))?.platform).toBe(platform);
  });
});

describe('readTitle', () => {
  it.each([
    [meet, 'Ana & Ben - Google Meet', 'Ana & Ben'],
    [meet, 'Meet - abc-defg-hij', ''],
    [meet, 'Meet – abc-defg-hij', ''],
    [meet, 'Google Meet', ''],
    [zoom, 'Ana & Ben', 'Ana & Ben'],
    [zoom, 'Ana & Ben - Zoom', 'Ana & Ben'],
    [zoom, 'Zoom Meeting', ''],
    [zoom, 'Zoom meeting on web', ''],
    [teams, '(3) Ana & Ben | Microsoft Teams', 'Ana & Ben'],
    [teams, 'Kalender | Ana & Ben | Microsoft Teams', 'Ana & Ben'],
    [teams, 'Microsoft Teams meeting | Microsoft Teams', ''],
    [jitsi, 'Weekly Ana | Jitsi Meet', 'Weekly Ana'],
    [jitsi, 'Jitsi Meet', ''],
  ])('of %o, titled "%s", is "%s"', (page, title, expected) => {
    document.title = title;
    expect(readTitle(page, document)).toBe(expected);
  });

  it('prefers what the page shows, and cuts it where it is endless', () => {
    document.title = 'Zoom';
    document.body.innerHTML = `<div class="meeting-info-icon__title">${'x'.repeat(1000)}</div>`;
    expect(readTitle(zoom, document)).toBe('x'.repeat(300));
  });
});

describe('placeOf', () => {
  const shell = 'https://app.zoom.us/wc/my/john.doe?fromPWA=1';
  function shellWith(inner: { URL: string } | null): Document {
    return { URL: shell, querySelector: () => ({ contentDocument: inner }) } as unknown as Document;
  }

  it("finds Zoom's call in the shell's frame, by the keys of both addresses", () => {
    const inner = { URL: zoomUrl };
    const place = placeOf(zoom, shellWith(inner));
    expect(place.document).toBe(inner);
    expect(place.url.href).toBe(zoomUrl);
    expect(place.keys).toEqual(['zoom:81234567890', 'zoom-my:zoom.us/john.doe']);
  });

  it.each([
    ['being replaced', { URL: 'about:blank' }],
    ["another site's", null],
  ])('stays with the page where the frame is %s', (_, inner) => {
    expect(placeOf(zoom, shellWith(inner)).url.href).toBe(shell);
  });

  it('looks into no frame of other platforms', () => {
    expect(placeOf(meet, shellWith({ URL: zoomUrl })).url.href).toBe(shell);
  });
});
