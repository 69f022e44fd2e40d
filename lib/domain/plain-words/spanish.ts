import * as chrono from 'chrono-node/es';
import { parserWith, type PlainLanguage } from './plain-language';

export const spanish: PlainLanguage = {
  parse: parserWith(chrono.casual, [
    [/pasado\s+mañana/i, 2],
    [/(?:la\s+)?próxima\s+semana|la\s+semana\s+que\s+viene/i, 7],
  ]),
  slashIsDayMonth: true,
  words: {
    must: ['debe', 'obligatorio'],
    nice: ['opcional', 'ideal'],
    me: ['yo', 'mí'],
    you: ['tú', 'tu'],
    mentor: ['mentora'],
    mentoree: ['mentorizado', 'mentorizada', 'protegido', 'protegida'],
  },
  units: {
    hour: 'horas?',
    day: 'días?|dias?',
    minute: 'minutos?',
    longer: 'semanas?|mes(?:es)?|años?|segundos?',
  },
  anchor:
    /(?<!\S)(?:para|antes\s+de|antes\s+del|hasta|a\s+más\s+tardar|el)\s+(?:el\s+|la\s+|al\s+|próximo\s+)?$/i,
  ambiguous: /^(?:lun|mar|mié|mie|jue|vie|s[áa]b|dom|mayo|abril|agosto|junio|ene)\.?$/i,
  noDeadline: /(?:horas?|minutos?|\bmin|segundos?|ahora|hace)(?!\p{L})/iu,
  span: /^(?!en\s|dentro|próxim|la\s+próxima|la\s+semana).*(?:días?|semanas?|mes(?:es)?|años?)$/i,
  subject: /(?<!\p{L})(?:sobre|de|del|con|y|o|desde|después|la|a|al|un|una|que|por)\s+$/iu,
  lasting: /(?<!\p{L})(?:durante|por)\s+$/iu,
  timeOfDay: /(?<!\p{L})(?:mediodía|tarde|noche|medianoche|madrugada)(?!\p{L})/iu,
  otherDay: {
    within: /(?:pasad[oa])$|^(?:el\s+)?pasado\s+(?!mañana)/i,
    before: /(?<!\p{L})(?:pasado|último)\s+$/iu,
    behind: /^\s*pasad[oa](?!\p{L})/iu,
  },
  lengths: [
    /(?<!\S)(?:por|durante)\s+(?<n>\d{1,3}(?:[.,]\d{1,2})?)\s?(?:(?<hours>horas?|h)|min(?:utos?)?|m)\s?(?<rest>\d{1,2})?(?:m|min)?(?!\S)/i,
    /(?<!\S)(?<!(?:en|dentro\s+de|después\s+de|hace)\s+)(?<n>\d{1,3}(?:[.,]\d{1,2})?)\s?(?:(?<hours>horas)|min(?:utos?)?)(?!\S)/i,
  ],
  lengthWords: [
    [/(?<!\S)(?:(?:por|durante)\s+)?media\s+hora(?!\S)/i, 30],
    [/(?<!\S)(?:por|durante)\s+una\s+hora(?!\S)/i, 60],
  ],
};
