import type { Platform } from '../domain/call';

/** The makers' own names, the same in every language; of a site nothing is known of there is none. */
export const platformNames: Readonly<Record<Platform, string | null>> = {
  meet: 'Google Meet',
  zoom: 'Zoom',
  teams: 'Microsoft Teams',
  jitsi: 'Jitsi',
  tab: null,
};
