/**
 * A call's identity: `meet:<code>`, `meet-lookup:<name>`, `zoom:<number>`, `zoom-my:<host>/<name>`,
 * `teams:<thread>[/<message>]` or `teams-id:<digits>`. A link in a calendar and the address of a tab compare
 * equal by it. Passcodes and tokens are never part of a key.
 */
export type CallKey = string;

/** Returns the first group of a pattern in a text, if it matches. */
export function firstGroup(pattern: RegExp, text: string): string | undefined {
  return pattern.exec(text)?.[1];
}
