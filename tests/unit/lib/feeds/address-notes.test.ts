import { expect, it } from 'vitest';
import { addressNotes, type AddressNote } from '../../../../lib/feeds/address-notes';
import { calendarAddress, publicPart } from '../../../../lib/feeds/calendar-address';

const cases: readonly (readonly [string, readonly AddressNote[]])[] = [
  ['https://calendar.google.com/calendar/ical/a/basic.ics', []],
  ['https://outlook.office365.com/owa/calendar/a/calendar.ics', []],
  ['https://home.example.com/a.ics', []],
  ['https://localhost.example.com/a.ics', []],
  ['https://8.8.8.8/a.ics', []],
  ['https://172.32.0.1/a.ics', []],
  ['https://100.128.0.1/a.ics', []],
  ['https://[2a00:1450:4001::1]/a.ics', []],
  ['https://localhost/a.ics', ['private-network']],
  ['https://LOCALHOST./a.ics', ['private-network']],
  ['https://printer/a.ics', ['private-network']],
  ['https://nas.local/a.ics', ['private-network']],
  ['https://localhost.localdomain/a.ics', ['private-network']],
  ['https://fritz.box.home.arpa/a.ics', ['private-network']],
  ['https://127.0.0.1/a.ics', ['private-network']],
  ['https://0x7f.1/a.ics', ['private-network']],
  ['https://2130706433/a.ics', ['private-network']],
  ['https://017700000001/a.ics', ['private-network']],
  ['https://10.1.2.3:8443/a.ics', ['private-network']],
  ['https://172.16.0.1/a.ics', ['private-network']],
  ['https://172.31.255.255/a.ics', ['private-network']],
  ['https://192.168.178.1/a.ics', ['private-network']],
  ['https://169.254.169.254/latest/meta-data', ['private-network']],
  ['https://100.64.0.1/a.ics', ['private-network']],
  ['https://[::1]/a.ics', ['private-network']],
  ['https://[fd12::1]/a.ics', ['private-network']],
  ['https://[fe80::1]/a.ics', ['private-network']],
  ['https://[::ffff:10.0.0.1]/a.ics', ['private-network']],
  ['https://[64:ff9b::a00:1]/a.ics', ['private-network']],
  ['https://cаlendar.example.com/a.ics', ['other-letters']],
  ['https://xn--clendar-2fg.example.com/a.ics', ['other-letters']],
  ['https://münchen.example/a.ics', ['other-letters']],
];

it.each(cases)('%s is said to be %j', (pasted, notes) => {
  const address = calendarAddress(pasted);

  expect(address && addressNotes(address)).toEqual(notes);
});

it('a look-alike is shown by the letters that tell it apart', () => {
  expect(publicPart('https://cаlendar.example.com/a.ics')).toBe('xn--clendar-2fg.example.com');
});
