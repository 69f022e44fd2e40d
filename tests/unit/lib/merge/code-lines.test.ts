import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { asVersion1, forge, newStamp } from './code-forge';
import { agreed, beginAnew, look, now, openCopy, take, tryToTake, type Copy } from './two-copies';

let ana: Copy;
let ben: Copy;
let anas: string;
let bens: string;

beforeAll(async () => {
  ana = await openCopy('mentor');
  ben = await openCopy('mentoree');
});

beforeEach(async () => {
  anas = await beginAnew(ana);
  bens = await beginAnew(ben);
});

const place = () => ({ mentorshipId: anas, sessionId: null });
const add = (text: string) => ana.items.addActionItem(place(), { text }, now);
const toBen = async (answers?: Parameters<typeof take>[3]) =>
  take(ben, await ana.exchange.makeCode(anas), bens, answers);
const toAna = async () => take(ana, await ben.exchange.makeCode(bens), anas);
const texts = async (copy: Copy, id: string) =>
  (await copy.items.listActionItems(id)).map(({ text }) => text).toSorted();

/** A first exchange with three items, each way. */
async function begin() {
  const items = [await add('Draft CV'), await add('Read'), await add('Call')];
  await toBen();
  await toAna();
  return items;
}

const lines = async (text: string) =>
  (await look(ben, text, bens)).plan.changes.map(({ kind, table, row, fields }) => [
    kind,
    table,
    row['text'] ?? '',
    fields.map(({ field }) => field),
  ]);

describe('What a code removes', () => {
  it('is counted and named beforehand, however much it is', async () => {
    for (const { id } of await begin()) await ana.deletions.deleteOne('actionItems', id);
    expect(await lines(await ana.exchange.makeCode(anas))).toEqual([
      ['removed', 'actionItems', 'Draft CV', []],
      ['removed', 'actionItems', 'Read', []],
      ['removed', 'actionItems', 'Call', []],
    ]);
  });

  it('goes where the person says yes', async () => {
    const [first] = await begin();
    await ana.deletions.deleteOne('actionItems', first?.id ?? '');
    await toBen();
    expect(await texts(ben, bens)).toEqual(['Call', 'Read']);
  });

  it('stays where the person keeps it, and is there again on the other side, with all it says', async () => {
    const [first] = await begin();
    await ana.deletions.deleteOne('actionItems', first?.id ?? '');
    await ana.scrub.scrubDeleted();
    await toBen({ removals: 'keep', isFromPartner: true });
    expect(await texts(ben, bens)).toEqual(['Call', 'Draft CV', 'Read']);
    await toAna();
    expect(await texts(ana, anas)).toEqual(['Call', 'Draft CV', 'Read']);
    expect(await agreed(ben, bens)).toEqual(await agreed(ana, anas));
  });
});

describe('Every change of a code has its line', () => {
  it.each([
    ['callLink', 'https://meet.google.com/abc-defg-hij'],
    ['cadenceDays', 14],
    ['usualLengthMinutes', 45],
    ['channel', 'Signal'],
    ['plannedSessions', 8],
    ['plannedEndOn', '2027-06-30'],
  ])('%s of the mentorship', async (field, value) => {
    await begin();
    await ana.mentorships.changeMentorship(anas, { [field]: value });
    expect(await lines(await ana.exchange.makeCode(anas))).toEqual([['changed', 'mentorships', '', [field]]]);
  });

  it('the day on which a record was written down', async () => {
    await begin();
    const code = await forge(await ana.exchange.makeCode(anas, true), (content) => {
      for (const row of content.records['actionItems'] ?? []) row['createdAt'] = '2001-01-01T00:00:00.000Z';
    });
    expect(await lines(code)).toEqual(
      ['Draft CV', 'Read', 'Call'].map((text) => ['changed', 'actionItems', text, ['createdAt']]),
    );
  });

  it('a record that comes back', async () => {
    const [first] = await begin();
    const restore = await ana.deletions.deleteOne('actionItems', first?.id ?? '');
    await toBen();
    await restore();
    expect(await lines(await ana.exchange.makeCode(anas))).toEqual([['back', 'actionItems', 'Draft CV', []]]);
  });

  it('two records that are one from now on, both by name', async () => {
    const at = {
      startsAt: now,
      endsAt: '2026-12-10T16:00:00.000Z',
      timeZone: 'UTC',
      callLink: null,
      callKeys: [],
    };
    for (const [copy, id, text] of [
      [ana, anas, 'Draft CV'],
      [ben, bens, 'draft cv'],
    ] as const) {
      const mentorship = await copy.mentorships.findMentorship(id);
      const session = await copy.sessions.startUnplannedSession(mentorship!, at, now);
      await copy.items.addActionItem({ mentorshipId: id, sessionId: session.id }, { text }, now);
    }
    const { plan } = await look(ben, await ana.exchange.makeCode(anas), bens);
    const joined = plan.changes.filter(({ kind }) => kind === 'joined');
    expect(joined.map(({ table }) => table)).toEqual(['sessions', 'actionItems']);
    expect([joined[1]?.row['text'], joined[1]?.others[0]?.['text']]).toEqual(['draft cv', 'Draft CV']);
  });

  it('and a code that would by now do something else than was shown is not taken', async () => {
    const [first] = await begin();
    await ana.items.completeActionItem(first?.id ?? '', now);
    const { code, plan } = await look(ben, await ana.exchange.makeCode(anas), bens);
    await ben.items.editActionItem(first?.id ?? '', { text: 'Draft it' }, now);
    const answers = { removals: 'remove', isFromPartner: false } as const;
    expect(await ben.exchange.takeCode(code, plan, answers, new Date().toISOString())).toBe('changed');
    expect((await ben.items.listActionItems(bens)).map(({ status }) => status)).not.toContain('done');
  });
});

describe('A call link in a code', () => {
  it.each([
    'javascript:alert(1)',
    'data:text/html,hello',
    'file:///etc/passwd',
    'http://meet.google.com/abc-defg-hij',
    'https://meet.google.com.evil.example/abc-defg-hij',
    'https://evil.example/join',
    'https://meet.google.com@evil.example/',
  ])(
    '%s is refused with its line, for the mentorship and for a meeting; the rest is taken',
    async (callLink) => {
      const mentorship = await ana.mentorships.findMentorship(anas);
      const link = 'https://meet.google.com/abc-defg-hij';
      const at = {
        startsAt: now,
        endsAt: '2026-12-10T16:00:00.000Z',
        timeZone: 'UTC',
        callLink: link,
        callKeys: [],
      };
      await ana.sessions.startUnplannedSession(mentorship!, at, now);
      await ana.mentorships.changeMentorship(anas, { callLink: link });
      await add('Draft CV');
      const code = await forge(await ana.exchange.makeCode(anas), (content) => {
        content.mentorship.fields['callLink'] = callLink;
        for (const row of content.records['sessions'] ?? []) row['callLink'] = callLink;
      });
      const { plan } = await look(ben, code, bens);
      expect(plan.refused).toContainEqual({ what: 'call-link', name: callLink });
      await take(ben, code, bens);
      expect(
        JSON.stringify([await ben.database.mentorships.toArray(), await ben.database.sessions.toArray()]),
      ).not.toContain(callLink);
      expect(await texts(ben, bens)).toEqual(['Draft CV']);
      expect((await ben.sessions.listSessions(bens))[0]?.callLink).toBeNull();
    },
  );

  it('of a host the person added themself is taken', async () => {
    await ben.database.device.put({ key: 'settings', value: { callHosts: ['calls.company.example'] } });
    await ana.mentorships.changeMentorship(anas, { callLink: 'https://calls.company.example/j/123456789' });
    await toBen();
    expect((await ben.mentorships.findMentorship(bens))?.callLink).toBe(
      'https://calls.company.example/j/123456789',
    );
  });
});

it('What one of the two has entered stands, though the other began later and has not said anything about it', async () => {
  const entered = {
    callLink: 'https://meet.google.com/abc-defg-hij',
    cadenceDays: 14,
    channel: 'by mail',
    plannedSessions: 6,
    plannedEndOn: '2027-06-30',
    usualLengthMinutes: 45,
  };
  await ana.mentorships.changeMentorship(anas, entered);
  bens = await beginAnew(ben);
  await toBen();
  await toAna();
  expect(await ben.mentorships.findMentorship(bens)).toMatchObject(entered);
  expect(await ana.mentorships.findMentorship(anas)).toMatchObject(entered);
  await ben.mentorships.changeMentorship(bens, { cadenceDays: null });
  await toAna();
  expect((await ana.mentorships.findMentorship(anas))?.cadenceDays).toBeNull();
});

describe('The receiver’s own word', () => {
  const word = { at: now, as: 'own-word', to: '', withdrawn: false };
  const bensWord = async () => (await ben.items.listActionItems(bens)).map((item) => item.commitmentMentoree);

  it('is set by no code, on an item there is or a new one; the line says so, and both copies agree afterwards', async () => {
    await begin();
    await add('Write');
    const code = await forge(await ana.exchange.makeCode(anas, true), (content) => {
      for (const row of content.records['actionItems'] ?? []) {
        row['commitmentMentoree'] = word;
        (row['revisions'] as Record<string, number>)['commitmentMentoree'] = newStamp(content);
      }
    });
    const { plan } = await look(ben, code, bens).catch(() => ({ plan: null }));
    expect(plan?.refused.map(({ what, name }) => [what, name]).toSorted()).toEqual(
      ['Call', 'Draft CV', 'Read', 'Write'].map((name) => ['own-word', name]),
    );
    await take(ben, code, bens, { removals: 'remove', isFromPartner: true });
    expect(await bensWord()).toEqual([null, null, null, null]);
    await toAna();
    expect(await agreed(ben, bens)).toEqual(await agreed(ana, anas));
  });

  it('that they gave themself stays through any exchange', async () => {
    const [first] = await begin();
    const mine = { role: 'mentoree', committed: true, myRole: 'mentoree' } as const;
    await ben.items.setCommitment([first?.id ?? ''], mine, now);
    await toAna();
    await ana.items.completeActionItem(first?.id ?? '', now);
    await take(ben, await ana.exchange.makeCode(anas, true), bens);
    expect((await ben.items.listActionItems(bens))[0]?.commitmentMentoree).toMatchObject({ as: 'own-word' });
  });
});

describe('That two records are one', () => {
  it('is believed where they are known by the same only', async () => {
    const [first, second] = await begin();
    const code = await forge(await ana.exchange.makeCode(anas, true), (content) => {
      for (const row of content.records['actionItems'] ?? []) {
        row['sameAs'] = [first?.id, second?.id].filter((id) => id !== row['id']);
        (row['revisions'] as Record<string, number>)['sameAs'] = newStamp(content);
      }
    });
    await take(ben, code, bens, { removals: 'remove', isFromPartner: true });
    expect(await texts(ben, bens)).toEqual(['Call', 'Draft CV', 'Read']);
  });
});

describe('What a code claims to know', () => {
  it('is bounded by what was ever written: nothing is left out of later codes for it', async () => {
    const items = await begin();
    const copies = new Set(Object.values(items[0]?.revisions ?? {}).map((stamp) => stamp.slice(15)));
    const far = (copy: string) => `0zzzzzzzz-0000-${copy}`;
    const code = await forge(await ben.exchange.makeCode(bens), (content) => {
      for (const copy of [...copies, 'f0f0']) content.knows[copy] = far(copy);
    });
    await take(ana, code, anas, { removals: 'remove', isFromPartner: true });
    await add('Write');
    await take(ben, await ana.exchange.makeCode(anas), bens, { removals: 'remove', isFromPartner: true });
    expect(await texts(ben, bens)).toContain('Write');
  });

  it('in stamps this very copy never gave has it go on under a new id: as where its profile was copied to another machine', async () => {
    await begin();
    const copyId = async () => {
      const clock = await ben.database.device.get('revision-clock');
      return (clock as { value: { copyId: string } }).value.copyId;
    };
    const before = await copyId();
    const { id } = await add('Write');
    const code = await forge(await ana.exchange.makeCode(anas), (content) => {
      for (const row of content.records['actionItems'] ?? [])
        (row['revisions'] as Record<string, number>)['text'] = newStamp(content, before, 3_600_000);
    });
    await take(ben, code, bens);
    expect(await copyId()).not.toBe(before);
    await ben.items.editActionItem(id, { text: 'Write to Ines' }, now);
    await toAna();
    expect(await texts(ana, anas)).toContain('Write to Ines');
    expect(await agreed(ben, bens)).toEqual(await agreed(ana, anas));
  });
});

describe('A code that speaks of another mentorship', () => {
  it('by the id of one of its records, or by what its own are about, is refused, and nothing is changed', async () => {
    const other = await ben.mentorships.createMentorship(
      { partnerName: 'Cleo', role: 'mentoree', partnerEmail: null, callKeys: [], callLink: null },
      now,
    );
    const at = {
      startsAt: now,
      endsAt: '2026-12-10T16:00:00.000Z',
      timeZone: 'UTC',
      callLink: null,
      callKeys: [],
    };
    const session = await ben.sessions.startUnplannedSession(other, at, now);
    const item = await ben.items.addActionItem(
      { mentorshipId: other.id, sessionId: session.id },
      { text: 'Private' },
      now,
    );
    await add('Draft CV');
    const plain = await ana.exchange.makeCode(anas);
    for (const field of [{ id: item.id }, { sessionId: session.id }, { carriedThrough: [session.id] }]) {
      const code = await forge(plain, (content) => {
        Object.assign(content.records['actionItems']?.[0] ?? {}, field);
      });
      expect(await tryToTake(ben, code, bens)).toBe('forged');
    }
    expect(await ben.items.listActionItems(other.id)).toEqual([item]);
  });
});

describe('A code of an earlier version', () => {
  it('is read and taken with a sentence, as long as nothing was agreed', async () => {
    await add('Draft CV');
    const code = await asVersion1(await ana.exchange.makeCode(anas));
    expect((await look(ben, code, bens)).plan.standing).toBe('earlier');
    await take(ben, code, bens);
    expect(await texts(ben, bens)).toEqual(['Draft CV']);
  });
});
