import type { Chrono } from 'chrono-node';
import * as chrono from 'chrono-node/ar';
import { arabicDeadlines } from './deadlines/arabic';
import { arabicMeetings as meetings } from './meetings/arabic';
import { arabicPhrases } from './phrases/arabic';
import { parserWith, type PlainLanguage } from './plain-language';

const unit = /ثان|ثوا|دقي|دقائ|ساع|يوم|[أا]يام|[أا]سبوع|[أا]سابيع|شهر|شهور|سن[ةتوي]|عام|[أا]عوام|نص|ربع/gu;

/**
 * The parser's time for a row of units doubles with each of them (chrono-node 2.10.3: a unit, then up to ten more,
 * each with a number that may be empty). Nobody writes more than four of them in words that say when, so they are
 * not looked for there.
 */
function spared(parser: Chrono): Chrono {
  const own = parser.clone();
  own.parsers = own.parsers.map((each) => ({
    pattern: (context) => {
      const pattern = each.pattern(context);
      const isRow = pattern.source.includes('{0,10}');
      return isRow && Array.from(context.text.matchAll(unit)).length > 4 ? /(?!)/ : pattern;
    },
    extract: (context, match) => each.extract(context, match),
  }));
  return own;
}

export const arabic: PlainLanguage = {
  ...parserWith(spared(chrono.casual), arabicPhrases, [[/غدًا|غداً/, 1]]),
  words: {
    must: ['ضروري', 'واجب'],
    nice: ['اختياري'],
    me: ['أنا', 'انا'],
    you: ['أنت', 'انت', 'أنتِ'],
    mentor: ['المرشد', 'المرشدة', 'مرشد'],
    mentoree: ['المتدرب', 'المتدربة', 'المتدرّب', 'متدرب', 'التلميذ'],
    noPerson: [
      'البيت',
      'المنزل',
      'العمل',
      'المكتب',
      'المدرسة',
      'الجامعة',
      'الجميع',
      'الكل',
      'الفريق',
      'المجموعة',
      'هنا',
    ],
  },
  units: {
    hour: 'س|ساعة|ساعات|ساعتين',
    day: 'يوم|أيام|يوما|يومًا',
    minute: 'د|دقيقة|دقائق',
    longer: 'أسبوع|أسابيع|شهر|أشهر|سنة|سنوات|ثانية|ثوان',
    per: '(?:في|كل|لكل)\\s+(?:ال)?(?:يوم|أسبوع|شهر|سنة|شخص|صفحة|جلسة)|يوميا\\p{M}*|أسبوعيا\\p{M}*',
  },
  deadline: arabicDeadlines,
  everyTime: {
    says: /(?<![\p{L}\p{M}\p{N}_'’-])(?:في\s+)?كل\s+(?:مر\p{M}*ة|جلسة|لقاء)[.!]?$/u,
    unless: /(?<!\p{L})(?:ليس|لا|ليست|تقريبا\p{M}*|مثل|من|عن|و|أو|أفضل|أسوأ|أكثر|أقل|واحد|واحدة|في)\s+$/u,
  },
  anchor:
    /(?<!\S)(?:قبل|حتى|بحلول|لغاية|(?:في\s+)?موعد(?:ه)?\s+(?:أقصاه|لا\s+يتجاوز)|كحد\s+أقصى)\s+(?:يوم\s+)?$/,
  ambiguous: /^(?:ال[أا]حد|[أا]حد|[إا]ثنين|ثلاثاء|[أا]ربعاء|خميس|جمعة|سبت|مارس|مايو)$/,
  noDeadline: /ساعة|ساعات|دقيقة|دقائق|ثانية|الآن|منذ/,
  span: /^(?!خلال|بعد|في).*(?:يوم|أيام|أسبوع|أسابيع|شهر|أشهر|سنة)$/,
  subject: /(?<!\p{L})(?:عن|من|إلى|مع|و|أو|بعد|منذ|حول)\s+(?:يوم\s+)?$/u,
  lasting: /(?<!\p{L})لمدة\s+$/u,
  timeOfDay: /صباح|ظهر|مساء|ليل|عصر/,
  otherDay: { within: /الماضي|الماضية|السابق/, behind: /^\s*(?:الماضي|الماضية|السابق)/ },
  meetings,
};
