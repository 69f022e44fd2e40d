import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepPillPlace, pillPlaceOf } from '../../../../lib/background/pill-places';

beforeEach(() => fakeBrowser.reset());

describe('The place of the pill', () => {
  it('is kept for each platform by itself', async () => {
    await keepPillPlace('meet', { x: 0.5, y: 1 });
    await keepPillPlace('zoom', { x: 0, y: 0 });
    expect(await pillPlaceOf('meet')).toEqual({ x: 0.5, y: 1 });
    expect(await pillPlaceOf('zoom')).toEqual({ x: 0, y: 0 });
    expect(await pillPlaceOf('teams')).toBeNull();
  });

  it('that was damaged is none', async () => {
    await fakeBrowser.storage.local.set({ 'pill-places': { meet: { x: 7, y: 'left' } } });
    expect(await pillPlaceOf('meet')).toBeNull();
    await keepPillPlace('meet', { x: 0.1, y: 0.2 });
    expect(await pillPlaceOf('meet')).toEqual({ x: 0.1, y: 0.2 });
  });
});
