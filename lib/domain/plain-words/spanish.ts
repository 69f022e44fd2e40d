import * as chrono from 'chrono-node/es';
import { spanishDeadlines } from './deadlines/spanish';
import { spanishMeetings as meetings } from './meetings/spanish';
import { spanishPhrases } from './phrases/spanish';
import { parserWith, type PlainLanguage } from './plain-language';

export const spanish: PlainLanguage = {
  ...parserWith(chrono.casual, spanishPhrases, [
    [/pasado\s+mañana/i, 2],
    [/(?:la\s+)?próxima\s+semana|la\s+semana\s+que\s+viene/i, 7],
  ]),
  words: {
    must: ['debe', 'obligatorio'],
    nice: ['opcional', 'ideal'],
    me: ['yo', 'mí'],
    you: ['tú', 'tu'],
    mentor: ['mentora'],
    mentoree: ['mentorizado', 'mentorizada', 'protegido', 'protegida'],
    noPerson: [
      'casa',
      'oficina',
      'trabajo',
      'escuela',
      'universidad',
      'biblioteca',
      'mediodía',
      'noche',
      'todos',
      'todas',
      'ambos',
      'ambas',
      'equipo',
      'grupo',
      'canal',
      'aquí',
      'empresa',
      'alguien',
      'nadie',
    ],
  },
  units: {
    hour: 'horas?',
    day: 'días?|dias?',
    minute: 'minutos?',
    longer: 'semanas?|mes(?:es)?|años?|segundos?',
    per: '(?:al|por|cada)\\s+(?:día|dia|semana|mes|año|persona|página|sesión|capítulo)|a\\s+la\\s+semana|diari[oa]s|semanales',
  },
  deadline: spanishDeadlines,
  everyTime: {
    says: /(?<![\p{L}\p{M}\p{N}_'’-])(?:cada\s+vez|todas\s+las\s+veces|(?:en\s+)?(?:cada|todas\s+las)\s+sesi(?:ón|ones))[.!]?$/iu,
    unless:
      /(?<!\p{L})(?:no|nunca|casi|como|que|y|e|o|de|para|mejor|peor|más|menos|un|uno|una|cosa|en)\s+$/iu,
  },
  anchor:
    /(?<!\S)(?:(?:para\s+)?antes\s+del?|para|hasta|a\s+más\s+tardar|como\s+(?:muy\s+tarde|máximo)|(?:no|ni)\s+más\s+tarde\s+del?|fecha\s+límite:?|el)\s+(?:el\s+|la\s+|al\s+|este\s+|próximo\s+)?(?:día\s+|dia\s+)?$/i,
  anchorAfter: /^\s+(?:a\s+más\s+tardar|como\s+(?:muy\s+tarde|máximo))(?!\p{L})/iu,
  ambiguous: /^(?:lun|mar|mié|mie|jue|vie|s[áa]b|dom|mayo|abril|agosto|junio|ene)\.?$/i,
  noDeadline: /(?:horas?|minutos?|\bmin|segundos?|ahora|hace)(?!\p{L})/iu,
  span: /^(?!en\s|dentro|próxim|la\s+próxima|la\s+semana).*(?:días?|semanas?|mes(?:es)?|años?)$/i,
  subject: /(?<!\p{L})(?:sobre|de|del|con|y|o|desde|después|la|a|al|un|una|que|por)\s+$/iu,
  lasting: /(?<!\p{L})(?:durante|por)\s+$/iu,
  timeOfDay: /(?<!\p{L})(?:(?:por|de|en)\s+la\s+mañana|mediodía|tarde|noche|medianoche|madrugada)(?!\p{L})/iu,
  otherDay: {
    within: /(?:pasad[oa])$|^(?:el\s+)?pasado\s+(?!mañana)/i,
    before: /(?<!\p{L})(?:pasado|último)\s+$/iu,
    behind: /^\s*pasad[oa](?!\p{L})/iu,
  },
  meetings,
};
