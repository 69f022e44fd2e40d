import { expect, it } from 'vitest';
import { isHeard } from '../../../../lib/background/heard-tab';

it.each([
  ['a silent tab', { audible: false }, false],
  ['a tab of which the browser says nothing', {}, false],
  ['somebody who talks', { audible: true }, true],
  ['somebody who talks in a muted tab', { audible: true, mutedInfo: { muted: true } }, true],
  ['a microphone that is on in a silent tab', { audible: false, sharingState: { microphone: true } }, true],
  ['a camera that is on', { sharingState: { camera: true, microphone: false } }, true],
  [
    'a screen that is only shown',
    { audible: false, sharingState: { camera: false, microphone: false } },
    false,
  ],
])('%s', (_, tab, heard) => {
  expect(isHeard(tab)).toBe(heard);
});
