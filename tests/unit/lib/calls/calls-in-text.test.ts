import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callKeysInText } from '../../../../lib/calls/calls-in-text';

const teamsInvite = `
Microsoft Teams meeting
Join: https://teams.microsoft.com/meet/373241627805208?p=XyZtOkEn
Meeting ID: 373 241 627 805 208
Passcode: aB3dE6
Dial in by phone: +49 69 1234 5678,,123456789#
Phone conference ID: 123 456 789#
System reference: <https://teams.microsoft.com/l/meetup-join/19%3ameeting_AbC%40thread.v2/0?context=%7b%22Tid%22%3a%22t%22%7d>
For organizers: https://teams.microsoft.com/meetingOptions/?organizerId=1&threadId=19_meeting_AbC@thread.v2
`;

const zoomInvite = `
Ana is inviting you to a scheduled Zoom meeting.
Join Zoom Meeting
https://us02web.zoom.us/j/81234567890?pwd=S3cretS3cret.1

Meeting ID: 812 3456 7890
Passcode: 987654
One tap mobile
+16469313860,,81234567890#,,,,*987654# US
Dial by your location
        +1 646 931 3860 US
Find your local number: https://us02web.zoom.us/u/kdXyz12AbC
`;

describe('callKeysInText', () => {
  it('finds both ids of a Teams invitation, once each, and no telephone number', () => {
    expect(callKeysInText(teamsInvite).toSorted()).toEqual([
      'teams-id:373241627805208',
      'teams:19:meeting_AbC@thread.v2',
    ]);
  });

  it('finds the number of a Zoom invitation once, and no passcode', () => {
    expect(callKeysInText(zoomInvite)).toEqual(['zoom:81234567890']);
  });

  it.each([
    ['a full stop', 'Meet at https://meet.google.com/abc-defg-hij.'],
    ['brackets', 'our room (https://meet.google.com/abc-defg-hij), as ever'],
    ['angle brackets', '<https://meet.google.com/abc-defg-hij>'],
    ['quotes of an attribute', '<a href="https://meet.google.com/abc-defg-hij?hs=1&amp;pli=2">x</a>'],
    ['single quotes', "<a href='https://meet.google.com/abc-defg-hij'>x</a>"],
    ['escaped markup', '&lt;https://meet.google.com/abc-defg-hij&gt;'],
    ['numeric entities', 'https:&#47;&#x2F;meet.google.com/abc-defg-hij&#160;now'],
    ['an escape of a calendar file', String.raw`https://meet.google.com/abc-defg-hij\nAgenda`],
    ['a Markdown link', '[https://meet.google.com/abc-defg-hij](https://meet.google.com/abc-defg-hij)'],
    ['no scheme', 'meet.google.com/abc-defg-hij'],
    ['text around without blanks', '地点：https://meet.google.com/abc-defg-hij'],
    ['a wrapper', 'https://www.google.com/url?q=https://meet.google.com/abc-defg-hij&amp;sa=D'],
    ['a mail filter', 'https://urldefense.com/v3/__https://meet.google.com/abc-defg-hij__;!!Ab!x$ '],
  ])('finds a link with %s', (_, text) => {
    expect(callKeysInText(text)).toEqual(['meet:abc-defg-hij']);
  });

  it('finds links that only a comma parts', () => {
    expect(callKeysInText('https://zoom.us/j/812345678,https://meet.google.com/abc-defg-hij')).toEqual([
      'zoom:812345678',
      'meet:abc-defg-hij',
    ]);
  });

  it.each(['Meeting ID: 373 241 627 805 208', 'Besprechungs-ID: 373 241 627 805 208', 'ID: 373 241 627 805'])(
    'reads "%s" as Teams where the text speaks of Teams, else as nothing',
    (text) => {
      expect(callKeysInText(`Microsoft Teams\n${text}`)).toEqual([`teams-id:${text.replaceAll(/\D/g, '')}`]);
      expect(callKeysInText(text)).toEqual([]);
    },
  );

  it.each([
    ["Teams' own property", '{"cid":"19:meeting_AbC@thread.v2","rid":0}'],
    [
      'the address of its scheduler',
      'https://api.scheduler.teams.microsoft.com/teams/t/u/19_meeting_AbC@thread.v2/0',
    ],
  ])('finds the thread in %s', (_, text) => {
    expect(callKeysInText(text)).toEqual(['teams:19:meeting_AbC@thread.v2']);
  });

  it.each([
    ['a telephone number', 'Call me: 812 3456 7890'],
    ['a key for the telephone', 'Zoom: Phone conference ID: 123 456 789#'],
    ['a chat of a group', '19:abcdef@thread.v2'],
    ['a longer number', 'Order ID: 1234 5678 9012 3456 7890'],
    ['a look-alike', 'https://zoom.us.evil.example/j/812345678 or evilzoom.us/j/812345678'],
    ['a link without a lock', 'http://meet.google.com/abc-defg-hij'],
    ['an address', 'someone@meet.google.com/abc-defg-hij'],
    ['a path', 'https://evil.example/meet.google.com/abc-defg-hij'],
  ])('takes %s for no call', (_, text) => {
    expect(callKeysInText(text)).toEqual([]);
  });

  it('never throws, whatever the text', () => {
    const piece = fc.constantFrom(
      'https://',
      'zoom.us/j/',
      'ID: ',
      '8',
      '&#',
      'x110000;',
      '&amp;',
      '1114112;',
      '19:meeting_',
    );
    const text = fc
      .array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 5 })))
      .map((all) => all.join(''));
    fc.assert(
      fc.property(text, (any) => {
        expect(callKeysInText(any)).toBeInstanceOf(Array);
      }),
    );
  });
});
