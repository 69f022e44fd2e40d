import { beforeEach, describe, expect, it } from 'vitest';
import { settingsSchema, usualPlatformOf } from '../../../../lib/domain/settings';
import { database } from '../../../../lib/storage/engine/database';
import { changeSettings } from '../../../../lib/storage/actions/settings';
import { readSettings, settingsKey } from '../../../../lib/storage/queries/settings';
import { emptyDatabase } from '../storage/empty-database';

beforeEach(emptyDatabase);

describe('The hosts a person added', () => {
  it.each([
    ['zoomgov.com', 'zoom'],
    ['meetings.firma.example', 'zoom'],
    ['gov.teams.microsoft.us', 'teams'],
    ['teams.firma.example', 'teams'],
    ['steams.example', 'zoom'],
    ['meet.google.com.mcas.ms', 'meet'],
  ])('%s usually hold %s', (host, platform) => {
    expect(usualPlatformOf(host)).toBe(platform);
  });

  it('of an earlier version, names alone, are read with the platform they usually hold, and stored with it', async () => {
    const old = { leadMinutes: 12, callHosts: ['agency.zoomgov.com', 'teams.firma.example'] };
    await database.device.put({ key: settingsKey, value: old });
    const hosts = [
      { host: 'agency.zoomgov.com', platform: 'zoom' },
      { host: 'teams.firma.example', platform: 'teams' },
    ];
    expect((await readSettings()).callHosts).toEqual(hosts);
    await changeSettings({ openByItself: false });
    expect((await database.device.get(settingsKey))?.value).toMatchObject({
      leadMinutes: 12,
      callHosts: hosts,
    });
  });

  it('of a backup are read in either form', async () => {
    const settings = await readSettings();
    const callHosts = ['zoomgov.com', { host: 'a.example', platform: 'meet' }];
    expect(settingsSchema.parse({ ...settings, callHosts }).callHosts).toEqual([
      { host: 'zoomgov.com', platform: 'zoom' },
      { host: 'a.example', platform: 'meet' },
    ]);
  });
});
