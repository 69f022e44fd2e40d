import * as chrono from 'chrono-node/fr';
import { frenchDeadlines } from './deadlines/french';
import { frenchMeetings as meetings } from './meetings/french';
import { frenchPhrases } from './phrases/french';
import { parserWith, type PlainLanguage } from './plain-language';

export const french: PlainLanguage = {
  ...parserWith(chrono.casual, frenchPhrases, [[/après-demain/i, 2]]),
  words: {
    must: ['impératif', 'imperatif', 'obligatoire'],
    nice: ['bonus', 'optionnel'],
    me: ['moi'],
    you: ['toi'],
    mentor: ['mentore', 'mentorat'],
    mentoree: ['mentoré', 'mentorée', 'protégée'],
    noPerson: [
      'maison',
      'domicile',
      'bureau',
      'travail',
      'école',
      'université',
      'bibliothèque',
      'cantine',
      'midi',
      'soir',
      'tous',
      'toutes',
      'équipe',
      'groupe',
      'canal',
      'ici',
      'entreprise',
      'quelqu’un',
      'personne',
    ],
  },
  units: {
    hour: 'heures?',
    day: 'j|jours?',
    minute: 'minutes?',
    longer: 'semaines?|mois|ans?|années?|secondes?',
    per: 'par\\s+\\p{L}+|chaque\\s+\\p{L}+|quotidien|la\\s+semaine',
  },
  deadline: frenchDeadlines,
  everyTime: {
    says: /(?<![\p{L}\p{M}\p{N}_'’-])(?:(?:à\s+)?chaque\s+(?:fois|séance|session)|(?:à\s+)?toutes\s+les\s+(?:fois|séances))\s?[.!]?$/iu,
    unless: /(?<!\p{L})(?:pas|jamais|presque|comme|que|et|ou|de|pour|mieux|pire|plus|moins|un|une)\s+$/iu,
  },
  anchor:
    /(?<!\S)(?:avant|d['’]ici(?:\s+à|\s+au)?|pour|jusqu['’](?:au|à)|(?:au|pas)\s+plus\s+tard(?:\s+que)?|échéance\s?:?|le)\s+(?:le\s+|la\s+|ce\s+)?$/i,
  anchorAfter: /^\s+(?:au\s+plus\s+tard|dernier\s+délai)(?!\p{L})/iu,
  ambiguous: /^(?:lun|mar|mer|jeu|ven|sam|dim|mai|mars|avril|août|juin|juil|jan)\.?$/i,
  noDeadline: /(?:week-?end|heures?|\dh|minutes?|\bmin|secondes?|maintenant|il\s+y\s+a)(?!\p{L})/iu,
  span: /^(?!dans\s|d['’]ici|prochain|la\s+semaine).*(?:jours?|semaines?|mois|ans?)$/i,
  subject: /(?<!\p{L})(?:sur|de|du|des|avec|et|ou|depuis|après|à|au|un|une|que|nommé|les?|la)\s+$/iu,
  lasting: /(?<!\p{L})pendant\s+$/iu,
  timeOfDay: /(?<!\p{L})(?:matin|midi|après-midi|soir|nuit|minuit)(?!\p{L})/iu,
  otherDay: {
    within: /(?:derni(?:er|ère)|passée?)$/i,
    before: /après-$/i,
    behind: /^\s*(?:derni(?:er|ère)|passée?|en\s+huit)(?!\p{L})/iu,
  },
  meetings,
};
