import type { CallKey } from './call-key';
import { readPage, readTitle, type CallPage, type PageSight, type Place } from './call-page';

/** What a watched page settles on. */
export interface WatchedState {
  readonly phase: 'none' | 'lobby' | 'in-call' | 'left';
  readonly keys: readonly CallKey[];
  readonly title: string;
}

/** What the watcher needs of its surroundings. */
export interface Watched {
  readonly page: CallPage;
  /** Returns where the page holds its call now. */
  place(): Place;
  /** The time now, in milliseconds. */
  clock(): number;
}

/** Follows a page from look to look. */
export interface PageWatcher {
  /** Looks at the page once and returns what it has settled on. */
  look(): WatchedState;
}

/** Two looks in a row must agree before a call counts as entered. */
const looksToEnter = 2;

/** A page that has shown nothing known for this long has given up on the call it was about to enter. */
const givenUpMs = 60_000;

/**
 * Makes a watcher: strict to enter (two signals, two looks in a row), lenient to stay (one signal), slow to
 * leave (a grace), except where the page shows an exit screen, a lobby or another call's address.
 */
export function createPageWatcher({ page, place, clock }: Watched): PageWatcher {
  let state: WatchedState = { phase: 'none', keys: [], title: '' };
  let agreeing = 0;
  let unclearSince: number | null = null;
  let interruptedSince: number | null = null;

  function settle(phase: WatchedState['phase'], keys: readonly CallKey[], title = ''): void {
    unclearSince = null;
    interruptedSince = null;
    state = { phase, keys, title };
  }

  function leave(): void {
    agreeing = 0;
    settle('left', state.keys, state.title);
  }

  function lookInCall(sight: PageSight, here: Place): void {
    const isGone = sight === 'none' || sight === 'lobby' || sight === 'exit';
    if (isGone || (page.platform !== 'teams' && isOtherCall(here))) return leave();
    if (sight === 'interrupted') {
      unclearSince = null;
      interruptedSince ??= clock();
      if (clock() - interruptedSince >= page.interruptedGraceMs) leave();
    } else if (sight === 'unclear') {
      unclearSince ??= clock();
      if (clock() - unclearSince >= page.graceMs) leave();
    } else settleInCall(here);
  }

  function settleInCall(here: Place): void {
    // Inside a call Teams' address tells nothing, or of another meeting that is only looked at.
    const fresh = page.platform === 'teams' && state.keys.length > 0 ? [] : here.keys;
    const keys = new Set([...state.keys, ...fresh]);
    settle('in-call', [...keys], readTitle(page, here.document) || state.title);
  }

  function isOtherCall({ keys }: Place): boolean {
    return isSameKind(keys, state.keys) && !keys.some((key) => state.keys.includes(key));
  }

  function lookOutside(sight: PageSight, here: Place): void {
    if (state.phase === 'lobby' && isOtherCall(here)) return leave();
    agreeing = sight === 'in-call' ? agreeing + 1 : 0;
    const isNew = here.keys.some((key) => !state.keys.includes(key));
    const known = here.keys.length > 0 ? here.keys : state.keys;
    if (agreeing >= looksToEnter) {
      if (isNew) settle('none', here.keys);
      settleInCall(here);
    } else if (sight === 'lobby' || sight === 'waiting') {
      // From a call left a while ago the way leads into another one.
      settle('lobby', here.keys.length === 0 && state.phase === 'left' ? [] : known);
    } else if (sight === 'none' || sight === 'exit') {
      settle(state.phase === 'lobby' ? 'left' : 'none', sight === 'exit' ? known : here.keys);
    } else if (isNew) settle('none', here.keys);
    else giveUp(here);
  }

  /** Join links are kept over the screens that follow them, but not for a later call. */
  function giveUp({ keys }: Place): void {
    unclearSince ??= clock();
    if (clock() - unclearSince < givenUpMs) return;
    if (state.phase === 'lobby') settle('left', state.keys);
    else if (state.phase === 'none') settle('none', keys);
  }

  return {
    look() {
      const here = place();
      const sight = readPage(page, here.document, here.url);
      if (state.phase === 'in-call') lookInCall(sight, here);
      else lookOutside(sight, here);
      return state;
    },
  };
}

/** Returns whether two lists of keys hold keys of one kind, which can be told to be equal or not. */
function isSameKind(some: readonly CallKey[], others: readonly CallKey[]): boolean {
  return some.some((key) => others.some((other) => kindOf(key) === kindOf(other)));
}

function kindOf(key: CallKey): string {
  return key.slice(0, key.indexOf(':'));
}
