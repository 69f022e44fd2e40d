// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { callKeyOf } from '../../../../lib/calls/call-key';
import type { CallPage } from '../../../../lib/calls/call-page';
import { meet } from '../../../../lib/calls/meet';
import { createPageWatcher } from '../../../../lib/calls/page-watcher';
import { teams } from '../../../../lib/calls/teams';
import { zoom } from '../../../../lib/calls/zoom';
import { meetPages, meetUrl, teamsPages, teamsUrl, zoomPages, zoomUrl } from './sample-pages';

const otherMeetUrl = 'https://meet.google.com/zzz-yyyy-xxx';
const joinUrl = 'https://teams.microsoft.com/v2/?meetingjoin=true#/meet/1234567890123?p=abc';
const otherJoinUrl = 'https://teams.microsoft.com/v2/?meetingjoin=true#/meet/2222222222222?p=abc';
const teamsKey = 'teams-id:1234567890123';

/** A watched tab whose page, address and clock the test moves by hand. */
function watch(page: CallPage, start: string) {
  let url = new URL(start);
  let now = 1_000_000;
  const keys = () => [callKeyOf(url.href)].filter((key) => key !== undefined);
  const watcher = createPageWatcher({
    page,
    place: () => ({ document, url, keys: keys() }),
    clock: () => now,
  });
  const tab = {
    show(markup: string, at: string = url.href) {
      document.body.innerHTML = markup;
      url = new URL(at);
      return tab;
    },
    /** Looks once a second for so long, and returns the last phase. */
    after(seconds: number) {
      let state = watcher.look();
      for (let second = 0; second < seconds; second += 1) {
        now += 1000;
        state = watcher.look();
      }
      return state.phase;
    },
    look: () => watcher.look(),
    /** Looks once a second for so long, and is told at each look that the tab sounds. */
    heardFor(seconds: number) {
      let state = watcher.look();
      for (let second = 0; second < seconds; second += 1) {
        now += 1000;
        watcher.hear();
        state = watcher.look();
      }
      return state.phase;
    },
    unseenForMs: () => watcher.unseenForMs(),
    now: () => now,
    sleep(seconds: number) {
      now += seconds * 1000;
    },
  };
  return tab;
}

beforeEach(() => {
  document.body.innerHTML = '';
  document.title = '';
});

describe('entering a call', () => {
  it('takes two looks in a row that agree', () => {
    const tab = watch(meet, meetUrl).show(meetPages.call);
    expect(tab.look().phase).toBe('none');
    tab.show(meetPages.denied).look();
    tab.show(meetPages.call);
    expect(tab.look().phase).toBe('none');
    expect(tab.look()).toEqual({ phase: 'in-call', keys: ['meet:abc-defg-hij'], title: '', cutAt: null });
  });

  it.each([
    ['Meet', meet, meetUrl, meetPages.waiting],
    ['Zoom', zoom, zoomUrl, zoomPages.waitingWithLeave],
    ["Zoom's own kind", zoom, zoomUrl, zoomPages.waitingRoom],
    ['Teams', teams, teamsUrl, teamsPages.lobby],
  ])('never happens in a waiting room of %s, however long', (_, page, url, markup) => {
    const tab = watch(page, url).show(markup);
    expect(tab.after(3600)).toBe('lobby');
  });

  it.each([
    ['Meet', meet, meetUrl, [meetPages.greenRoom, meetPages.waiting, meetPages.call]],
    ['Zoom', zoom, zoomUrl, [zoomPages.preview, zoomPages.waiting, zoomPages.call]],
    [
      'Teams',
      teams,
      teamsUrl,
      [teamsPages.prejoin, teamsPages.connecting, teamsPages.lobby, teamsPages.call],
    ],
  ])('follows the way in on %s', (_, page, url, screens) => {
    const tab = watch(page, url);
    const phases = screens.map((screen) => tab.show(screen).after(2));
    expect(phases).toEqual([...screens.slice(1).map(() => 'lobby'), 'in-call']);
  });

  it('is seen by a script that comes late, after a reload or an update', () => {
    expect(watch(zoom, zoomUrl).show(zoomPages.call).after(1)).toBe('in-call');
  });

  it.each([
    ['Meet', meet, meetUrl, meetPages.exitHall],
    ['Zoom', zoom, zoomUrl, zoomPages.ended],
    ['Teams', teams, teamsUrl, teamsPages.retry],
  ])('is not seen by a script that finds the exit screen of %s', (_, page, url, markup) => {
    expect(watch(page, url).show(markup).after(600)).toBe('none');
  });
});

describe('staying in a call', () => {
  it.each([
    ['Meet', meet, meetUrl, meetPages.call, meetPages.waiting],
    ['Zoom', zoom, zoomUrl, zoomPages.call, zoomPages.waiting],
    ['Teams', teams, teamsUrl, teamsPages.call, '<button id="hangup-button"></button>'],
  ])('needs but one signal on %s', (_, page, url, call, little) => {
    const tab = watch(page, url).show(call);
    tab.after(2);
    expect(tab.show(little).after(3600)).toBe('in-call');
  });

  it('outlives a page that shows nothing known for a moment', () => {
    const tab = watch(meet, meetUrl).show(meetPages.call);
    tab.after(2);
    for (let round = 0; round < 5; round += 1) {
      expect(tab.show('').after(6)).toBe('in-call');
      expect(tab.show(meetPages.call).after(1)).toBe('in-call');
    }
  });

  it('outlives a laptop that slept', () => {
    const tab = watch(meet, meetUrl).show(meetPages.call);
    tab.after(2);
    tab.sleep(7200);
    expect(tab.show('').after(2)).toBe('in-call');
  });

  it('outlives the way into a breakout room of Zoom and back', () => {
    const tab = watch(zoom, zoomUrl).show(zoomPages.call);
    tab.after(2);
    expect(tab.show(zoomPages.breakout).after(45)).toBe('in-call');
    expect(tab.show('').after(5)).toBe('in-call');
    expect(tab.show(zoomPages.call).after(2)).toBe('in-call');
    expect(tab.show(zoomPages.breakout).after(45)).toBe('in-call');
  });

  it("outlives Zoom's detours through addresses without a number in one page", () => {
    const tab = watch(zoom, zoomUrl).show(zoomPages.call);
    tab.after(2);
    expect(tab.show('', 'https://app.zoom.us/wc-loading/x').after(5)).toBe('in-call');
    tab.show(zoomPages.call, zoomUrl);
    expect(tab.look().keys).toEqual(['zoom:81234567890']);
  });

  it("is one call where Zoom's personal link turns into a number", () => {
    const tab = watch(zoom, 'https://app.zoom.us/wc/my/john.doe').show(zoomPages.call);
    tab.after(2);
    expect(tab.show(zoomPages.call, zoomUrl).look()).toMatchObject({
      phase: 'in-call',
      keys: ['zoom-my:zoom.us/john.doe', 'zoom:81234567890'],
    });
  });

  it('outlives three minutes in a Teams chat, and keeps title and key', () => {
    const tab = watch(teams, joinUrl).show(teamsPages.prejoin);
    tab.look();
    document.title = 'Ana & Ben | Microsoft Teams';
    tab.show(teamsPages.call, teamsUrl).after(2);
    expect(tab.show(teamsPages.offScreen).after(180)).toBe('in-call');
    expect(tab.look()).toEqual({ phase: 'in-call', keys: [teamsKey], title: 'Ana & Ben', cutAt: null });
  });

  it('keeps its key while another Teams meeting is only looked at', () => {
    const tab = watch(teams, joinUrl).show(teamsPages.prejoin);
    tab.look();
    tab.show(teamsPages.call, teamsUrl).after(2);
    expect(tab.show(teamsPages.call, otherJoinUrl).look()).toMatchObject({
      phase: 'in-call',
      keys: [teamsKey],
    });
  });
});

describe('a call that is out of sight for a while', () => {
  it.each([
    ['made small on Zoom', zoom, zoomUrl, zoomPages.call, zoomPages.minimised, 3600],
    ['made small on Teams', teams, teamsUrl, teamsPages.call, teamsPages.minimised, 3600],
    ['put back into the waiting room of Zoom', zoom, zoomUrl, zoomPages.call, zoomPages.waitingRoom, 1799],
    ['behind a lost connection of Zoom', zoom, zoomUrl, zoomPages.call, zoomPages.disconnected, 7],
    ['under a lost connection of Zoom', zoom, zoomUrl, zoomPages.call, zoomPages.disconnectedOverCall, 7],
  ])('goes on: %s', (_, page, url, call, hidden, seconds) => {
    document.title = 'Ana & Ben | Microsoft Teams';
    const tab = watch(page, url).show(call);
    tab.after(2);
    const { title } = tab.look();
    document.title = 'Chat | Cem | Microsoft Teams';
    expect(tab.show(hidden).after(seconds)).toBe('in-call');
    expect(tab.look().title).toBe(title);
    expect(tab.show(call).after(2)).toBe('in-call');
  });

  it.each([
    ['the waiting room is not left for half an hour', zoomPages.waitingRoom, 1801, 'lobby'],
    ['the connection stays lost', zoomPages.disconnected, 9, 'left'],
    ['the connection stays lost over the controls', zoomPages.disconnectedOverCall, 9, 'left'],
  ])('is left where %s', (_, hidden, seconds, phase) => {
    const tab = watch(zoom, zoomUrl).show(zoomPages.call);
    tab.after(2);
    expect(tab.show(hidden).after(seconds)).toBe(phase);
  });

  it('begins in no small window', () => {
    expect(watch(zoom, zoomUrl).show(zoomPages.minimised).after(600)).toBe('none');
  });

  it.each([
    ['Teams', teams, teamsUrl, teamsPages.call, teamsPages.offScreen],
    ['Meet', meet, meetUrl, meetPages.call, meetPages.denied],
  ])('goes on as long as it is heard, on %s', (_, page, url, call, hidden) => {
    const tab = watch(page, url).show(call);
    tab.after(2);
    expect(tab.show(hidden).heardFor(3000)).toBe('in-call');
    expect(tab.unseenForMs()).toBe(3_000_000);
    expect(tab.after(230)).toBe('in-call');
    expect(tab.after(15)).toBe('left');
  });

  it('is not begun, nor kept beyond its exit screen, by sound', () => {
    const tab = watch(meet, meetUrl).show(meetPages.waiting);
    expect(tab.heardFor(60)).toBe('lobby');
    tab.show(meetPages.call).after(2);
    tab.show('').heardFor(30);
    expect(tab.show(meetPages.exitHall).heardFor(1)).toBe('none');
  });

  it('keeps its title when Zoom marks it as locked', () => {
    document.title = 'Ana & Ben';
    const tab = watch(zoom, zoomUrl).show(zoomPages.call);
    tab.after(2);
    document.title = '(Gesperrt) Ana & Ben';
    expect(tab.look().title).toBe('Ana & Ben');
    document.title = '(1:1) Cem';
    expect(tab.look().title).toBe('(1:1) Cem');
  });
});

describe('a clock that counts a call down', () => {
  function free(seconds: number, word = ' remaining') {
    const digits = [Math.floor(seconds / 60), seconds % 60].map((part) => String(part).padStart(2, '0'));
    return zoomPages.freeMeeting(digits.join(':') + word);
  }

  it('says when the call is cut, once it was seen to run, and keeps saying the same', () => {
    const tab = watch(zoom, zoomUrl).show(zoomPages.call);
    tab.after(2);
    const endsAt = tab.now() + 575_000;
    const read = (passed: number) => tab.show(free(575 - passed, ' 残り')).look().cutAt;
    expect(read(0)).toBeNull();
    const seen = [1, 2, 3, 60, 300].map((passed, index, all) => {
      tab.sleep(passed - (all[index - 1] ?? 0));
      return read(passed);
    });
    expect(seen).toEqual(Array(5).fill(endsAt));
  });

  it.each(['40:00', 'soon', '2:5', '12:75', '1:20:30'])('is no clock while it shows only "%s"', (text) => {
    const tab = watch(zoom, zoomUrl).show(zoomPages.freeMeeting(text));
    tab.after(30);
    expect(tab.look()).toMatchObject({ phase: 'in-call', cutAt: null });
  });

  it('is believed while its bar hides itself, and no longer when it is gone', () => {
    const tab = watch(zoom, zoomUrl).show(free(500));
    tab.after(2);
    tab.show(free(499)).look();
    tab.sleep(1);
    expect(tab.show(free(498)).look().cutAt).not.toBeNull();
    tab.show(zoomPages.call).after(30);
    expect(tab.look().cutAt).not.toBeNull();
    tab.after(40);
    expect(tab.look().cutAt).toBeNull();
  });
});

describe('leaving a call', () => {
  it.each([
    ['Meet', meet, meetUrl, meetPages.call, meetPages.exitHall],
    ['Zoom', zoom, zoomUrl, zoomPages.call, zoomPages.ended],
    ['Zoom, with the footer still there', zoom, zoomUrl, zoomPages.call, zoomPages.endedUnderFooter],
    ['Teams', teams, teamsUrl, teamsPages.call, teamsPages.retry],
  ])('is seen at once by the exit screen of %s', (_, page, url, call, exit) => {
    const tab = watch(page, url).show(call);
    tab.after(2);
    expect(tab.show(exit).look().phase).toBe('left');
  });

  it.each([
    ['Meet', meet, meetUrl, meetPages.call, 9],
    ['Zoom', zoom, zoomUrl, zoomPages.call, 9],
    ['Teams', teams, teamsUrl, teamsPages.call, 240],
  ])('is seen after the grace where %s shows nothing known', (_, page, url, call, seconds) => {
    const tab = watch(page, url).show(call);
    tab.after(2);
    expect(tab.show('').after(seconds - 1)).toBe('in-call');
    expect(tab.after(1)).toBe('left');
  });

  it('is seen where a breakout room never opens', () => {
    const tab = watch(zoom, zoomUrl).show(zoomPages.call);
    tab.after(2);
    expect(tab.show(zoomPages.breakout).after(60)).toBe('left');
  });

  it.each([
    ['Meet', meet, meetUrl, meetPages, 'https://meet.google.com/landing'],
    ['Zoom', zoom, zoomUrl, zoomPages, 'https://app.zoom.us/wc/home'],
  ])('is seen at once by the address of %s', (_, page, url, { call }, away) => {
    const tab = watch(page, url).show(call);
    tab.after(2);
    expect(tab.show(call, away).look().phase).toBe('left');
  });

  it('is told with the keys and the title of the call that was left', () => {
    document.title = 'Ana & Ben - Google Meet';
    const tab = watch(meet, meetUrl).show(meetPages.call);
    tab.after(2);
    expect(tab.show('', 'https://meet.google.com/').look()).toEqual({
      phase: 'left',
      keys: ['meet:abc-defg-hij'],
      title: 'Ana & Ben',
      cutAt: null,
    });
  });

  it('is told before a lobby is', () => {
    const tab = watch(meet, meetUrl).show(meetPages.call);
    tab.after(2);
    tab.show(meetPages.greenRoom);
    expect([tab.look().phase, tab.look().phase]).toEqual(['left', 'lobby']);
  });

  it.each([
    ['is refused on Meet', meet, meetUrl, meetPages.waiting, meetPages.denied],
    ['gives up a Teams lobby', teams, teamsUrl, teamsPages.lobby, teamsPages.offScreen],
  ])('also ends the waiting of a person who %s', (_, page, url, waiting, after) => {
    const tab = watch(page, url).show(waiting);
    tab.after(2);
    expect(tab.show(after).after(59)).toBe('lobby');
    expect(tab.after(1)).toBe('left');
  });
});

describe('another call in the same page', () => {
  it('is another one on Meet, and the first was left', () => {
    const tab = watch(meet, meetUrl).show(meetPages.call);
    tab.after(2);
    tab.show(meetPages.call, otherMeetUrl);
    expect(tab.look()).toMatchObject({ phase: 'left', keys: ['meet:abc-defg-hij'] });
    expect(tab.after(1)).toBe('in-call');
    expect(tab.look().keys).toEqual(['meet:zzz-yyyy-xxx']);
  });

  it('is another one where the first was only waited for', () => {
    const tab = watch(meet, meetUrl).show(meetPages.waiting);
    tab.look();
    tab.show(meetPages.greenRoom, otherMeetUrl);
    expect(tab.look()).toMatchObject({ phase: 'left', keys: ['meet:abc-defg-hij'] });
    expect(tab.look()).toMatchObject({ phase: 'lobby', keys: ['meet:zzz-yyyy-xxx'] });
  });

  it.each([
    ['Meet', meet, meetUrl, meetPages.call, meetPages.exitHall, 'meet:abc-defg-hij'],
    ['Zoom', zoom, zoomUrl, zoomPages.call, zoomPages.ended, 'zoom:81234567890'],
  ])('is the same one where it is joined again on %s', (_, page, url, call, exit, key) => {
    const tab = watch(page, url).show(call);
    tab.after(2);
    tab.show(exit).after(5);
    expect(tab.show(call).after(2)).toBe('in-call');
    expect(tab.look().keys).toEqual([key]);
  });
});

describe("a Teams call's key", () => {
  it('is kept from the join address on, before any screen shows', () => {
    const tab = watch(teams, joinUrl).show('');
    tab.look();
    tab.show('', teamsUrl).look();
    tab.show(teamsPages.prejoin).look();
    tab.show(teamsPages.connecting).look();
    tab.show(teamsPages.call).after(2);
    expect(tab.look()).toMatchObject({ phase: 'in-call', keys: [teamsKey] });
  });

  it('is kept when the person rejoins from the retry screen', () => {
    const tab = watch(teams, joinUrl).show(teamsPages.prejoin);
    tab.look();
    tab.show(teamsPages.call, teamsUrl).after(2);
    tab.show(teamsPages.retry).after(20);
    tab.show(teamsPages.connecting).look();
    tab.show(teamsPages.call).after(2);
    expect(tab.look()).toMatchObject({ phase: 'in-call', keys: [teamsKey] });
  });

  it('is kept when a call comes back on screen after a long while', () => {
    const tab = watch(teams, joinUrl).show(teamsPages.prejoin);
    tab.look();
    tab.show(teamsPages.call, teamsUrl).after(2);
    expect(tab.show(teamsPages.offScreen).after(600)).toBe('left');
    tab.show(teamsPages.call).after(2);
    expect(tab.look()).toMatchObject({ phase: 'in-call', keys: [teamsKey] });
  });

  it('is not taken for the one of a later call that shows none', () => {
    const tab = watch(teams, joinUrl).show(teamsPages.prejoin);
    tab.look();
    tab.show(teamsPages.call, teamsUrl).after(2);
    tab.show(teamsPages.offScreen).after(300);
    tab.show(teamsPages.prejoin).look();
    tab.show(teamsPages.call).after(2);
    expect(tab.look()).toMatchObject({ phase: 'in-call', keys: [] });
  });

  it('is not kept from a join link that was never followed', () => {
    const tab = watch(teams, joinUrl).show('');
    tab.look();
    tab.show(teamsPages.offScreen, teamsUrl).after(90);
    tab.show(teamsPages.prejoin).look();
    tab.show(teamsPages.call).after(2);
    expect(tab.look()).toMatchObject({ phase: 'in-call', keys: [] });
  });
});
