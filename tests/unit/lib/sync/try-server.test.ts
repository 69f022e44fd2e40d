import { expect, it } from 'vitest';
import { typedAddress } from '../../../../lib/sync/try-server';

it.each([
  ['https://cloud.example/dav/', 'https://cloud.example/dav/'],
  [' cloud.example/remote.php/dav ', 'https://cloud.example/remote.php/dav'],
  ['cloud.example:8443', 'https://cloud.example:8443/'],
  ['https://cloud.example/dav/#top', 'https://cloud.example/dav/'],
  ['', undefined],
  ['http://cloud.example/', undefined],
  ['ftp://cloud.example/', undefined],
  ['https://ana:secret@cloud.example/', undefined],
  ['ana@cloud.example', undefined],
  ['not an address', undefined],
])('Of "%s" typed as an address, %s is meant', (typed, meant) => {
  expect(typedAddress(typed)).toBe(meant);
});
