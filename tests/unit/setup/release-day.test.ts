import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { releaseDay } from '../../../scripts/release-day';

const now = new Date('2027-02-14T12:00:00.000Z');
const log = (heading: string) => `# Changelog\n\n${heading}\n\n- Something\n\n## 0.1.0 (2026-11-01)\n`;

it('The newest heading of the changelog says the day of the version that is built', () => {
  expect(releaseDay(log('## 0.2.0 (2027-02-14)'), '0.2.0', now)).toBe('2027-02-14');
});

it.each([
  ['is of another version', '## 0.3.0 (2027-02-14)'],
  ['names no day', '## 0.2.0'],
  ['names a day that is none', '## 0.2.0 (2027-14-02)'],
  ['names a day that has not begun', '## 0.2.0 (2027-02-15)'],
])('A package is not built where that heading %s', (_, heading) => {
  expect(() => releaseDay(log(heading), '0.2.0', now)).toThrow('Expected');
});

it('This version has its day', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  expect(releaseDay(readFileSync('CHANGELOG.md', 'utf8'), version, new Date())).toMatch(/^20/);
});
