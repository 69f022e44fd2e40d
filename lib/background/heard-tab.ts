/** What a browser tells of a tab without any permission. */
export interface HeardTab {
  /** Whether it made a sound in the last seconds, also where a person has muted the tab. */
  readonly audible?: boolean | undefined;
  /** What it takes from the person's devices (Firefox only, developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/tabs/Tab). */
  readonly sharingState?: { readonly camera?: boolean; readonly microphone?: boolean } | undefined;
}

/** Returns whether somebody is heard in a tab, or the tab listens to or watches the person. */
export function isHeard({ audible, sharingState }: HeardTab): boolean {
  return audible === true || sharingState?.camera === true || sharingState?.microphone === true;
}
