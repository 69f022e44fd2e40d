/** Returns the first word of a name, for places too narrow for all of it. */
export function firstName(name: string): string {
  return name.split(/\s+/u)[0] ?? name;
}
