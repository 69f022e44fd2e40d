import { counted, type MeetingRow, type MeetingTable } from './meeting-table';

const weekdays = ['日', '月', '火', '水', '木', '金', '土'];
const ones = ['一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** `十二` and its like, up to 59. */
const numbers = ['', '十', '二十', '三十', '四十', '五十'].flatMap((ten, tens) =>
  ['', ...ones].flatMap((one, unit): MeetingRow[] =>
    ten + one === '' ? [] : [[ten + one, `num:${tens * 10 + unit}`]],
  ),
);

export const japaneseMeetings: MeetingTable = {
  slash: 'month-day',
  dots: 'unclear',
  weekStarts: [0, 1],
  rows: [
    ['昨日|きのう', 'day:-1'],
    ['今日|本日|きょう', 'day:0'],
    ['明日|あした|あす', 'day:1'],
    ['明後日|あさって', 'day:2'],
    ['明々後日|しあさって', 'day:3'],
    ...counted(
      'weekday',
      0,
      weekdays.map((day) => `${day}曜日|${day}曜|(${day}曜日)|(${day}曜)|(${day})|( ${day} )`),
    ),
    // 月 and 日 alone stand behind the numbers of months and days.
    ['火', 'weekday:2'],
    ['水', 'weekday:3'],
    ['木', 'weekday:4'],
    ['金', 'weekday:5'],
    ['土', 'weekday:6'],
    ['年', 'yearMark'],
    ['月', 'monthMark'],
    ['日', 'dayMark'],
    ['第', 'nthMark'],
    ['最初の|最初', 'nth:1'],
    ['最後の|最後|最終', 'nth:-1'],
    ['来週の|来週', 'thatWeek:1'],
    ['今週の|今週', 'thatWeek:0'],
    ['再来週の|再来週|さ来週', 'thatWeek:2'],
    ['来月の|来月', 'thatMonth:1'],
    ['次の', 'eitherNext'],
    ['今度の', 'eitherNext'],

    ['時', 'clockMark'],
    ['正午|お昼の12時', 'noon'],
    ['深夜0時|真夜中', 'midnight'],
    ['半', 'quarterAfter:30'],
    ['午前', 'part:1-12'],
    ['午後', 'part:12-24'],
    ['朝', 'part:5-12'],
    ['昼|お昼', 'part:11-16'],
    ['夕方', 'part:15-19'],
    ['夜|晩', 'part:18-24'],
    ['今朝', 'day:0', 'part:5-12'],
    ['今夜|今晩', 'day:0', 'part:18-24'],
    ['明朝', 'day:1', 'part:5-12'],
    ['明晩', 'day:1', 'part:18-24'],

    ['から', 'toOrFrom'],
    ['まで', 'closing'],

    ['時間', 'hour'],
    ['分間', 'minute:1'],
    ['分', 'minute'],
    ['日後', 'days', 'later'],
    ['週間後', 'weeks', 'later'],
    ['か月後|ヶ月後|カ月後|ケ月後', 'months', 'later'],
    ['後', 'later'],
    ['半時間', 'length:30'],

    ...numbers,

    ['同じ時間|同じ時間に|同時刻|同時刻に|いつもの時間|いつもの時間に', 'same'],
    ['の|に|は|で|お願いします|会議|面談|ミーティング|開始|です', 'filler'],
  ],
};
