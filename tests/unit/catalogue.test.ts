import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pairKindSchema } from '../../lib/domain/pair-kind';

const entries = JSON.parse(readFileSync('public/_locales/en/messages.json', 'utf8')) as Record<
  string,
  { readonly message: string; readonly placeholders?: Readonly<Record<string, unknown>> }
>;
const keys = Object.keys(entries);

const code = ['lib', 'components', 'entrypoints']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  )
  .filter((file) => /\.(tsx?|html)$/.test(file))
  .concat('wxt.config.ts')
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

/** What stands in the first group of each match. */
const found = (pattern: RegExp) => [...code.matchAll(pattern)].flatMap(([, name]) => name ?? []);

const called = found(/\bt\(\s*'(\w+)'/g);
const stems = found(/\btn\(\s*'(\w+)'/g);
const inManifest = found(/__MSG_(\w+)__/g);
/** Keys are also chosen between, or listed, before they reach `t`; so any quoted name may be one. */
const quoted = new Set([...found(/['"](\w+)['"]/g), ...inManifest]);

const stemOf = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '');

/** What a pair of another kind reads in place of a text, see `kindKey`. */
const kinds = pairKindSchema.options.filter((kind) => kind !== 'mentoring');
const plainOf = (key: string) => stemOf(key).replace(new RegExp(`_(${kinds.join('|')})$`), '');

describe('The message catalogue', () => {
  it('is read by the code in all three ways', () => {
    for (const ways of [called, stems, inManifest]) expect(ways.length).toBeGreaterThan(3);
  });

  it('has every text the code and the manifest ask for', () => {
    expect([...called, ...inManifest].filter((key) => !keys.includes(key))).toEqual([]);
  });

  it('has both English forms of every counted text', () => {
    const forms = [...stems, ...keys.filter((key) => stemOf(key) !== key).map(stemOf)].flatMap((stem) => [
      `${stem}_one`,
      `${stem}_other`,
    ]);
    expect(forms.filter((key) => !keys.includes(key))).toEqual([]);
  });

  it('has each text of a kind of pair for every kind', () => {
    const ofKinds = found(/\bkindKey\(\s*'(\w+)'/g);
    expect(ofKinds.length).toBeGreaterThan(3);
    const wanted = new Set([...ofKinds, ...keys.filter((key) => plainOf(key) !== stemOf(key)).map(plainOf)]);
    expect(
      [...wanted]
        .flatMap((key) => kinds.map((kind) => `${key}_${kind}`))
        .filter((key) => !keys.includes(key)),
    ).toEqual([]);
  });

  it('has no text that nothing asks for', () => {
    expect(keys.filter((key) => !quoted.has(plainOf(key)))).toEqual([]);
  });

  it('has no empty text', () => {
    expect(keys.filter((key) => entries[key]?.message.trim() === '')).toEqual([]);
  });

  // Chromium refuses to load an extension whose catalogue has a `$name$` without its placeholder.
  it('has no dollar sign but those of substitutions and escaped ones', () => {
    const stray = keys.filter((key) =>
      /\$/.test((entries[key]?.message ?? '').replaceAll(/\$\$|\$[1-9]/g, '')),
    );
    expect(stray.filter((key) => entries[key]?.placeholders === undefined)).toEqual([]);
  });
});

describe('Substitutions', () => {
  const slots = (key: string) => new Set(entries[key]?.message.match(/\$[1-9]/g));

  it('are numbered without a gap', () => {
    // A singular may spell out the count, which is `$1`.
    const slotsWithCount = (key: string) => (stemOf(key) === key ? slots(key) : slots(key).add('$1'));
    const gaps = keys.filter((key) => {
      const known = slotsWithCount(key);
      return [...known].some((slot) => Number(slot[1]) > known.size);
    });
    expect(gaps).toEqual([]);
  });

  it('are given by every plain call, as many as the text has', () => {
    // Only calls whose arguments hold no call, object or ternary of their own can be counted by pattern.
    const plain = [...code.matchAll(/\bt\(\s*'(\w+)'((?:\s*,\s*[\w.]+)*)\s*,?\s*\)/g)];
    const wrong = plain.flatMap(([call, key = '', given = '']) =>
      given.split(',').filter((part) => part.trim() !== '').length === slots(key).size ? [] : [call],
    );
    expect(plain.length).toBeGreaterThan(20);
    expect(wrong).toEqual([]);
  });
});
