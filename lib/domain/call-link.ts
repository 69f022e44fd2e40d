/**
 * Returns the link under which a call is joined again, where its key alone makes one. Teams' links and
 * Zoom's passcodes hold secrets that keys leave out; a Zoom number without its passcode still joins.
 */
export function callLinkOf(key: string): string | null {
  const [scheme, value] = [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)];
  if (scheme === 'meet') return `https://meet.google.com/${value}`;
  if (scheme === 'zoom') return `https://zoom.us/j/${value}`;
  if (scheme === 'jitsi' || scheme === 'tab') return `https://${value}`;
  return null;
}
