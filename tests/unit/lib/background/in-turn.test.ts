import { afterEach, describe, expect, it, vi } from 'vitest';
import { answeredInTime } from '../../../../lib/background/answered-in-time';
import { takeReport } from '../../../../lib/background/call-reports';
import { createTurns, inTurn } from '../../../../lib/background/in-turn';
import { listSessions } from '../../../../lib/storage/queries/sessions';
import { createScene, onlyCall } from './call-scene';
import { keylessTeamsPage, meetPage } from './fake-desk';

describe('Work given in turn', () => {
  it('begins when what was given before it has ended, and gives its own result', async () => {
    const log: string[] = [];
    const work = (name: string) => async () => {
      log.push(`${name} begins`);
      await Promise.resolve();
      log.push(`${name} ends`);
      return name;
    };
    expect(await Promise.all([inTurn(work('a')), inTurn(work('b'))])).toEqual(['a', 'b']);
    expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
  });

  it('goes on after work that failed, whose failure is its own', async () => {
    const bad = inTurn(() => Promise.reject(new RangeError('no')));
    const good = inTurn(async () => 'good');
    await expect(bad).rejects.toThrow('no');
    expect(await good).toBe('good');
  });
});

describe('Work that hangs', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('holds the next up for a while, not for ever', async () => {
    vi.useFakeTimers();
    const turn = createTurns();
    const next = vi.fn(async () => 'next');
    void turn(() => new Promise(() => undefined));
    const result = turn(next);
    await vi.advanceTimersByTimeAsync(14_000);
    expect(next).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(2000);
    expect(await result).toBe('next');
  });

  it('in a page that never answers is not waited for', async () => {
    vi.useFakeTimers();
    const answer = answeredInTime(new Promise<string>(() => undefined), 'silent');
    await vi.advanceTimersByTimeAsync(3000);
    expect(await answer).toBe('silent');
  });
});

describe('Two tabs that report the same call at once', () => {
  it('find one call, one session and one chip between them', async () => {
    const scene = await createScene();
    await scene.book();
    scene.desk.at('15:52:00');
    const views = await Promise.all(
      [1, 2, 3].map((tabId) => inTurn(() => takeReport(scene.desk, meetPage(), tabId))),
    );
    expect(views.map(({ kind }) => kind)).toEqual(['chip', 'chip', 'chip']);
    expect((await onlyCall()).tabs.map(({ tabId }) => tabId)).toEqual([1, 2, 3]);
    expect(scene.chips()).toEqual([3]);
    expect(await listSessions(scene.mentorship.id)).toHaveLength(1);
  });

  it('are one call also where one shows the key and the other has it from its join link', async () => {
    const scene = await createScene();
    await scene.desk.tabs.rememberJoinKeys(2, ['meet:abc-defg-hij']);
    await Promise.all([
      inTurn(() => takeReport(scene.desk, meetPage(), 1)),
      inTurn(() => takeReport(scene.desk, keylessTeamsPage(), 2)),
    ]);
    expect((await onlyCall()).tabs).toHaveLength(2);
  });
});
