import * as chrono from 'chrono-node/ja';
import { japaneseDeadlines } from './deadlines/japanese';
import { japaneseMeetings as meetings } from './meetings/japanese';
import { japanesePhrases } from './phrases/japanese';
import { parserWith, type PlainLanguage } from './plain-language';

export const japanese: PlainLanguage = {
  ...parserWith(chrono.casual, japanesePhrases, [
    [/明後日|あさって/, 2],
    [/(\d{1,3})日後/, ([, count]) => Number(count)],
    [/(\d{1,2})週間後/, ([, count]) => Number(count) * 7],
  ]),
  words: {
    must: ['必須', '必ず'],
    nice: ['任意', 'できれば'],
    me: ['自分', '私'],
    you: ['相手', 'あなた'],
    mentor: ['メンター'],
    mentoree: ['メンティー', '弟子'],
    noPerson: [
      '自宅',
      '家',
      '会社',
      '学校',
      '大学',
      '職場',
      '事務所',
      'オフィス',
      '全員',
      'みんな',
      'チーム',
    ],
  },
  units: {
    hour: '時間',
    day: '日|日間',
    minute: '分|分間',
    longer: '週間?|か月|ヶ月|年|秒',
    per: '毎日|毎週|毎月|ずつ',
  },
  deadline: japaneseDeadlines,
  everyTime: {
    says: /(?:毎回|毎セッション|セッション(?:の)?たびに|セッションごとに)[。！!]?$/u,
    unless: /(?:ほぼ|ほとんど|だいたい|の|と|や|か|より|では?なく)[、\s]*$/u,
  },
  anchor: /(?<!\S)(?:遅くとも|期限|締め?切り?|〆切り?|納期)[:：]?\s*$/,
  anchorAfter: /^\s*(?:までに|まで|迄に|迄|締め?切り?|〆切り?|期限|必着|中に)/,
  ambiguous: /^[月火水木金土日]$/,
  noDeadline: /時間後|分後|秒|今$|前$/,
  span: /^\d+(?:日間|週間|か月|ヶ月|年間)$/,
  subject: /[のとや]\s*$/,
  lasting: /(?!)/,
  timeOfDay: /[朝昼晩夜]|午前|午後|夕方/,
  otherDay: { within: /^(?:先週|先月|前回|昨日)/, before: /(?:先週|先月|前回|来週|再来週|来月)の?\s*$/ },
  meetings,
};
