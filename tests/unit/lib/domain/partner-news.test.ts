import { describe, expect, it } from 'vitest';
import { mostNews, newsOf, withNews, type PartnerNews } from '../../../../lib/domain/partner-news';
import { anItem } from './sample-records';

const mine = new Set(['me', 'meearlier']);
const by = (copy: string) => `000000001-0000-${copy}`;
const item = (revisions: Record<string, string>, more = {}) => anItem({ revisions, ...more });

describe('What a code brought', () => {
  it.each([
    ['an item the partner added', item({ text: by('them'), dueOn: by('them') }), true, [], 'added'],
    ['a field the partner changed', item({ text: by('me'), dueOn: by('them') }), false, ['dueOn'], 'changed'],
    ['the partner’s yes', item({ commitmentMentor: by('them') }), false, ['commitmentMentor'], 'changed'],
    ['one’s own item that comes back', item({ text: by('me') }), true, [], undefined],
    ['one’s own of an earlier id', item({ text: by('meearlier') }), true, [], undefined],
    [
      'one’s own that the partner changed meanwhile',
      item({ text: by('me'), dueOn: by('them') }),
      true,
      [],
      'changed',
    ],
    ['one’s own word that comes back', item({ dueOn: by('me') }), false, ['dueOn'], undefined],
    ['a new place in the list', item({ position: by('them') }), false, ['position'], undefined],
    ['a field without a stamp', item({}), false, ['dueOn'], undefined],
    ['what is done', item({ text: by('them') }, { status: 'done' }), true, [], undefined],
  ] as const)('%s is news, or is none', (_, arrived, isNew, fields, kind) => {
    expect(newsOf({ item: arrived, isNew, fields }, mine)?.kind).toBe(kind);
  });
});

const news = (id: number, kind: PartnerNews['kind'] = 'changed'): PartnerNews => ({ id: String(id), kind });

describe('News that wait', () => {
  it('stay what they are until seen: what was new and is changed is new still', () => {
    expect(withNews([news(1, 'added'), news(2)], [news(1), news(3, 'added')])).toEqual([
      news(2),
      news(1, 'added'),
      news(3, 'added'),
    ]);
  });

  it('are not more than a person looks through: the oldest are forgotten', () => {
    const many = Array.from({ length: mostNews + 5 }, (_, index) => news(index));
    expect(withNews([], many)).toHaveLength(mostNews);
    expect(withNews(many, [news(999)]).at(-1)).toEqual(news(999));
    expect(withNews(many, [news(999)])).toHaveLength(mostNews);
  });
});
