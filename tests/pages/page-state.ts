/** The languages the stand-in pages speak. Extensions must not depend on any of them. */
export const pageLanguages = ['en', 'de', 'ja'] as const;

export type PageLanguage = (typeof pageLanguages)[number];

/** What a visitor's address asks of a stand-in page. */
export interface PageSetting {
  readonly language: PageLanguage;
  /** Departures from the usual page, such as `host` or `leave-div`. */
  readonly variants: ReadonlySet<string>;
  /** The meeting's title as its organizer wrote it. */
  readonly title: string;
  /** The other person's name. */
  readonly partner: string;
  /** The meeting's code or number as the address shows it. */
  readonly meeting: string;
}

/** One state of a page: what `standIn.go(state)` puts on screen. */
export interface PageState {
  readonly title: string;
  /** Markup of the body. */
  readonly body: string;
  /** The class of the body itself, where the real page sets one. */
  readonly bodyClass?: string;
  /** The address the real site shows in this state, and how it gets there without a reload. */
  readonly address?: { readonly path: string; readonly by: 'push' | 'replace' };
}

/** A web client with all its states. */
export interface StandInSite {
  readonly platform: 'meet' | 'zoom' | 'teams' | 'jitsi';
  readonly states: readonly string[];
  readonly variants: readonly string[];
  /** Builds one state; throws for a state the site does not have. */
  readonly build: (state: string, setting: PageSetting) => PageState;
}

/** Makes `build` from a table of states; an unknown state is an error that names the known ones. */
export function siteOf(
  platform: StandInSite['platform'],
  variants: readonly string[],
  table: Readonly<Record<string, (setting: PageSetting) => PageState>>,
): StandInSite {
  const states = Object.keys(table);
  return {
    platform,
    states,
    variants,
    build(state, setting) {
      const make = table[state];
      if (!make)
        throw new Error(`${platform} has no stand-in state "${state}"; it has ${states.join(', ')}.`);
      return make(setting);
    },
  };
}
