import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { fromBase64 } from '../../../../lib/browser/base64';
import { formatBackup, parseBackup } from '../../../../lib/backup/backup-file';
import { formatCode } from '../../../../lib/merge/code-block';
import { recordSchemas } from '../../../../lib/storage/engine/records';
import { withPart } from '../../fuzz/mutations';
import { runs } from '../../fuzz/runs';
import { beginAnew, now, openCopy, rightNow, type Copy } from './two-copies';

let ana: Copy;
let ben: Copy;
let bens: string;
/** What a real code says, unfolded. */
let sample: unknown;

beforeAll(async () => {
  ana = await openCopy('mentor');
  ben = await openCopy('mentoree');
  const anas = await beginAnew(ana);
  bens = await beginAnew(ben);
  const mentorship = await ana.mentorships.findMentorship(anas);
  const plan = {
    startsAt: now,
    endsAt: '2026-12-10T16:00:00.000Z',
    timeZone: 'UTC',
    callLink: null,
    callKeys: [],
  };
  const session = mentorship && (await ana.sessions.startUnplannedSession(mentorship, plan, now));
  await ana.items.addActionItem({ mentorshipId: anas, sessionId: session?.id ?? null }, { text: 'CV' }, now);
  await ana.goals.addGoal(anas, 'Speak', now);
  const body = (await ana.exchange.makeCode(anas)).replaceAll(/\s/g, '').split(':')[2] ?? '';
  const stream = new Blob([fromBase64(body)]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  sample = JSON.parse(await new Response(stream).text());
});

it('Any text is read or refused, never an exception', async () => {
  const text = fc.oneof(
    fc.string({ maxLength: 300 }),
    fc.string({ maxLength: 200 }).map((inside) => `[LastTen:1:${inside}:00000000]`),
    fc.base64String({ maxLength: 200 }).map((inside) => `[LastTen:1:${inside.replaceAll('=', '')}:00000000]`),
  );
  await fc.assert(
    fc.asyncProperty(text, async (pasted) => {
      expect(['no-code', 'damaged', 'newer']).toContain(await ben.exchange.readPairCode(pasted));
    }),
    runs(300),
  );
});

it(
  'A code with any part of it exchanged is refused, or what it writes fits the schema',
  { timeout: 900_000 },
  async () => {
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(fc.nat(250), fc.jsonValue({ maxDepth: 2 }), async (at, value) => {
        const code = await ben.exchange.readPairCode(await formatCode(withPart(sample, at, value)));
        if (typeof code === 'string') return;
        const plan = await ben.exchange.planExchange(code, bens, rightNow());
        if (typeof plan === 'string') return;
        const answers = { removals: 'remove', isFromPartner: true } as const;
        const answer = await ben.exchange.takeCode(code, plan, answers, rightNow());
        for (const table of ['sessions', 'goals', 'actionItems', 'agendaItems', 'goalScores'] as const)
          for (const row of await ben.database.table(table).toArray())
            expect(recordSchemas[table].safeParse(row).success).toBe(true);
        if (typeof answer === 'string') return;
        taken += 1;
        await answer.restore();
      }),
      runs(300),
    );
    expect(taken).toBeGreaterThan(10);
  },
);

it('An export with any part of it exchanged is refused with its place, or is whole', async () => {
  const file: unknown = JSON.parse(formatBackup(await ana.backup.readBackup(now)));
  fc.assert(
    fc.property(fc.nat(120), fc.jsonValue({ maxDepth: 2 }), (at, value) => {
      const read = parseBackup(JSON.stringify(withPart(file, at, value)));
      expect('backup' in read || ['no-backup', 'newer', 'damaged'].includes(read.problem)).toBe(true);
    }),
    runs(500),
  );
}, 120_000);
