import { describe, expect, it } from 'vitest';
import {
  changedFields,
  presetFile,
  presetLine,
  programmePresetSchema,
  readPreset,
} from '../../../../lib/domain/programme';
import { settingsSchema } from '../../../../lib/domain/settings';
import { silentRules } from '../../../../lib/domain/silent-rules';
import { z } from '../../../../lib/zod';
import { aPreset, aRecord } from './sample-preset';

it('The schema in the docs is the one a programme is held to', async () => {
  const schema = z.toJSONSchema(programmePresetSchema, { unrepresentable: 'any', io: 'input' });
  const described = {
    title: 'Last Ten programme',
    description:
      'What a programme presets: defaults, never locks. Dates are YYYY-MM-DD. Keys that are not here are left out.',
    ...schema,
  };
  await expect(`${JSON.stringify(described, null, 2)}\n`).toMatchFileSnapshot(
    '../../../../docs/programme.schema.json',
  );
});

describe('A programme', () => {
  it('says nothing of what is left out', () => {
    const { format, version, id, name } = aRecord();
    expect(aPreset({})).toMatchObject({ rhythmDays: 14 });
    expect(readPreset({ format, version, id, name })).toMatchObject({
      preset: { rhythmDays: null, word: null, feedback: null, goals: [], welcome: '', kind: 'mentoring' },
      unknownKeys: 0,
    });
  });

  it('is the same after it was written and read, in either form', () => {
    const preset = aPreset();
    for (const text of [presetLine(preset), presetFile(preset)])
      expect(readPreset(JSON.parse(text))).toEqual({ preset, unknownKeys: 0 });
  });

  it('can preset no report, calendar, notification, host, name or key: none is in it', () => {
    const ofPreset = Object.keys(programmePresetSchema.shape);
    const shared = Object.keys(settingsSchema.shape).filter((key) => ofPreset.includes(key));
    expect(shared).toEqual(['leadMinutes', 'word', 'warnings']);
  });

  it('loses what this version does not know, and says how much', () => {
    const more = JSON.parse(
      '{"report":true,"callHosts":["evil.example"],"notify":true,"__proto__":{"x":1},"constructor":1}',
    ) as object;
    const read = readPreset({ ...aRecord(), ...more, warnings: { carries: 2, everything: 1 } });
    expect(read).toEqual({ preset: aPreset(), unknownKeys: 6 });
    const asOwnKey = JSON.parse(
      JSON.stringify(aRecord()).replace('{', '{"__proto__":{"report":true},'),
    ) as object;
    expect(readPreset(asOwnKey)).toEqual({ preset: aPreset(), unknownKeys: 1 });
    expect(({} as { report?: boolean }).report).toBeUndefined();
  });

  it('of a newer version is told from a damaged one', () => {
    expect(readPreset(aRecord({ version: 2, name: 7 }))).toEqual({ problem: 'newer', field: '' });
    expect(readPreset(aRecord({ version: 0 }))).toMatchObject({ problem: 'damaged' });
    expect(readPreset({ format: 'last-ten', version: 1 })).toEqual({ problem: 'no-programme', field: '' });
    for (const nothing of [undefined, null, 7, [], 'text'])
      expect(readPreset(nothing)).toEqual({ problem: 'no-programme', field: '' });
  });
});

describe('A programme is refused, with the field, where', () => {
  it.each([
    ['the rhythm is no day', 'rhythmDays', 0],
    ['the rhythm is a lifetime', 'rhythmDays', 10_000],
    ['the rhythm is a text', 'rhythmDays', '14'],
    ['the rhythm is a part of a day', 'rhythmDays', 0.5],
    ['the name is empty', 'name', ''],
    ['the name is nothing one sees', 'name', '\u202E\u200B \n'],
    ['the name is a book', 'name', 'a'.repeat(101)],
    ['the address carries another header', 'managerEmail', 'noor@acme.example\nBcc: all@acme.example'],
    ['the address carries parts of a link', 'managerEmail', 'noor@acme.example?bcc=all@acme.example'],
    ['the address names two', 'managerEmail', 'noor@acme.example,all@acme.example'],
    ['the link is a script', 'helpLink', 'javascript:alert(1)'],
    ['the link is data', 'helpLink', 'data:text/html,<script>alert(1)</script>'],
    ['the link is a file', 'helpLink', 'file:///etc/passwd'],
    ['the link is not encrypted', 'helpLink', 'http://acme.example/help'],
    ['the link hides its host behind a name', 'helpLink', 'https://acme.example@evil.example/'],
    ['the welcome is a book', 'welcome', 'a'.repeat(2001)],
    ['there are goals without end', 'goals', Array.from({ length: 31 }, () => 'Goal')],
    ['a goal is empty', 'goals', ['']],
    ['the end is no day', 'endsOn', '2026-02-30'],
    ['a threshold is out of bounds', 'warnings', { carries: 0 }],
    ['a rule is unknown', 'warnings', { off: ['all'] }],
    ['the word is another', 'word', '<b>mentee</b>'],
    ['the kind is another', 'kind', 'constructor'],
    ['the lead time is a day', 'leadMinutes', 1440],
    ['yes is a text', 'feedback', 'true'],
  ])('%s', (_, field, value) => {
    expect(readPreset(aRecord({ [field]: value }))).toEqual({ problem: 'damaged', field });
  });
});

describe('The name of a programme', () => {
  it.each([
    ['turns no text around', '\u202EemcA\u202C\u2066', 'emcA'],
    [
      'has no second line that could look like the interface',
      'Acme\n\n✓ Set by your company',
      'Acme ✓ Set by your company',
    ],
    [
      'keeps what joins letters in Persian and emoji',
      'برنامه\u200Cها 👩\u200D🏫',
      'برنامه\u200Cها 👩\u200D🏫',
    ],
    ['has no letters that are not seen', 'Ac\u00ADme\u{E0041}\u2063', 'Acme'],
    ['is text, whatever it looks like', '<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
  ])('%s', (_, name, shown) => {
    expect(aPreset({ name }).name).toBe(shown);
  });
});

it('The words of welcome keep their lines, and nothing that turns them around', () => {
  expect(aPreset({ welcome: 'One\r\nTwo\u202E\u0007\n\nThree' }).welcome).toBe('One\nTwo \n\nThree');
});

it('What differs between two programmes is named, in the order of the form', () => {
  expect(changedFields(aPreset(), aPreset({ managerEmail: 'eve@evil.example', rhythmDays: 21 }))).toEqual([
    'managerEmail',
    'rhythmDays',
  ]);
});

describe('A rule that cannot fire within the plan is named', () => {
  it.each([
    [{ stillSessions: 9 }, ['no-progress']],
    [{ carries: 8 }, ['carried']],
    [{ calledOff: 9 }, ['called-off']],
    [{ gapPercent: 900 }, ['drifting']],
    [{ carries: 7, stillSessions: 8, calledOff: 8, gapPercent: 800 }, []],
    [{ carries: 8, off: ['carried'] }, []],
  ])('%j', (warnings, rules) => {
    expect(silentRules(aPreset({ warnings }))).toEqual(rules);
  });

  it('and none is where nobody knows how many sessions there will be', () => {
    expect(silentRules(aPreset({ plannedSessions: null, warnings: { carries: 20 } }))).toEqual([]);
  });
});
