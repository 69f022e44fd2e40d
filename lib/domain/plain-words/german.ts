import * as chrono from 'chrono-node/de';
import { germanDeadlines } from './deadlines/german';
import { germanMeetings as meetings } from './meetings/german';
import { germanPhrases } from './phrases/german';
import { parserWith, type PlainLanguage } from './plain-language';

export const german: PlainLanguage = {
  ...parserWith(chrono.casual, germanPhrases),
  words: {
    must: ['muss', 'pflicht'],
    nice: ['kann', 'kür'],
    me: ['ich', 'mich', 'mir'],
    you: ['du', 'dich', 'dir'],
    mentor: ['mentorin'],
    mentoree: ['mentorand', 'mentorandin', 'protegé'],
    noPerson: [
      'zuhause',
      'daheim',
      'haus',
      'büro',
      'arbeit',
      'schule',
      'uni',
      'universität',
      'hochschule',
      'bibliothek',
      'kantine',
      'mittag',
      'abend',
      'alle',
      'beide',
      'jeder',
      'jemand',
      'niemand',
      'gruppe',
      'kanal',
      'firma',
      'hier',
      'dort',
    ],
  },
  units: {
    hour: 'std\\.?|stunden?',
    day: 'tage?n?',
    minute: 'minuten?',
    longer: 'wochen?|monate?n?|jahre?n?|sekunden?',
    per: '(?:pro|je|jede[nrms]?|am|im)\\s+(?:tag|woche|monat|quartal|jahr|person|seite|sitzung|kapitel)|täglich|wöchentlich|monatlich',
  },
  deadline: germanDeadlines,
  everyTime: {
    says: /(?<![\p{L}\p{M}\p{N}_'’-])(?:jedes\s?mal|(?:(?:für|in|bei|zu)\s+)?jede[rsmn]?\s+(?:sitzung|treffen))[.!]?$/iu,
    unless:
      /(?<!\p{L})(?:nicht|nie|kein\p{L}*|fast|beinahe|nahezu|wie|als|und|oder|sondern|besser|schlechter|mehr|weniger|von|mit|für|ein\p{L}*)\s+$/iu,
  },
  anchor:
    /(?<!\S)(?:bis(?:\s+(?:(?:aller)?spätestens|einschließlich|inklusive|inkl\.))?|(?:(?:aller)?spätestens|fällig)(?:\s+bis)?|vor|am|zum|nicht\s+später\s+als|frist:?)\s+(?:zum\s+|am\s+|dem\s+|den\s+|diese[nm]\s+|kommenden?\s+)?$/i,
  anchorAfter: /^\s+(?:aller)?spätestens(?!\p{L})/iu,
  ambiguous: /^(?:mo|di|mi|do|fr|sa|so|mai|jan|april|august|juni|morgen|heute|mittag)$/i,
  noDeadline: /(?:stunden?|std|minuten?|\bmin|sekunden?|jetzt|\bvor)\b/i,
  span: /^(?!in\s|nächste|kommende)(?:.*[\s\d])?(?:tage?n?|wochen?|monate?n?|jahre?n?)$/i,
  subject:
    /(?<!\p{L})(?:über|von|vom|mit|um|der|die|das|des|dem|den|ein|eine|einen|und|oder|als|seit|nach|auf|für|namens)\s+$/iu,
  lasting: /(?<!\p{L})für\s+$/iu,
  timeOfDay: /(?<!\p{L})(?:früh|vormittags?|mittags?|nachmittags?|abends?|nachts?|mitternacht)(?!\p{L})/iu,
  otherDay: {
    within: /^(?:am\s+)?(?:letzte|vergangene|vorige)/i,
    before: /(?<!\p{L})(?:letzte[nrms]?|vergangene[nrms]?|vorige[nrms]?|über)\s*$/iu,
  },
  meetings,
};
