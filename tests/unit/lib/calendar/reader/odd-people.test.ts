import { describe, expect, it } from 'vitest';
import { calendarOf, read } from './reading';

const pat = "pat.o'brien@example.com";

function partnersIn(line: string, partner: string): readonly string[] {
  const lines = ['BEGIN:VEVENT', 'UID:one', 'DTSTART:20261124T100000Z', line, 'END:VEVENT'];
  return read(calendarOf(lines), { partnerEmails: [partner] }).events.flatMap(
    ({ partnerEmails }) => partnerEmails,
  );
}

describe('a partner', () => {
  it.each([
    [`ATTENDEE;CN="O'Brien, Pat";PARTSTAT=ACCEPTED:mailto:${pat}`, pat],
    [`ATTENDEE;CN=Pat:MAILTO:PAT.O'BRIEN@EXAMPLE.COM`, pat],
    ['ATTENDEE;CN=Pat:mailto:pat.o%27brien@example.com', pat],
    ['ATTENDEE;CN=Pat:mailto:pat.o&#39;brien@example.com', pat],
    ['ATTENDEE;CN=Pat:mailto:pat.o’brien@example.com', pat],
    [String.raw`ATTENDEE;CN=Pat:mailto:pat.o\'brien@example.com`, pat],
    [`ORGANIZER;CN='${pat}':mailto:${pat}`, pat],
    [`ATTENDEE;CN=Pat;EMAIL=${pat}:urn:uuid:1234`, pat],
    ["ATTENDEE;CN='ana@example.com':mailto:x@example.org", 'ana@example.com'],
    ["ATTENDEE;CN=Ana:mailto:'ana@example.com'", 'ana@example.com'],
    ["ATTENDEE;CN=^'ana@example.com^':invalid:nomail", 'ana@example.com'],
    ['ATTENDEE;CN=Ana:mailto:ana%2Bwork@example.com', 'ana+work@example.com'],
    ['ATTENDEE;CN=Ana:mailto:ana+work@example.com', 'ana+work@example.com'],
    ['ATTENDEE;CN=Zoë:mailto:zoë@exämple.com', 'zoë@exämple.com'],
    ['ATTENDEE;CN=Zoë:mailto:ana@example.com.', 'ana@example.com'],
    [`ATTENDEE;CN="${'x'.repeat(3000)}":mailto:ana@example.com`, 'ana@example.com'],
    ["ATTENDEE;CN=D'Arcy:mailto:d'arcy@example.com", "d'arcy@example.com"],
  ])('is known by the address in %.70s', (line, partner) => {
    expect(partnersIn(line, partner)).toEqual([partner]);
  });

  it.each([
    ["ATTENDEE:mailto:d'ana@example.com", 'ana@example.com'],
    ['ATTENDEE:mailto:diana@example.com', 'ana@example.com'],
    ['ATTENDEE:mailto:zoë-ana@example.com', 'ana@example.com'],
    ['ATTENDEE:mailto:ana@example.com.evil.org', 'ana@example.com'],
    ['ATTENDEE;SENT-BY="mailto:ana@example.com":mailto:boss@example.com', 'ana@example.com'],
    ['ATTENDEE;DELEGATED-FROM="mailto:ana@example.com":mailto:boss@example.com', 'ana@example.com'],
    [
      'ATTENDEE;MEMBER="mailto:x@example.com","mailto:ana@example.com":mailto:boss@example.com',
      'ana@example.com',
    ],
    ['ATTENDEE:mailto:patobrien@example.com', pat],
    ['ATTENDEE:mailto:pat.o"brien@example.com', pat],
    ['ATTENDEE:mailto:pat.o-brien@example.com', pat],
  ])('is not taken for the one in %s', (line, partner) => {
    expect(partnersIn(line, partner)).toEqual([]);
  });
});
