import * as chrono from 'chrono-node/fr';
import { parserWith, type PlainLanguage } from './plain-language';

export const french: PlainLanguage = {
  parse: parserWith(chrono.casual, [[/après-demain/i, 2]]),
  slashIsDayMonth: true,
  words: {
    must: ['impératif', 'imperatif', 'obligatoire'],
    nice: ['bonus', 'optionnel'],
    me: ['moi'],
    you: ['toi'],
    mentor: ['mentore', 'mentorat'],
    mentoree: ['mentoré', 'mentorée', 'protégée'],
  },
  units: {
    hour: 'heures?',
    day: 'j|jours?',
    minute: 'minutes?',
    longer: 'semaines?|mois|ans?|années?|secondes?',
  },
  anchor:
    /(?<!\S)(?:avant(?:\s+le|\s+la)?|d['’]ici(?:\s+à|\s+au)?|pour(?:\s+le|\s+la)?|jusqu['’](?:au|à)|au\s+plus\s+tard|le|dès)\s+(?:le\s+|la\s+)?$/i,
  ambiguous: /^(?:lun|mar|mer|jeu|ven|sam|dim|mai|mars|avril|août|juin|juil|jan)\.?$/i,
  noDeadline: /(?:heures?|\dh|minutes?|\bmin|secondes?|maintenant|il\s+y\s+a)(?!\p{L})/iu,
  span: /^(?!dans\s|d['’]ici|prochain|la\s+semaine).*(?:jours?|semaines?|mois|ans?)$/i,
  subject: /(?<!\p{L})(?:sur|de|du|des|avec|et|ou|depuis|après|à|au|un|une|que|nommé|les?|la)\s+$/iu,
  lasting: /(?<!\p{L})pendant\s+$/iu,
  timeOfDay: /(?<!\p{L})(?:matin|midi|après-midi|soir|nuit|minuit)(?!\p{L})/iu,
  otherDay: {
    within: /(?:derni(?:er|ère)|passée?)$/i,
    before: /après-$/i,
    behind: /^\s*(?:derni(?:er|ère)|passée?|en\s+huit)(?!\p{L})/iu,
  },
  lengths: [
    /(?<!\S)(?:pour|pendant)\s+(?<n>\d{1,3}(?:[.,]\d{1,2})?)\s?(?:(?<hours>heures?|h)|min(?:utes?)?|m)\s?(?<rest>\d{1,2})?(?:m|min)?(?!\S)/i,
    /(?<!\S)(?<!(?:dans|après|il\s+y\s+a)\s+)(?<n>\d{1,3}(?:[.,]\d{1,2})?)\s?(?:(?<hours>heures)|min(?:utes?)?)(?!\S)/i,
  ],
  lengthWords: [
    [/(?<!\S)(?:(?:pour|pendant)\s+)?une\s+demi-heure(?!\S)/i, 30],
    [/(?<!\S)(?:pour|pendant)\s+une\s+heure(?!\S)/i, 60],
  ],
};
