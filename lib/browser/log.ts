const said = new Set<string>();

/** Says what went wrong in the log of this page or worker, each thing once: what goes wrong every second drowns nothing else. */
export function logOnce(error: unknown): void {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  if (said.has(text)) return;
  said.add(text);
  console.error(error);
}
