import { describe, expect, it } from 'vitest';
import { arabic } from '../../../../lib/domain/plain-words/arabic';
import { german } from '../../../../lib/domain/plain-words/german';
import { japanese } from '../../../../lib/domain/plain-words/japanese';
import { readQuickEntry, type QuickEntryContext } from '../../../../lib/domain/quick-entry';
import { unreadParts } from '../../../../lib/domain/unread-parts';
import { silent } from './silent-entry';
import { languages } from './typed-words/typed-table';

const context: QuickEntryContext = {
  now: '2026-12-10T15:00:00.000Z',
  timeZone: 'Europe/Berlin',
  myRole: 'mentoree',
  names: { mentor: 'Ana Lima', mentoree: 'Ben Okafor' },
};

/** The same once the person said that these are persons. */
const saidOf = (...others: readonly string[]): QuickEntryContext => ({ ...context, others });

describe('A name behind @ that was not there before', () => {
  it.each([
    ['Fix @Override', 'Override', 'Fix'],
    ['Learn @media', 'media', 'Learn'],
    ['Draft CV @carol', 'carol', 'Draft CV'],
    ['Review the plan @Carla', 'Carla', 'Review the plan'],
    ['@Carla reviews the plan', 'Carla', 'reviews the plan'],
    ['@Carla Reviews the plan', 'Carla', 'Reviews the plan'],
    ['Review the plan @Carla.', 'Carla', 'Review the plan .'],
    ['Review @Carla, then rest', 'Carla', 'Review , then rest'],
    ['Review the plan @Jean-Luc', 'Jean-Luc', 'Review the plan'],
    ['Review the plan @O’Brien', 'O’Brien', 'Review the plan'],
    ['Review the plan @McKay', 'McKay', 'Review the plan'],
    ['Review the plan @Österberg', 'Österberg', 'Review the plan'],
    ['Review the plan @Ольга', 'Ольга', 'Review the plan'],
    ['Review the plan ＠Carla', 'Carla', 'Review the plan'],
    ['Review the contract @CFO', 'CFO', 'Review the contract'],
    ['Review @Dora and then @Carla', 'Carla', 'Review @Dora and then'],
    ['Review the plan @Ana Maria', 'Ana Maria', 'Review the plan'],
    ['Review the plan @Ana Maria by fri', 'Ana Maria', 'Review the plan'],
    ['Review the plan @Ana Maria ~2h', 'Ana Maria', 'Review the plan'],
    ['Review the plan @Ana Maria !must', 'Ana Maria', 'Review the plan'],
    ['Review the plan @Ana Maria every time', 'Ana Maria', 'Review the plan'],
    ['Review the plan @Dora Friday', 'Dora', 'Review the plan'],
    ['資料を読む @鈴木さん', '鈴木さん', '資料を読む'],
    ['راجع الخطة @كارلا', 'كارلا', 'راجع الخطة'],
  ])(
    'stays in the text, is offered, and is whose the item is once the person says so: %s',
    (line, name, rest) => {
      const entry = readQuickEntry(line, context);
      expect(entry).toMatchObject({ ownerName: '', owner: null, perhapsName: name });
      expect(entry.text.replace('＠', '@')).toContain(`@${name}`);
      expect(readQuickEntry(line, saidOf(name))).toMatchObject({
        text: rest,
        owner: null,
        ownerName: name,
        perhapsName: '',
      });
    },
  );

  it.each([
    ['Review the plan @"Ana Maria"', 'Review the plan', 'Ana Maria'],
    ['Review the plan @“carla” by fri', 'Review the plan', 'carla'],
    ['@"Override" reviews the plan', 'reviews the plan', 'Override'],
    ['Prüfe den Plan @„Ana Maria“', 'Prüfe den Plan', 'Ana Maria'],
    ['Relire le plan @« Carla »', 'Relire le plan', 'Carla'],
    ['計画を見直す @「鈴木」', '計画を見直す', '鈴木'],
    ['راجع الخطة @"سارة علي"', 'راجع الخطة', 'سارة علي'],
  ])('is certain in quotes: %s', (line, text, ownerName) =>
    expect(readQuickEntry(line, context)).toMatchObject({ text, ownerName, perhapsName: '' }),
  );

  it('is no name in quotes where there is none, or it is one of the two', () => {
    for (const line of ['Explain @"%d" in C', 'Draft CV @""', 'Draft CV @"Ana Lima"'])
      expect(readQuickEntry(line, context)).toEqual({ ...silent, text: line });
  });

  it.each([
    'Send @Ana Slides for fri',
    'Send @Ana CV',
    'Send @Ana the slides',
    '@Ana Review the plan',
    'Draft CV @Ana Friday',
    'Draft CV @Ana Lima',
  ])('is not made of the partner’s and a word behind it: %s', (line) =>
    expect(readQuickEntry(line, context)).toMatchObject({ owner: 'mentor', perhapsName: '' }),
  );

  it('is not made of a German noun behind the partner’s', () => {
    const entry = readQuickEntry('Schick @Ana Unterlagen', { ...context, language: german });
    expect(entry).toMatchObject({ text: 'Schick Unterlagen', owner: 'mentor', perhapsName: '' });
  });

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
    'Update @types/node',
    'Talk to @Carla',
    'Learn @Angular 17',
    'Review the plan @Dora Eva Ida Mia Zoe',
  ])('is none, and none is offered, in: %s', (line) => {
    const { text, ownerName, perhapsName } = readQuickEntry(line, context);
    expect([text, ownerName, perhapsName]).toEqual([line, '', '']);
  });

  it('is none in the words of a language for places, days and all', () => {
    for (const line of ['Lesen @Zuhause', 'Lesen @Büro', 'Fragen @Alle'])
      expect(readQuickEntry(line, { ...context, language: german })).toMatchObject({
        text: line,
        ownerName: '',
        perhapsName: '',
      });
  });

  it('is no day', () => {
    for (const line of ['Meet @Friday', 'Meet @Tomorrow', 'Meet @December'])
      expect(readQuickEntry(line, context)).toMatchObject({ ownerName: '', perhapsName: '' });
    const entry = readQuickEntry('Lesen @Freitag', { ...context, language: german });
    expect(entry).toMatchObject({ ownerName: '', perhapsName: '' });
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
    expect(readQuickEntry('Review the plan @Carla @ana by fri', saidOf('Carla'))).toEqual({
      ...silent,
      text: 'Review the plan',
      owner: 'mentor',
      ownerName: 'Carla',
      dueOn: '2026-12-11',
    });
  });

  it('is given back to the text by itself', () => {
    const entry = readQuickEntry('Review @Carla @ana', { ...saidOf('Carla'), asText: ['ownerName'] });
    expect(entry).toEqual({ ...silent, text: 'Review @Carla', owner: 'mentor' });
  });

  it('alone says nothing', () =>
    expect(readQuickEntry('@Carla', context)).toEqual({ ...silent, text: '@Carla' }));
});

describe('What only looks like a third person', () => {
  it.each([
    // Code: a mark of a language, a package, a rule of a style sheet.
    ['en', 'Add @Override to the class'],
    ['en', 'Why @Transactional on private methods does nothing'],
    ['en', 'Learn @Angular 17'],
    ['en', 'Explain the @Override'],
    ['en', 'Update @types/node'],
    ['en', 'Update @Types/node'],
    ['en', 'Write @media queries'],
    ['en', 'Read about @property'],
    ['en', 'Use @Value("x")'],
    ['en', 'Rename `the @Bean`'],
    ['en', 'Send @Carla the slides'],
    ['en', 'Talk to @Carla by fri'],
    ['en', 'Slides for @Carla'],
    ['en', 'Quote “as said @Carla” in the talk'],
    ['en', 'Look it up (ask @Carla)'],
    ['de', 'Schreib @Override über die Methode'],
    ['de', 'Mit @Carla'],
    ['de', 'Lies etwas über das @Override'],
    ['de', 'Zitiere „so sagt @Carla“'],
    ['fr', 'Ajoute @Override à la classe'],
    ['fr', 'Parler avec @Carla'],
    ['fr', 'Citer « comme dit @Carla »'],
    ['es', 'Añade @Override a la clase'],
    ['es', 'Hablar con @Carla'],
    ['pt', 'Põe @Override na classe'],
    ['pt', 'Falar com @Carla'],
    ['ja', '@Override を付ける理由を調べる'],
    ['ja', 'メソッドに @Override を付ける'],
    ['ja', '資料の「担当 @Carla」を直す'],
    ['ja', '@鈴木 に聞く'],
    ['ar', 'أضف @Override إلى الصنف'],
    ['ar', 'تحدث مع @كارلا'],
    ['ar', 'اقرأ عن @Override'],
  ] as const)('stays where it is, in %s: %s', (tag, line) => {
    const { text, ownerName, perhapsName } = readQuickEntry(line, { ...context, language: languages[tag] });
    expect([ownerName, perhapsName, text.includes('@')]).toEqual(['', '', true]);
    const known = readQuickEntry(line, {
      ...saidOf('Carla', 'Override', 'Transactional', 'Angular', 'Media', 'Property', 'Bean', '鈴木', 'كارلا'),
      language: languages[tag],
    });
    expect([known.ownerName, known.text.includes('@')]).toEqual(['', true]);
  });

  it.each([
    ['en', 'Add tests @Carla ~2h !must by fri', 'Carla'],
    ['en', 'Add tests @Carla every time', 'Carla'],
    ['en', 'The draft is done. @Carla reviews it', 'Carla'],
    ['de', 'Prüfe den Plan @Carla bis Freitag', 'Carla'],
    ['fr', 'Relire le plan @Carla avant vendredi', 'Carla'],
    ['es', 'Revisar el plan @Carla para el viernes', 'Carla'],
    ['pt', 'Rever o plano @Carla até sexta-feira', 'Carla'],
    ['ja', '計画を見直す @Carla 金曜日まで', 'Carla'],
    ['ar', 'راجع الخطة @Carla', 'Carla'],
  ] as const)('is told apart from one whose the line is, in %s: %s', (tag, line, name) =>
    expect(readQuickEntry(line, { ...saidOf(name), language: languages[tag] }).ownerName).toBe(name),
  );

  it('is so for those named before, too, and the person is told', () => {
    for (const line of ['Send @carla the slides', 'Talk to @carla']) {
      const { text, ownerName } = readQuickEntry(line, { ...context, others: ['Carla Diaz'] });
      expect([ownerName, text, unreadParts(text)]).toEqual(['', line, ['@carla']]);
    }
  });

  it('does not change with what else of the line was given back to it', () => {
    const line = 'Review the plan @Carla ~2h by fri';
    for (const asText of [['dueOn'], ['estimateMinutes'], ['dueOn', 'estimateMinutes']] as const)
      expect(readQuickEntry(line, { ...saidOf('Carla'), asText })).toMatchObject({ ownerName: 'Carla' });
    const always = { ...saidOf('Carla'), asText: ['repeats'] } as const;
    expect(readQuickEntry('Review the plan @Carla every time', always)).toMatchObject({ ownerName: 'Carla' });
  });
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

  it('is the partner where the name is theirs, too', () =>
    expect(readQuickEntry('Review @Ana', { ...context, others: ['Ana'] })).toMatchObject({
      owner: 'mentor',
      ownerName: '',
    }));

  it('is told from a partner whose name begins the same', () =>
    expect(readQuickEntry('Review @ana maria', { ...context, others: ['Ana Maria'] })).toMatchObject({
      text: 'Review',
      owner: null,
      ownerName: 'Ana Maria',
    }));

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
    expect(readQuickEntry('Review @Abc', odd)).toMatchObject({ ownerName: '', perhapsName: 'Abc' });
  });
});
