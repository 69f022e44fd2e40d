import { callKeyOf } from './call-key';
import { readPage, readTitle, type CallPage, type PageSight } from './call-page';

/** What a watched page settles on. */
export interface WatchedState {
  readonly phase: 'none' | 'lobby' | 'in-call' | 'left';
  readonly keys: readonly string[];
  readonly title: string;
}

/** What the watcher needs of its surroundings. */
export interface Watched {
  readonly page: CallPage;
  readonly document: Document;
  /** Returns the page's address now. */
  url(): URL;
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

/**
 * Makes a watcher: strict to enter (two signals, two looks in a row), lenient to stay (one signal), slow to
 * leave (a grace), except where the page shows an exit screen or a lobby.
 */
export function createPageWatcher({ page, document, url, clock }: Watched): PageWatcher {
  let state: WatchedState = { phase: 'none', keys: [], title: '' };
  let agreeing = 0;
  let missingSince: number | null = null;

  function settle(phase: WatchedState['phase']): WatchedState {
    missingSince = null;
    const key = callKeyOf(url().href);
    // Teams drops its address once inside: what was seen on the way in is kept until the call is left.
    const keys = key ? [key] : phase === 'none' ? [] : state.keys;
    state = { phase, keys, title: phase === 'in-call' ? readTitle(page, document) || state.title : '' };
    return state;
  }

  function lookInCall(sight: PageSight): WatchedState {
    const key = callKeyOf(url().href);
    if (key && state.keys.length > 0 && !state.keys.includes(key) && page.platform !== 'teams')
      return leave();
    if (sight === 'in-call' || sight === 'one-signal') return settle('in-call');
    if (sight === 'exit' || sight === 'lobby' || sight === 'none') return leave(sight);
    missingSince ??= clock();
    const grace = sight === 'interrupted' ? page.interruptedGraceMs : page.graceMs;
    return clock() - missingSince >= grace ? leave() : state;
  }

  function leave(sight?: PageSight): WatchedState {
    agreeing = 0;
    missingSince = null;
    state = { ...state, phase: sight === 'lobby' ? 'lobby' : 'left' };
    return state;
  }

  return {
    look() {
      const sight = readPage(page, document, url());
      if (state.phase === 'in-call') return lookInCall(sight);
      agreeing = sight === 'in-call' ? agreeing + 1 : 0;
      if (agreeing >= looksToEnter) return settle('in-call');
      if (sight === 'lobby') return settle('lobby');
      if (sight === 'none' || sight === 'exit') return settle(state.phase === 'lobby' ? 'left' : 'none');
      return state;
    },
  };
}
