import { describe, expect, it } from 'vitest';
import { basicAuthorization } from '../../../../lib/dav/basic-auth';
import { readEtag, versionOf } from '../../../../lib/dav/etag';
import { retryAfterMs } from '../../../../lib/dav/trouble';

describe('An ETag', () => {
  it.each([
    ['"abc"', '"abc"'],
    ['W/"abc"', 'W/"abc"'],
    ['"abc-gzip"', '"abc"'],
    ['W/"abc;gzip"', 'W/"abc"'],
    ['"abc--br"', '"abc"'],
    [' "a b" ', '"a b"'],
    ['abc', 'abc'],
  ])('%s is known as %s', (written, known) => {
    expect(readEtag(written)).toBe(known);
  });

  it.each([[null], [undefined], [''], ['W/'], ['"ä"'], ['"a\r\nb"'], [`"${'a'.repeat(1000)}"`]])(
    '%j is none that can be sent back',
    (written) => {
      expect(readEtag(written)).toBeNull();
    },
  );

  it('names the same version when a proxy has made it weak', () => {
    expect(versionOf('W/"abc-gzip"')).toBe(versionOf('"abc"'));
    expect(versionOf('')).toBeNull();
  });
});

describe('Name and password', () => {
  it('are sent in UTF-8', () => {
    // RFC 7617 §2.1 has this example.
    expect(basicAuthorization('test', '123\u00A3')).toBe('Basic dGVzdDoxMjPCow==');
  });

  it.each([
    ['a:b', 'c'],
    ['a', 'b\nc'],
    ['a\u007f', 'b'],
  ])('%j and %j are not sent: they would mean others', (user, password) => {
    expect(() => basicAuthorization(user, password)).toThrow(
      expect.objectContaining({ trouble: 'unauthorized' }) as Error,
    );
  });
});

describe('How long to wait', () => {
  const now = Date.parse('2026-11-27T12:00:00Z');
  const date = 'Fri, 27 Nov 2026 12:00:00 GMT';

  it.each([
    ['seconds', '120', undefined, 120_000],
    ['no time at all', '0', undefined, 0],
    ['a date', 'Fri, 27 Nov 2026 12:02:00 GMT', undefined, 120_000],
    [
      'a date by the server’s own clock, where ours is wrong',
      'Sat, 27 Nov 2027 12:02:00 GMT',
      'Sat, 27 Nov 2027 12:00:00 GMT',
      120_000,
    ],
    ['a date in the past', 'Fri, 27 Nov 2026 11:00:00 GMT', date, 0],
    ['a date as it was once written', 'Friday, 27-Nov-26 12:02:00 GMT', date, 120_000],
    ['a year in seconds: no longer than a day', '31536000', undefined, 86_400_000],
    ['a year ahead: no longer than a day', 'Sat, 27 Nov 2027 12:00:00 GMT', date, 86_400_000],
    ['a negative number', '-5', undefined, null],
    ['a fraction', '1.5', undefined, null],
    ['words', 'later', undefined, null],
    ['a bare number with more', '12 monkeys', undefined, null],
    ['nothing', '', undefined, null],
  ])('is read from %s', (_, retryAfter, said, wait) => {
    const headers = new Headers({ 'retry-after': retryAfter, ...(said && { date: said }) });
    expect(retryAfterMs(headers, now)).toBe(wait);
  });
});
