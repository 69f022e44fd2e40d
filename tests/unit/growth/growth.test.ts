import { expect, it } from 'vitest';
import { calendarReaders } from './calendar-readers';
import { linkReaders } from './link-readers';
import { measureGrowth } from './measure-growth';
import { otherReaders } from './other-readers';
import { wordReaders } from './word-readers';
import { xmlReaders } from './xml-readers';

/** Every reader of text from outside, with texts of the kind it finds hardest; readers that are new are added here. */
const readers = [...linkReaders, ...calendarReaders, ...otherReaders, ...wordReaders, ...xmlReaders];

/** In proportion is 1 for a text four times as long, by its square 4. */
const most = 2.25;

it.each(readers)('$name is read in time in proportion to its length', async (reader) => {
  expect(await measureGrowth(reader, most)).toBeLessThan(most);
});
