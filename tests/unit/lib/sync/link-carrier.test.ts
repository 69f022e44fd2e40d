import { describe, expect, it, vi } from 'vitest';
import { linkCarrier } from '../../../../lib/sync/link-carrier';

const fileName = `${'a'.repeat(32)}.ltn`;
const place = { kind: 'link', address: 'https://cloud.example/s/abc/download', fileName } as const;

const answering = (status: number, body: BodyInit | null = null, headers: HeadersInit = {}) =>
  vi.fn<typeof fetch>(() => Promise.resolve(new Response(body, { status, headers })));

describe('A public link', () => {
  it('is read by a plain GET, without cookies, password or a trace of where it is asked from', async () => {
    const get = answering(200, Uint8Array.of(1, 2, 3));
    const carrier = linkCarrier(place, get);
    expect(await carrier.list()).toEqual([{ name: fileName, etag: null, size: null }]);
    expect(await carrier.get(fileName)).toEqual(Uint8Array.of(1, 2, 3));
    expect(get).toHaveBeenCalledExactlyOnceWith(
      place.address,
      expect.objectContaining({ credentials: 'omit', redirect: 'manual', referrerPolicy: 'no-referrer' }),
    );
  });

  it('to a folder is followed by the file’s name', async () => {
    const get = answering(404);
    expect(
      await linkCarrier({ ...place, address: 'https://cloud.example/s/' }, get).get(fileName),
    ).toBeNull();
    expect(get.mock.calls[0]?.[0]).toBe(`https://cloud.example/s/${fileName}`);
  });

  it.each([
    [302, {}, 'redirected', null],
    [401, {}, 'unauthorized', null],
    [403, {}, 'forbidden', null],
    [429, { 'Retry-After': '120' }, 'busy', 120_000],
    [503, { 'Retry-After': 'soon' }, 'busy', null],
    // A server's clock may be wrong, and no word of its own keeps it from being asked for more than a day.
    [429, { 'Retry-After': '999999999' }, 'busy', 86_400_000],
    [
      503,
      { 'Retry-After': 'Wed, 01 Jan 2020 00:02:00 GMT', Date: 'Wed, 01 Jan 2020 00:00:00 GMT' },
      'busy',
      120_000,
    ],
    [503, { 'Retry-After': '12 Dec' }, 'busy', null],
    [507, {}, 'full', null],
    [418, {}, 'failed', null],
    [500, {}, 'failed', null],
  ] as const)('that answers %d is in trouble of its kind', async (status, headers, kind, retryAfterMs) => {
    await expect(linkCarrier(place, answering(status, null, headers)).get(fileName)).rejects.toMatchObject({
      trouble: kind,
      retryAfterMs,
    });
  });

  it('that never ends, is not reached or takes too long says so', async () => {
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(8 * 1024 * 1024)),
    });
    await expect(linkCarrier(place, answering(200, endless)).get(fileName)).rejects.toMatchObject({
      trouble: 'tooLarge',
    });
    const failing = (error: Error) => vi.fn<typeof fetch>(() => Promise.reject(error));
    await expect(linkCarrier(place, failing(new TypeError('no'))).get(fileName)).rejects.toMatchObject({
      trouble: 'unreachable',
    });
    const late = failing(new DOMException('late', 'TimeoutError'));
    vi.spyOn(AbortSignal, 'timeout').mockReturnValue(AbortSignal.abort());
    await expect(linkCarrier(place, late).get(fileName)).rejects.toMatchObject({ trouble: 'timeout' });
  });

  it('that was cut off in the middle is said not to be reached, and its half is not read', async () => {
    const half = answering(200, Uint8Array.of(1, 2, 3), { 'Content-Length': '6' });
    await expect(linkCarrier(place, half).get(fileName)).rejects.toMatchObject({ trouble: 'unreachable' });
  });

  it('takes nothing', async () => {
    const get = answering(200);
    await expect(linkCarrier(place, get).put(fileName, new Uint8Array(1))).rejects.toMatchObject({
      trouble: 'notAllowed',
    });
    await expect(linkCarrier(place, get).remove(fileName)).rejects.toMatchObject({ trouble: 'notAllowed' });
    expect(get).not.toHaveBeenCalled();
  });
});
