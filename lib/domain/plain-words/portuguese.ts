import * as chrono from 'chrono-node/pt';
import { parserWith, type PlainLanguage } from './plain-language';

const counted = /(?:em|dentro\s+de|daqui\s+a)\s+(\d{1,3})\s+(dias?|semanas?)/i;

export const portuguese: PlainLanguage = {
  parse: parserWith(chrono.casual, [
    [/depois\s+de\s+amanhã/i, 2],
    [/(?:na\s+)?(?:próxima\s+semana|semana\s+que\s+vem)/i, 7],
    [counted, ([, count, unit = '']) => Number(count) * (unit.startsWith('s') ? 7 : 1)],
  ]),
  slashIsDayMonth: true,
  words: {
    must: ['deve', 'obrigatório', 'obrigatorio'],
    nice: ['opcional', 'ideal'],
    me: ['eu', 'mim'],
    you: ['você', 'voce', 'tu'],
    mentor: ['mentora'],
    mentoree: ['mentorado', 'mentorada', 'protegido', 'protegida'],
  },
  units: {
    hour: 'horas?',
    day: 'dias?',
    minute: 'minutos?',
    longer: 'semanas?|m[eê]s(?:es)?|anos?|segundos?',
  },
  anchor:
    /(?<!\S)(?:até|antes\s+d[eao]|para|no\s+máximo|na|no|em)\s+(?:a\s+|o\s+|ao?\s+|próxim[ao]\s+|o\s+dia\s+|dia\s+)?$/i,
  ambiguous:
    /^(?:seg|ter|qua|qui|sex|s[áa]b|dom|segunda|terça|quarta|quinta|sexta|maio|abril|agosto|junho|jan)\.?$/i,
  noDeadline: /(?:horas?|minutos?|\bmin|segundos?|agora|há|atrás)(?!\p{L})/iu,
  span: /^(?!em\s|dentro|daqui|próxim|na\s|semana\s+que).*(?:dias?|semanas?|m[eê]s(?:es)?|anos?)$/i,
  subject: /(?<!\p{L})(?:sobre|de|da|do|com|e|ou|desde|depois|a|o|um|uma|que|por)\s+$/iu,
  lasting: /(?<!\p{L})(?:durante|por)\s+$/iu,
  timeOfDay: /(?<!\p{L})(?:manhã|meio-dia|tarde|noite|meia-noite|madrugada)(?!\p{L})/iu,
  otherDay: {
    within: /(?:passad[oa])$/i,
    before: /(?<!\p{L})(?:últim[ao]|depois\s+de)\s+$/iu,
    behind: /^(?:-feira)?\s*passad[oa](?!\p{L})/iu,
  },
  lengths: [
    /(?<!\S)(?:por|durante)\s+(?<n>\d{1,3}(?:[.,]\d{1,2})?)\s?(?:(?<hours>horas?|h)|min(?:utos?)?|m)\s?(?<rest>\d{1,2})?(?:m|min)?(?!\S)/i,
    /(?<!\S)(?<!(?:em|dentro\s+de|depois\s+de|há)\s+)(?<n>\d{1,3}(?:[.,]\d{1,2})?)\s?(?:(?<hours>horas)|min(?:utos?)?)(?!\S)/i,
  ],
  lengthWords: [
    [/(?<!\S)(?:(?:por|durante)\s+)?meia\s+hora(?!\S)/i, 30],
    [/(?<!\S)(?:por|durante)\s+uma\s+hora(?!\S)/i, 60],
  ],
  // The parser reads the time out of `quinta 15:00` only where a word stands between.
  tidy: (words) => words.replaceAll(/(?<!\s(?:às|as|a))\s+(\d{1,2}:\d{2})/gi, ' às $1'),
};
