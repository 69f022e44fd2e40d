import { describe, expect, it, vi } from 'vitest';
import type { Need } from '../../setup/needs';
import { provide, sentenceOf, type Machine } from '../../setup/provide';

/** A machine on which `there` is installed and everything but `unknown` can be. */
function aMachine(there: readonly string[], fields: Partial<Machine> = {}, unknown = '') {
  const installed = new Set(there);
  const asked: string[] = [];
  const apt = (...args: readonly string[]) => {
    asked.push(args.filter((arg) => !arg.startsWith('-')).join(' '));
    if (args.includes(unknown)) return false;
    for (const name of args) installed.add(name);
    return true;
  };
  const need = (name: string): Need => ({
    what: `The ${name}`,
    isThere: () => installed.has(name),
    packages: [name],
    elsewhere: `get a ${name}`,
    tests: [`tests/${name}.test.ts`],
  });
  return { asked, need, machine: { hasApt: true, isRoot: true, apt, ...fields } };
}

describe('What the tests need of a machine', () => {
  it('is looked for, and where all of it is there nothing is installed', () => {
    const { asked, need, machine } = aMachine(['browser', 'reader']);
    expect(provide([need('browser'), need('reader')], machine)).toEqual([]);
    expect(asked).toEqual([]);
  });

  it('is installed where it is missing, and nothing else is', () => {
    const log = vi.spyOn(console, 'log').mockReturnValue();
    const { asked, need, machine } = aMachine(['browser']);
    expect(provide([need('browser'), need('reader'), need('font')], machine)).toEqual([]);
    expect(asked).toEqual(['update', 'install reader', 'install font']);
    expect(log.mock.calls.flat().join('\n')).toContain('(2 of 2) The font: font');
  });

  it('is told to be missing still where the system has no such package, and the rest is installed', () => {
    vi.spyOn(console, 'log').mockReturnValue();
    const error = vi.spyOn(console, 'error').mockReturnValue();
    const { need, machine } = aMachine([], {}, 'browser');
    const missing = provide([need('browser'), need('reader')], machine);
    expect(missing.map(({ what }) => what)).toEqual(['The browser']);
    expect(error.mock.calls.flat().join('\n')).toContain('did not succeed');
  });

  it.each([
    ['who is not root', { isRoot: false }],
    ['without apt', { hasApt: false }],
  ])('is left alone for a person %s', (_who, fields) => {
    const { asked, need, machine } = aMachine([], fields);
    expect(provide([need('browser')], machine).map(({ what }) => what)).toEqual(['The browser']);
    expect(asked).toEqual([]);
  });

  it('is a sentence that says what is missing and how to get it', () => {
    const { need, machine } = aMachine([]);
    expect(sentenceOf(need('browser'), machine)).toBe(
      'The browser is missing: run "sudo apt-get install browser", or get a browser.',
    );
    expect(sentenceOf(need('browser'), { ...machine, hasApt: false })).toBe(
      'The browser is missing: get a browser.',
    );
  });
});
