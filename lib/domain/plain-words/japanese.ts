import * as chrono from 'chrono-node/ja';
import { parserWith, type PlainLanguage } from './plain-language';

export const japanese: PlainLanguage = {
  parse: parserWith(chrono.casual, [
    [/明後日|あさって/, 2],
    [/(\d{1,3})日後/, ([, count]) => Number(count)],
    [/(\d{1,2})週間後/, ([, count]) => Number(count) * 7],
  ]),
  slashIsDayMonth: false,
  words: {
    must: ['必須', '必ず'],
    nice: ['任意', 'できれば'],
    me: ['自分', '私'],
    you: ['相手', 'あなた'],
    mentor: ['メンター'],
    mentoree: ['メンティー', '弟子'],
  },
  units: { hour: '時間', day: '日|日間', minute: '分|分間', longer: '週間?|か月|ヶ月|年|秒' },
  anchor: /(?<!\S)(?:期限|締切|〆切)[:：]?\s*$/,
  anchorAfter: /^(?:\s*(?:までに|まで|迄に|迄|締切|〆切|中に))/,
  ambiguous: /^[月火水木金土日]$/,
  noDeadline: /時間後|分後|秒|今$|前$/,
  span: /^\d+(?:日間|週間|か月|ヶ月|年間)$/,
  subject: /[のとや]\s*$/,
  lasting: /(?!)/,
  timeOfDay: /[朝昼晩夜]|午前|午後|夕方/,
  otherDay: { within: /^(?:先週|先月|前回|昨日)/, before: /(?:先週|先月|前回|来週|再来週|来月)の?\s*$/ },
  lengths: [/(?<!\S)(?<n>\d{1,3}(?:\.\d{1,2})?)\s?(?:(?<hours>時間)|分間?)(?<rest>\d{1,2})?分?(?!\S)/],
  lengthWords: [[/(?<!\S)半時間(?!\S)/, 30]],
};
