import { isMarkedTitle } from '../domain/marked-title';
import type { CallKey } from './keys';
import type { CallPage, Place } from './call-page';
import { createCountdown } from './countdown';
import { signalLists, type PageFacts } from './page-facts';
import { createPageReader, type Look, type PageSight } from './page-reader';
import { isStillHeard } from './sound';
import { isThere } from './standing';

/** What a watched page settles on. */
export interface WatchedState {
  readonly phase: 'none' | 'lobby' | 'in-call' | 'left';
  readonly keys: readonly CallKey[];
  readonly title: string;
  /** When the platform cuts the call, as a clock on the page counts down to, in milliseconds; null: no such clock. */
  readonly cutAt: number | null;
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
  /** Returns for how long nothing of the call has been seen although it was not left, in milliseconds; null: it is seen. */
  unseenForMs(): number | null;
  /** Returns what the page shows, signal by signal. */
  facts(): PageFacts;
  /** Takes in that the page's tab sounds now: see `isStillHeard`. */
  hear(): void;
}

/** Two looks in a row must agree before a call counts as entered. */
const looksToEnter = 2;

/** A page that has shown nothing known for this long has given up on the call it was about to enter. */
const givenUpMs = 60_000;

/**
 * Makes a watcher: strict to enter (two signals, two looks in a row), lenient to stay (one signal), slow to
 * leave (a grace, and longer where the call is still heard), except where the page shows an exit screen, a lobby or
 * another call's address.
 */
export function createPageWatcher({ page, place, clock }: Watched): PageWatcher {
  const reader = createPageReader(page);
  const countdown = createCountdown();
  let state: WatchedState = { phase: 'none', keys: [], title: '', cutAt: null };
  let seen: { readonly sight: PageSight; readonly since: number } = { sight: 'unclear', since: clock() };
  let agreeing = 0;
  let unclearSince: number | null = null;
  let missing: { readonly sight: string; readonly since: number } | null = null;
  let unseenSince: number | null = null;
  let heardAt: number[] = [];

  function settle(phase: WatchedState['phase'], keys: readonly CallKey[], title = ''): void {
    unclearSince = null;
    missing = null;
    unseenSince = null;
    heardAt = [];
    if (phase !== 'in-call') countdown.forget();
    state = { phase, keys, title, cutAt: null };
  }

  function leave(): void {
    agreeing = 0;
    settle('left', state.keys, state.title);
  }

  function lookInCall({ sight, graceMs }: Look, here: Place): void {
    const isGone = sight === 'none' || sight === 'lobby' || sight === 'exit';
    if (isGone || (page.platform !== 'teams' && isOtherCall(here))) return leave();
    if (graceMs === 0) return settleInCall(here);
    const now = clock();
    if (missing?.sight !== sight) missing = { sight, since: now };
    unseenSince ??= now;
    if (now - missing.since < graceMs || isStillHeard({ since: unseenSince, heardAt, now })) return;
    leave();
  }

  function settleInCall(here: Place): void {
    // Inside a call Teams' address tells nothing, or of another meeting that is only looked at.
    const fresh = page.platform === 'teams' && state.keys.length > 0 ? [] : here.keys;
    const keys = new Set([...state.keys, ...fresh]);
    settle('in-call', [...keys], titleNow(reader.title(here.document), state.title));
    state = { ...state, cutAt: countdown.read(reader.secondsLeft(here.document), clock()) };
  }

  function isOtherCall({ keys }: Place): boolean {
    return isSameKind(keys, state.keys) && !keys.some((key) => state.keys.includes(key));
  }

  function lookOutside({ sight }: Look, here: Place): void {
    if (state.phase === 'lobby' && isOtherCall(here)) return leave();
    agreeing = sight === 'in-call' ? agreeing + 1 : 0;
    const isNew = here.keys.some((key) => !state.keys.includes(key));
    const known = here.keys.length > 0 ? here.keys : state.keys;
    if (agreeing >= looksToEnter) {
      if (isNew) settle('none', here.keys);
      settleInCall(here);
    } else if (sight === 'lobby' || sight === 'waiting' || sight === 'waiting-room') {
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
      const look = reader.read(here.document, here.url);
      if (look.sight !== seen.sight) seen = { sight: look.sight, since: clock() };
      if (state.phase === 'in-call') lookInCall(look, here);
      else lookOutside(look, here);
      return state;
    },
    facts() {
      const { document } = place();
      const matches = signalLists(page).map(([, signals]) =>
        signals.map(({ anyOf }) => anyOf.map((by) => isThere(document, by))),
      );
      return { sight: seen.sight, forMs: clock() - seen.since, matches };
    },
    unseenForMs: () => (unseenSince === null ? null : clock() - unseenSince),
    hear() {
      heardAt = [...heardAt, clock()].slice(-100);
    },
  };
}

function titleNow(shown: string, before: string): string {
  return shown === '' || isMarkedTitle(shown, before) ? before : shown;
}

/** Returns whether two lists of keys hold keys of one kind, which can be told to be equal or not. */
function isSameKind(some: readonly CallKey[], others: readonly CallKey[]): boolean {
  return some.some((key) => others.some((other) => kindOf(key) === kindOf(other)));
}

function kindOf(key: CallKey): string {
  return key.slice(0, key.indexOf(':'));
}
