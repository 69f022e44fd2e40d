import type { CallPage, Interruption, Signal } from './call-page';
import { createStanding, type Standing } from './standing';

/**
 * What a page shows at one look. `waiting`: only such signals of the call as also show while waiting to be
 * let in. `minimised`: a call that goes on in a corner of its page. `unclear` keeps what was known before.
 */
export type PageSight =
  | 'none'
  | 'lobby'
  | 'exit'
  | 'in-call'
  | 'one-signal'
  | 'waiting'
  | 'minimised'
  | 'waiting-room'
  | 'interrupted'
  | 'unclear';

/** What one look found. */
export interface Look {
  readonly sight: PageSight;
  /** How long a call outlives this sight, in milliseconds; 0: it is the call, or its end. */
  readonly graceMs: number;
}

/** Reads a page again and again. */
export interface PageReader {
  read(document: Document, url: URL): Look;
  /** Returns the meeting's title as the page shows it, or an empty text. */
  title(document: Document): string;
  /** Returns how many seconds the platform still leaves the call, as its clock shows; `undefined`: no such clock. */
  secondsLeft(document: Document): number | undefined;
}

/**
 * Makes a reader. Order matters: screens before and after the call come before the call, because pages keep their
 * address after leaving, and lobbies show some of the call's controls. A signal of the call that showed at the last
 * look and still stands is not searched for, nor are those that did not show beside it.
 */
export function createPageReader(page: CallPage): PageReader {
  const standing = createStanding();
  let last: Look = { sight: 'unclear', graceMs: page.graceMs };

  function look(document: Document, url: URL): Look {
    if (!page.isCallAddress(url)) return { sight: 'none', graceMs: 0 };
    const shows = ({ anyOf }: Signal) => standing.find(document, anyOf) !== undefined;
    const anyShows = (signals: readonly Signal[]) =>
      anyStands(standing, document, signals) || signals.some(shows);
    if (anyShows(page.lobby)) return { sight: 'lobby', graceMs: 0 };
    if (anyShows(page.exit)) return { sight: 'exit', graceMs: 0 };
    const over = page.interruption.find((each) => each.liesOver && shows(each));
    if (over) return interrupted(over);
    if (last.sight === 'in-call' && shownAgain(document)) return last;
    const shown = page.inCall.filter(shows);
    if (shown.length > 0) return { sight: sightOf(page, shown), graceMs: 0 };
    const between = page.interruption.find(shows);
    // A call that was small when its host put it back into the waiting room is small there, too.
    if (!between?.isWaitingRoom && anyShows(page.minimised)) return { sight: 'minimised', graceMs: 0 };
    return between ? interrupted(between) : { sight: 'unclear', graceMs: page.graceMs };
  }

  /** Whether two signals still stand, one of which no waiting screen shows: that is the call, whatever became of the others. */
  function shownAgain(document: Document): boolean {
    const stands = page.inCall.filter(({ anyOf }) => standing.still(document, anyOf));
    return stands.length > 1 && sightOf(page, stands) === 'in-call';
  }

  return {
    read(document, url) {
      last = look(document, url);
      return last;
    },
    title: (document) => readTitle(page, standing, document),
    secondsLeft(document) {
      const clock = page.countdown && standing.find(document, page.countdown);
      const [, minutes, seconds] = /(?:^|\D)(\d{1,2}):([0-5]\d)(?!\d)/.exec(clock?.textContent ?? '') ?? [];
      return seconds === undefined ? undefined : Number(minutes) * 60 + Number(seconds);
    },
  };
}

function sightOf(page: CallPage, shown: readonly Signal[]): PageSight {
  if (shown.every(({ name }) => page.alsoWhileWaiting.includes(name))) return 'waiting';
  return shown.length > 1 ? 'in-call' : 'one-signal';
}

function interrupted({ graceMs, isWaitingRoom }: Interruption): Look {
  return { sight: isWaitingRoom ? 'waiting-room' : 'interrupted', graceMs };
}

/** Whether one of the signals that showed last time still does: then the others need not be searched for. */
function anyStands(standing: Standing, document: Document, signals: readonly Signal[]): boolean {
  return signals.some(({ anyOf }) => standing.still(document, anyOf));
}

/** Of a page's own title no more is looked through. */
const longestTitle = 1000;

/** While a call is small, the page is titled by what it shows beside it. */
function readTitle(page: CallPage, standing: Standing, document: Document): string {
  if (page.minimised.some(({ anyOf }) => standing.find(document, anyOf))) return '';
  const element = standing.find(document, page.title);
  const text = (element?.getAttribute('title') ?? element?.textContent ?? '').trim();
  // A page may call itself whatever it likes, for megabytes.
  return (text || page.titleOf(document.title.slice(0, longestTitle))).slice(0, 300);
}
