import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { presetFile, presetLine } from '../../../../lib/domain/programme';
import { followPolicy, readPolicy, watchPolicy, type Policy } from '../../../../lib/programmes/policy';
import { firefoxId, policySnippet, type PolicySystem } from '../../../../lib/programmes/policy-snippets';
import { formatProgrammeCode } from '../../../../lib/programmes/programme-code';
import { chooseProgramme, takeProgramme } from '../../../../lib/storage/actions/programmes';
import { findMentorship } from '../../../../lib/storage/queries/mentorships';
import { listProgrammes } from '../../../../lib/storage/queries/programmes';
import { aPreset, aRecord, presetId } from '../domain/sample-preset';
import { emptyDatabase } from '../storage/empty-database';
import { now, storeMentorship } from '../storage/sample-mentorship';

beforeEach(emptyDatabase);

const managed = (answer: unknown) =>
  vi.spyOn(fakeBrowser.storage.managed, 'get').mockResolvedValue(answer as never);

const line = (fields = {}) => presetLine(aPreset(fields));

describe('A policy', () => {
  it('gives programmes as the text of a file, as a code, or as they are', async () => {
    const [one, two, three] = [presetId, crypto.randomUUID(), crypto.randomUUID()];
    const programmes = [
      presetFile(aPreset()),
      await formatProgrammeCode(aPreset({ id: two })),
      aRecord({ id: three }),
    ];
    const { presets, problems } = await readPolicy({ programmes });
    expect(presets.map(({ id }) => id)).toEqual([one, two, three]);
    expect(problems).toEqual([]);
  });

  it.each([
    ['no object', 7],
    ['no list', { programmes: 'all' }],
    ['a list without end', { programmes: Array.from({ length: 21 }, () => line()) }],
  ])('that is %s is said to be wrong, and stops nothing', async (_, found) => {
    expect(await readPolicy(found)).toEqual({
      presets: [],
      problems: [{ place: 0, problem: 'no-programme', field: '' }],
    });
  });

  it('is taken as far as it fits; each programme that does not is named by its place', async () => {
    const wrong = JSON.stringify(aRecord({ id: crypto.randomUUID(), rhythmDays: 0 }));
    const programmes = [wrong, line(), 7, null, line(), JSON.stringify(aRecord({ version: 2 }))];
    const { presets, problems } = await readPolicy({ programmes });
    expect(presets).toEqual([aPreset()]);
    expect(problems).toEqual([
      { place: 1, problem: 'damaged', field: 'rhythmDays' },
      { place: 3, problem: 'no-programme', field: '' },
      { place: 4, problem: 'no-programme', field: '' },
      { place: 6, problem: 'newer', field: '' },
    ]);
  });
});

describe('Programmes follow the policy', () => {
  it('they come with it, change with it and go with it; mentorships stay', async () => {
    managed({ programmes: [line()] });
    await followPolicy();
    expect(await listProgrammes()).toMatchObject([{ id: presetId, source: 'policy' }]);
    const { id } = await storeMentorship();
    await chooseProgramme(id, presetId);
    managed({ programmes: [line({ rhythmDays: 21 })] });
    await followPolicy();
    expect((await findMentorship(id))?.cadenceDays).toBe(21);
    managed({});
    await followPolicy();
    expect(await listProgrammes()).toEqual([]);
    expect(await findMentorship(id)).toMatchObject({ cadenceDays: 21, programmeId: presetId });
  });

  it('a part that cannot be read takes nothing away', async () => {
    managed({ programmes: [line()] });
    await followPolicy();
    managed({ programmes: [line().replace('"rhythmDays":14', '"rhythmDays":0')] });
    expect((await followPolicy()).problems).toHaveLength(1);
    expect(await listProgrammes()).toMatchObject([{ preset: { rhythmDays: 14 } }]);
  });

  it('one that came as a file before is the policy’s from then on, and one of a person’s own stays', async () => {
    const own = aPreset({ id: crypto.randomUUID(), name: 'Mine' });
    await takeProgramme(aPreset(), 'file', now);
    await takeProgramme(own, 'code', now);
    managed({ programmes: [line()] });
    await followPolicy();
    expect(await listProgrammes()).toMatchObject([{ source: 'policy' }, { source: 'code' }]);
    managed({});
    await followPolicy();
    expect((await listProgrammes()).map(({ id }) => id)).toEqual([own.id]);
  });

  it('Firefox, which throws where there is no policy, has none', async () => {
    managed({ programmes: [line()] });
    await followPolicy();
    vi.spyOn(fakeBrowser.storage.managed, 'get').mockRejectedValue(
      new Error('Managed storage manifest not found'),
    );
    expect(await followPolicy()).toEqual({ presets: [], problems: [] });
    expect(await listProgrammes()).toEqual([]);
  });

  it('a browser that cannot say takes nothing away', async () => {
    managed({ programmes: [line()] });
    await followPolicy();
    const log = vi.spyOn(console, 'error').mockReturnValue();
    vi.spyOn(fakeBrowser.storage.managed, 'get').mockRejectedValue(new Error('The disk is on fire'));
    await followPolicy();
    expect(log).toHaveBeenCalledOnce();
    expect(await listProgrammes()).toHaveLength(1);
  });

  it('while a page is open, and no longer', async () => {
    managed({});
    const seen: Policy[] = [];
    const stop = watchPolicy((policy) => seen.push(policy));
    await expect.poll(() => seen.length).toBe(1);
    managed({ programmes: [line()] });
    await fakeBrowser.storage.onChanged.trigger({}, 'managed');
    await expect.poll(() => seen.at(-1)?.presets.length).toBe(1);
    await fakeBrowser.storage.onChanged.trigger({}, 'local');
    stop();
    await fakeBrowser.storage.onChanged.trigger({}, 'managed');
    expect(seen).toHaveLength(2);
  });
});

describe('The policy that is written', () => {
  const preset = aPreset({ name: 'A "B" <C> & \\D', welcome: 'One\nTwo' });
  const snippet = (system: PolicySystem, name: 'Chrome' | 'Edge' = 'Chrome') =>
    policySnippet(system, preset, { name, extensionId: 'abcdef' });
  const written = (system: PolicySystem) => snippet(system).text;

  it.each([
    [
      'linux',
      (text: string) =>
        (JSON.parse(text) as { '3rdparty': { extensions: { abcdef: object } } })['3rdparty'].extensions
          .abcdef,
    ],
    [
      'firefox',
      (text: string) =>
        (JSON.parse(text) as { policies: { '3rdparty': { Extensions: Record<string, object> } } }).policies[
          '3rdparty'
        ].Extensions[firefoxId],
    ],
    [
      'windows',
      (text: string) => {
        const value = /"1"="(.*)"\r\n/.exec(text)?.[1] ?? '';
        return { programmes: [value.replaceAll(/\\(.)/g, '$1')] };
      },
    ],
    [
      'mac',
      (text: string) => {
        const value = /<string>(.*)<\/string>/.exec(text)?.[1] ?? '';
        const plain = value.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
        return { programmes: [plain] };
      },
    ],
  ] as const)('for %s is read back as the same programme', async (system, read) => {
    expect(await readPolicy(read(written(system)))).toEqual({ presets: [preset], problems: [] });
  });

  it('for Windows names the extension, and ends its lines as Windows does', () => {
    expect(written('windows')).toContain(String.raw`Chrome\3rdparty\extensions\abcdef\policy\programmes]`);
    expect(written('windows').replaceAll('\r\n', '')).not.toContain('\n');
  });

  it('for Edge lies under keys of its own', () => {
    expect(snippet('windows', 'Edge').text).toContain(
      String.raw`[HKEY_LOCAL_MACHINE\Software\Policies\Microsoft\Edge\3rdparty\extensions\abcdef\policy\programmes]`,
    );
    expect(snippet('mac', 'Edge').fileName).toBe('com.microsoft.Edge.extensions.abcdef.plist');
    expect(snippet('mac').fileName).toBe('com.google.Chrome.extensions.abcdef.plist');
  });

  it('for Firefox names the extension as its manifest does', () => {
    expect(readFileSync('wxt.config.ts', 'utf8')).toContain(`'${firefoxId}'`);
  });
});
