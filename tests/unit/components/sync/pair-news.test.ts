import { expect, it } from 'vitest';
import { pairNews } from '../../../../components/sync/pair-news';
import type { SyncArrival } from '../../../../lib/domain/sync';
import { speak } from '../../lib/exports/in-language';

const at = '2026-12-10T15:00:00.000Z';
const later = '2026-12-17T15:00:00.000Z';

type Change = SyncArrival['changes'][number];

const change = (table: Change['table'], kind: Change['kind'], id: string, fields: string[] = []): Change => ({
  table,
  kind,
  id,
  fields,
});
const session = (id: string, startsAt: string, status = 'planned', deletedAt: string | null = null) => ({
  id,
  startsAt,
  status,
  deletedAt,
});
const news = (changes: Change[], sessions: ReturnType<typeof session>[] = []) =>
  pairNews({ at, changes, after: { sessions } });

it.each(['en', 'de', 'fr', 'es', 'pt', 'ja', 'ar'])(
  'In %s what came from a partner is counted by kind, and the next date is said',
  (language) => {
    speak(language);
    const said = news(
      [
        change('actionItems', 'added', 'a'),
        change('actionItems', 'added', 'b'),
        change('sessions', 'added', 's'),
      ],
      [session('s', later)],
    );
    expect(said).toMatch(/17|١٧/);
    expect(said.length).toBeGreaterThan(12);
  },
);

it.each([
  [
    'items',
    [change('actionItems', 'added', 'a'), change('actionItems', 'changed', 'b')],
    [],
    '1 new action item, 1 action item updated',
  ],
  [
    'what is back, and what is one with one here',
    [change('goals', 'back', 'a'), change('agendaItems', 'joined', 'b')],
    [],
    '1 agenda line updated, 1 new goal',
  ],
  ['what is deleted', [change('actionItems', 'removed', 'a')], [], 'deleted: 1'],
  [
    'a meeting that is over',
    [change('sessions', 'added', 's')],
    [session('s', '2026-12-01T15:00:00.000Z', 'held')],
    '1 new meeting',
  ],
  [
    'a meeting that was only annotated',
    [change('sessions', 'changed', 's', ['notes'])],
    [session('s', later)],
    '1 meeting updated',
  ],
  [
    'a meeting called off',
    [change('sessions', 'changed', 's', ['startsAt', 'status'])],
    [session('s', later, 'cancelled')],
    '1 meeting updated',
  ],
  [
    'a deleted meeting',
    [change('sessions', 'removed', 's')],
    [session('s', later, 'planned', at)],
    'deleted: 1',
  ],
] as const)('Of %s no date is said that is not the next', (_, changes, sessions, said) => {
  speak('en');
  expect(news([...changes], [...sessions])).toBe(said);
});

it('Of several new meetings the first is the next one', () => {
  speak('en');
  const changes = [change('sessions', 'added', 's'), change('sessions', 'added', 'r')];
  expect(news(changes, [session('s', '2026-12-24T15:00:00.000Z'), session('r', later)])).toMatch(
    /^2 new meetings, Next meeting: .*Dec 17/,
  );
});
