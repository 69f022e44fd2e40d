import { callKeyOf } from '../../../lib/calls/call-key';
import { callKeysInText } from '../../../lib/calls/calls-in-text';
import { repeated, type Reader } from './measure-growth';

const pieces = {
  'brackets behind a link': (size: number) => `https://x${']'.repeat(size)}`,
  'links and brackets': (size: number) => repeated('https://x]]]]', size),
  'brackets before a letter': (size: number) => `https://x${repeated('])', size)}a`,
  'links without an end': (size: number) => repeated('https://', size),
  'links of Zoom': (size: number) => repeated('https://zoom.us/j/812345678 ', size),
  'hosts without a scheme': (size: number) => repeated('a-', size),
  'threads of Teams': (size: number) => repeated('19_meeting_', size),
  'meeting numbers': (size: number) => repeated(' Zoom Meeting ID: 812345678', size),
  'labels without a number': (size: number) => repeated('Meeting ID:', size),
  'labels without a colon': (size: number) => repeated('Zoom Meeting ID 8', size),
  'quotation marks': (size: number) => repeated('"https://x"', size),
  'percent signs': (size: number) => `https://meet.google.com/${'%25'.repeat(size / 3)}`,
  'labels and blanks': (size: number) => repeated('ID : * ', size),
  digits: (size: number) => repeated('ID: 8 1 2', size),
  entities: (size: number) => repeated('&#x26;amp;', size),
  stars: (size: number) => `https://urldefense.com/v3/__https://${'*'.repeat(size)}__;JSU!!a!b$`,
  Japanese: (size: number) => repeated('会議は「https://meet.google.com/abc-defg-hij」です', size),
  blanks: (size: number) => ' '.repeat(size),
};

/** Readers of links; the limit on how much of a text is looked through lies above the largest of them. */
export const linkReaders: readonly Reader[] = [
  ...Object.entries(pieces).map(([name, write]) => ({
    name: `a text with ${name}`,
    write,
    read: callKeysInText,
    size: 24_000,
  })),
  {
    name: 'a link wrapped again and again',
    write: (size) => repeated('https://www.google.com/url?q=', size),
    read: (text) => callKeyOf(text),
    size: 900,
  },
];
