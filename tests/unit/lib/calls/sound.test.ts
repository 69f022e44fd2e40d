import { expect, it } from 'vitest';
import { isStillHeard } from '../../../../lib/calls/sound';

const minute = 60_000;
const since = 100 * minute;
const secondsAfter = (...seconds: number[]) => seconds.map((second) => since + second * 1000);

it.each([
  ['nobody is heard', [], 4, false],
  ['people talk', secondsAfter(10, 20, 30, 40), 1, true],
  ['people talk, and fall silent for three minutes', secondsAfter(10, 20, 30, 40), 3.5, true],
  ['the sound has ended five minutes ago', secondsAfter(10, 20, 30, 40), 6, false],
  ['the page chimed as the call was left', secondsAfter(1, 2), 0.2, false],
  ['messages chime now and then', secondsAfter(10, 200, 400), 7, false],
  ['it was heard only while it could still be seen', secondsAfter(-30, -20, -10), 1, false],
  [
    'a talk goes on for an hour and a half',
    secondsAfter(...Array.from({ length: 540 }, (_, at) => at * 10)),
    90,
    true,
  ],
  [
    'music plays on for more than two hours',
    secondsAfter(...Array.from({ length: 900 }, (_, at) => at * 10)),
    121,
    false,
  ],
])('where %s', (_, heardAt, minutesUnseen, isHeard) => {
  expect(isStillHeard({ since, heardAt, now: since + minutesUnseen * minute })).toBe(isHeard);
});
