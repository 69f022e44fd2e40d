import type { CallPage, Signal } from './call-page';
import type { PageSight } from './page-reader';

/** What a page shows of a call, by the places of the adapter's lists: no text, no name and no id of the page is in it. */
export interface PageFacts {
  readonly sight: PageSight;
  /** For how long it has been this sight, in milliseconds. */
  readonly forMs: number;
  /** For each list, each of its signals and each of its selectors: whether it matches. */
  readonly matches: readonly (readonly (readonly boolean[])[])[];
}

/** The lists of a platform's signals, in the order of `PageFacts.matches`. */
export function signalLists(
  page: CallPage,
): readonly (readonly [name: string, signals: readonly Signal[]])[] {
  const { inCall, minimised, lobby, exit, interruption } = page;
  return Object.entries({ inCall, minimised, lobby, exit, interruption });
}

/** Writes facts down for a bug report, in the words of the adapter. */
export function factsText(page: CallPage, { sight, matches }: PageFacts, version: string): string {
  const lines = signalLists(page).flatMap(([list, signals], at) =>
    signals.flatMap(({ name, anyOf }, place) => [
      `${list}: ${name}`,
      ...anyOf.map(({ selector, seenOn }, index) => {
        const isThere = matches[at]?.[place]?.[index] === true;
        return `  ${isThere ? 'yes' : 'no '}  ${selector}  (${seenOn})`;
      }),
    ]),
  );
  return [`Last Ten ${version}, ${page.platform}: ${sight}`, ...lines, ''].join('\n');
}
