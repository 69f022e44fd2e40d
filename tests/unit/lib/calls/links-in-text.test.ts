import { describe, expect, it } from 'vitest';
import { callKeysInText } from '../../../../lib/calls/calls-in-text';

const meet = 'https://meet.google.com/abc-defg-hij';

const meetTexts = [
  ['Japanese brackets', `会議は「${meet}」です`],
  ['a Japanese full stop', `${meet}。よろしく`],
  ['a Japanese comma', `リンクは${meet}、時間は10時`],
  ['kana directly behind', `${meet}で会いましょう`],
  ['wide brackets', `オンライン（${meet}）`],
  ['Chinese behind', `会议链接：${meet}，密码：1234`],
  ['Chinese brackets', `【${meet}】请准时`],
  ['Korean behind', `${meet}에서 만나요`],
  ['an Arabic comma', `الرابط: ${meet}، الساعة ٣`],
  ['an Arabic semicolon', `${meet}؛ إلى اللقاء`],
  ['an Arabic question mark', `هل هذا هو ${meet}؟`],
  ['an Arabic letter behind', `${meet}والموعد غداً`],
  ['Hebrew behind', `${meet}בשעה`],
  ['Thai behind', `${meet}ครับ`],
  ['Hindi’s full stop', `${meet}। मिलते हैं`],
  ['wide letters', `${meet}ＡＢＣ`],
  ['a wide colon before and a wide full stop behind', `場所：${meet}．`],
  ['guillemets', `Lien «${meet}» pour demain`],
  ['German quotation marks', `Link: „${meet}“, bis gleich`],
  ['curly quotation marks', `“${meet}”`],
  ['a dash', `${meet}—see you`],
  ['an ellipsis', `${meet}…`],
  ['a mark for the direction of writing', `\u2066${meet}\u2069 ok`],
  ['a blank of no width', `${meet}\u200Bthen`],
  ['an emoji', `${meet}🎉`],
  ['Markdown', `[Join](${meet})**now**`],
  ['bold Markdown', `**${meet}**`],
  ['Slack’s way', `<${meet}|Join>`],
  ['Jira’s way', `[Join|${meet}]`],
  ['single quotes and text', `<a href='${meet}'>Join</a>`],
  ['a link in a text of HTML', `<p>${meet}</p>`],
  ['no scheme and Japanese behind', 'meet.google.com/abc-defg-hijで'],
  ['no scheme in Japanese text', '会議はmeet.google.com/abc-defg-hijです'],
] as const;

const noLinks = [
  ['one more letter', `${meet}k`],
  ['a letter with an accent', `${meet}é`],
  ['a Cyrillic letter', `${meet}а`],
  ['a Greek letter', `${meet}α`],
  ['a host that goes on in Japanese', 'https://meet.google.comです/abc-defg-hij'],
  ['a host forged with a Cyrillic letter', 'https://meet.gооgle.com/abc-defg-hij'],
  ['a host that ends in ours', 'émeet.google.com/abc-defg-hij'],
  ['a wide host', 'ｍｅｅｔ.google.com/abc-defg-hij'],
] as const;

describe('a link in a text', () => {
  it.each(meetTexts)('is found with %s', (_, text) => {
    expect(callKeysInText(text)).toEqual(['meet:abc-defg-hij']);
  });

  it.each([
    ['a Japanese full stop', 'https://us02web.zoom.us/j/81234567890。よろしく'],
    ['a query and Japanese', 'https://us02web.zoom.us/j/81234567890?pwd=Zm9v.1」へ'],
    ['Chinese behind', '加入：https://us02web.zoom.us/j/81234567890（密码123）'],
    ['a wide number behind', 'https://us02web.zoom.us/j/81234567890？１０時'],
    ['an Arabic comma', 'https://us02web.zoom.us/j/81234567890، الساعة'],
  ])('of Zoom is found with %s', (_, text) => {
    expect(callKeysInText(text)).toEqual(['zoom:81234567890']);
  });

  it.each(noLinks)('is none with %s', (_, text) => {
    expect(callKeysInText(text)).toEqual([]);
  });

  it('is found next to another in any script', () => {
    expect(callKeysInText(`${meet}、https://zoom.us/j/812345678。`)).toEqual([
      'meet:abc-defg-hij',
      'zoom:812345678',
    ]);
  });
});
