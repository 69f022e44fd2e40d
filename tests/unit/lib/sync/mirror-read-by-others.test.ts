import { beforeEach, describe, expect, it } from 'vitest';
import type { Mentorship } from '../../../../lib/domain/mentorship';
import { planSeries } from '../../../../lib/domain/series';
import { editActionItem } from '../../../../lib/storage/actions/action-items';
import { bookSeries } from '../../../../lib/storage/actions/series';
import { pendingProposals } from '../../../../lib/storage/queries/proposals';
import { z } from '../../../../lib/zod';
import { readByOthers } from '../../../setup/find-calendar-reader';
import { emptyDatabase } from '../storage/empty-database';
import { now, planOn, storeMentorship } from '../storage/sample-mentorship';
import { FakeCollection } from './fake-collection';
import { aCalendar, book, later, mirror, promise, read } from './mirror-world';

/** Another library reads a resource, changes it as task and calendar programs do, and writes it anew. */
const editor = `
import sys, json, datetime as dt
from icalendar import Calendar
text, edit = json.load(sys.stdin)
cal = Calendar.from_ical(text.encode())
errors = [str(e) for part in cal.walk() for e in getattr(part, 'errors', [])]
part = (cal.walk('VTODO') + cal.walk('VEVENT'))[0]
if edit == 'done':
    part['STATUS'] = 'COMPLETED'
    part.add('COMPLETED', dt.datetime(2026, 12, 11, 8, 0, tzinfo=dt.timezone.utc))
    part.add('PERCENT-COMPLETE', 100)
if edit == 'words':
    del part['SUMMARY']
    part.add('SUMMARY', 'Zoë\\u2019s plan; "draft", 2nd\\\\3rd')
if edit == 'day':
    del part['DUE']
    part.add('DUE', dt.date(2026, 12, 20))
if edit == 'move':
    for name in ('DTSTART', 'DTEND'):
        moved = part[name].dt + dt.timedelta(days=1, hours=2)
        del part[name]
        part.add(name, moved)
part.add('X-OTHER', 'kept')
print(json.dumps(dict(errors=errors, text=cal.to_ical().decode(), names=sorted(part.keys()),
    priority=int(part.get('PRIORITY', 0)), status=str(part['STATUS']),
    categories=[str(c) for c in part['CATEGORIES'].cats] if 'CATEGORIES' in part else [],
    parts=[p.name for p in cal.subcomponents])))
`;

const answer = z.object({
  errors: z.array(z.string()),
  text: z.string(),
  names: z.array(z.string()),
  priority: z.number(),
  status: z.string(),
  categories: z.array(z.string()),
  parts: z.array(z.string()),
});

function editedByOthers(text: string, edit: 'nothing' | 'done' | 'words' | 'day' | 'move') {
  return answer.parse(JSON.parse(readByOthers(editor, JSON.stringify([text, edit]))));
}

let mentorship: Mentorship;

beforeEach(async () => {
  await emptyDatabase();
  mentorship = await storeMentorship('Ana, "the boss"');
});

describe('A task, as another library reads and writes it', () => {
  it('is read without error, and says what it should', async () => {
    const tasks = new FakeCollection();
    await promise(mentorship, { text: 'Zoë; draft, then "send"', priority: 'nice' });
    await mirror({ tasks });
    const found = editedByOthers(tasks.texts()[0] ?? '', 'nothing');
    expect(found).toMatchObject({
      errors: [],
      priority: 9,
      status: 'NEEDS-ACTION',
      categories: ['Mentoree and Ana "the boss"'],
      parts: ['VTODO'],
    });
    expect(found.names).not.toContain('RELATED-TO');
  });

  it('comes back: unchanged is nothing, done is done, words and day are asked about', async () => {
    const tasks = new FakeCollection();
    const item = await promise(mentorship);
    const uid = `${item.id}@last-ten`;
    await mirror({ tasks });
    const edit = async (what: Parameters<typeof editedByOthers>[1]) => {
      tasks.edit(uid, (text) => editedByOthers(text, what).text);
      await mirror({ tasks });
      return (await pendingProposals()).map(({ proposal }) => proposal.change);
    };
    expect(await edit('nothing')).toEqual([]);
    expect(tasks.writes()).toHaveLength(1);
    expect(await edit('words')).toEqual([
      { what: 'words', from: 'Draft CV', to: 'Zoë’s plan; "draft", 2nd\\3rd' },
    ]);
    expect(await edit('day')).toMatchObject([{ what: 'day', to: '2026-12-20' }, { what: 'words' }]);
    await edit('done');
    expect(await read(item.id)).toMatchObject({
      status: 'done',
      closedAt: '2026-12-11T08:00:00.000Z',
      text: 'Draft CV',
    });
    await editActionItem(item.id, { priority: 'nice' }, later);
    await mirror({ tasks });
    expect(tasks.textOf(uid)).toMatch(/PRIORITY:9[\s\S]*X-OTHER:kept/);
  });
});

describe('A meeting, as another library reads and writes it', () => {
  it('is read without error; moved there it is asked about', async () => {
    const events = aCalendar();
    const session = await book(mentorship);
    await mirror({ events });
    expect(editedByOthers(events.textOf(session.uid), 'nothing')).toMatchObject({
      errors: [],
      status: 'CONFIRMED',
      parts: ['VTIMEZONE', 'VEVENT'],
    });
    events.edit(session.uid, (text) => editedByOthers(text, 'nothing').text);
    await mirror({ events });
    expect(await pendingProposals()).toEqual([]);
    expect(events.writes()).toHaveLength(1);
    events.edit(session.uid, (text) => editedByOthers(text, 'move').text);
    await mirror({ events });
    expect((await pendingProposals()).map(({ proposal }) => proposal.change)).toMatchObject([
      { what: 'move', to: { startsAt: '2026-12-25T17:00:00.000Z', endsAt: '2026-12-25T18:00:00.000Z' } },
    ]);
  });

  it('a series that was only read by it comes back unchanged', async () => {
    const events = aCalendar();
    const planned = planSeries(
      { date: '2027-03-18', time: '16:00', lengthMinutes: 60 },
      { everyDays: 7, count: 6 },
      now,
      'Europe/Berlin',
    );
    if (planned.kind === 'problem') throw new Error(planned.problem);
    const { timeZone, callLink, callKeys } = planOn('10');
    await bookSeries(
      mentorship,
      { current: null, booked: null },
      { ...planned, timeZone, callLink, callKeys },
      now,
    );
    await mirror({ events });
    const [href] = [...events.kept.keys()];
    events.write(href ?? '', editedByOthers(events.texts()[0] ?? '', 'nothing').text);
    await mirror({ events });
    expect(await pendingProposals()).toEqual([]);
    expect(events.writes()).toHaveLength(1);
  });
});
