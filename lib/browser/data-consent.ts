/** Permissions as browsers take them; `data_collection` is Firefox's alone. */
type Permissions = { origins: string[] } & Partial<Record<'data_collection', string[]>>;

/**
 * What goes to a server of the person's own, by Mozilla's names: names and addresses of two people, and the user name and
 * password for that very server. Mozilla calls all that leaves the browser transmitted, whoever it goes to
 * (extensionworkshop.com/documentation/develop/firefox-builtin-data-consent). Optional in the manifest: without a folder or
 * a calendar nothing is transmitted.
 */
export const transmitted = ['authenticationInfo', 'personallyIdentifyingInfo'];

/** Returns what the browser has to allow before a server of the person's is reached: its host, and in Firefox what goes there. */
export function toReach(origins: string[]): Permissions {
  return import.meta.env.FIREFOX ? { origins, data_collection: transmitted } : { origins };
}
