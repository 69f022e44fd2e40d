import { describe, expect, it } from 'vitest';
import { arabic } from '../../../../lib/domain/plain-words/arabic';
import { german } from '../../../../lib/domain/plain-words/german';
import { japanese } from '../../../../lib/domain/plain-words/japanese';
import { readQuickEntry, type QuickEntryContext } from '../../../../lib/domain/quick-entry';
import { unreadParts } from '../../../../lib/domain/unread-parts';
import { silent } from './silent-entry';

const context: QuickEntryContext = {
  now: '2026-12-10T15:00:00.000Z',
  timeZone: 'Europe/Berlin',
  myRole: 'mentoree',
  names: { mentor: 'Ana Lima', mentoree: 'Ben Okafor' },
};

describe('A third person behind @', () => {
  it.each([
    ['Review the plan @Carla', 'Review the plan', 'Carla'],
    ['@Carla reviews the plan', 'reviews the plan', 'Carla'],
    ['Review the plan @Carla.', 'Review the plan .', 'Carla'],
    ['Review @Carla, then rest', 'Review , then rest', 'Carla'],
    ['Review the plan @Jean-Luc', 'Review the plan', 'Jean-Luc'],
    ['Review the plan @O’Brien', 'Review the plan', 'O’Brien'],
    ['Review the plan @McKay', 'Review the plan', 'McKay'],
    ['Review the plan @Österberg', 'Review the plan', 'Österberg'],
    ['Review the plan @Ольга', 'Review the plan', 'Ольга'],
    ['Review the plan ＠Carla', 'Review the plan', 'Carla'],
    ['Review the contract @CFO', 'Review the contract', 'CFO'],
    ['Review @Dora and then @Carla', 'Review @Dora and then', 'Carla'],
  ])('is whose the item is: %s', (line, text, ownerName) =>
    expect(readQuickEntry(line, context)).toEqual({ ...silent, text, ownerName }),
  );

  it.each([
    'Mail carla@mentor.example',
    'Mail Carla@Example.com',
    'Work @home',
    'Work @Home',
    'Meet @Office',
    'Meet @ 3pm',
    'Meet @3pm',
    'Meet @ Carla',
    'Meet @Lunch',
    'Ask @Everyone',
    'Ask @Team',
    'Call @Zoom',
    'Draft CV @carol',
    'Follow @carla_99',
    'Follow @Carla_99',
    'Follow @Carla99',
    'Follow @Carla.Diaz',
    'Follow @CarlaDiaz',
    'Follow @carlaDiaz',
    'Follow @Carla/Dora',
    'Follow @Carla@mastodon.example',
    'Ask @Carla’s boss',
    'Say @C',
    'See (@Carla)',
    'Meet @June',
  ])('is none in: %s', (line) => {
    const { text, ownerName } = readQuickEntry(line, context);
    expect([text, ownerName]).toEqual([line, '']);
  });

  it('is none in the words of a language for places, days and all', () => {
    for (const line of ['Lesen @Zuhause', 'Lesen @Büro', 'Fragen @Alle'])
      expect(readQuickEntry(line, { ...context, language: german })).toMatchObject({
        text: line,
        ownerName: '',
      });
  });

  it('is no day', () => {
    for (const line of ['Meet @Friday', 'Meet @Tomorrow', 'Meet @December'])
      expect(readQuickEntry(line, context).ownerName).toBe('');
    expect(readQuickEntry('Lesen @Freitag', { ...context, language: german }).ownerName).toBe('');
  });

  it('is none where both of the two could be meant, or the one who types says what they do', () => {
    const twins = { ...context, names: { mentor: 'Ana Lima', mentoree: 'Ana Silva' } };
    expect(readQuickEntry('Draft CV @Ana', twins)).toEqual({ ...silent, text: 'Draft CV @Ana' });
    expect(readQuickEntry('I will send @Carla the slides', context)).toEqual({
      ...silent,
      text: 'I will send @Carla the slides',
      owner: 'mentoree',
    });
  });

  it('may be looked after by one of the two', () => {
    expect(readQuickEntry('Review the plan @Carla @ana by fri', context)).toEqual({
      ...silent,
      text: 'Review the plan',
      owner: 'mentor',
      ownerName: 'Carla',
      dueOn: '2026-12-11',
    });
  });

  it('is given back to the text by itself', () => {
    const entry = readQuickEntry('Review @Carla @ana', { ...context, asText: ['ownerName'] });
    expect(entry).toEqual({ ...silent, text: 'Review @Carla', owner: 'mentor' });
  });

  it('alone says nothing', () =>
    expect(readQuickEntry('@Carla', context)).toEqual({ ...silent, text: '@Carla' }));
});

describe('A third person named before', () => {
  const others = ['Carla Diaz', '田中さん', 'كارلا'];
  const known = { ...context, others };

  it.each([
    ['Review @carla', 'Review', 'Carla Diaz'],
    ['Review @diaz', 'Review', 'Carla Diaz'],
    ['Review @Carla Diaz by fri', 'Review', 'Carla Diaz'],
    ['Review @carla  diaz', 'Review', 'Carla Diaz'],
  ])('is known by each word of the name, and by all of it: %s', (line, text, ownerName) =>
    expect(readQuickEntry(line, known)).toMatchObject({ text, ownerName }),
  );

  it('is known in scripts without capitals; anybody else there is not certain', () => {
    const ja = { ...known, language: japanese };
    expect(readQuickEntry('資料を読む @田中さん', ja)).toMatchObject({ ownerName: '田中さん' });
    expect(readQuickEntry('資料を読む @鈴木さん', ja)).toMatchObject({ ownerName: '' });
    const ar = { ...known, language: arabic };
    expect(readQuickEntry('راجع الخطة @كارلا', ar)).toMatchObject({ ownerName: 'كارلا' });
    expect(readQuickEntry('راجع الخطة @البيت', ar)).toMatchObject({ ownerName: '' });
  });

  it('is not certain where two have the name, and then the person is told', () => {
    const two = { ...context, others: ['Carla Diaz', 'Carla Ruiz'] };
    const { text, ownerName } = readQuickEntry('Review @carla', two);
    expect([ownerName, unreadParts(text)]).toEqual(['', ['@carla']]);
    expect(readQuickEntry('Review @ruiz', two).ownerName).toBe('Carla Ruiz');
  });

  it('may have a name made of signs that patterns have a meaning for', () => {
    const odd = { ...context, others: ['C+ (x) [', 'A.*', '\\', 'Jean-Luc P', '{1}^$|/?'] };
    expect(readQuickEntry('Review @C+ (x) [', odd).ownerName).toBe('C+ (x) [');
    expect(readQuickEntry('Review @jean-luc p', odd).ownerName).toBe('Jean-Luc P');
    expect(readQuickEntry('Review @{1}^$|/?', odd).ownerName).toBe('{1}^$|/?');
    expect(readQuickEntry('Review @Abc', odd).ownerName).toBe('Abc');
  });
});
