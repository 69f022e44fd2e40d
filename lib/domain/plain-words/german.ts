import * as chrono from 'chrono-node/de';
import { parserWith, type PlainLanguage } from './plain-language';

export const german: PlainLanguage = {
  parse: parserWith(chrono.casual),
  slashIsDayMonth: false,
  words: {
    must: ['muss', 'pflicht'],
    nice: ['kann', 'kür'],
    me: ['ich', 'mich', 'mir'],
    you: ['du', 'dich', 'dir'],
    mentor: ['mentorin'],
    mentoree: ['mentorand', 'mentorandin', 'protegé'],
  },
  units: {
    hour: 'std\\.?|stunden?',
    day: 'tage?n?',
    minute: 'minuten?',
    longer: 'wochen?|monate?n?|jahre?n?|sekunden?',
  },
  anchor:
    /(?<!\S)(?:bis(?:\s+spätestens)?|spätestens|vor|fällig|am|zum|bis\s+zum)\s+(?:zum\s+|am\s+|dem\s+|den\s+|kommenden?\s+)?$/i,
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
  lengths: [
    /(?<!\S)(?:für|lang)\s+(?<n>\d{1,3}(?:[.,]\d{1,2})?)\s?(?:(?<hours>std\.?|stunden?|h)|min(?:uten?)?\.?|m)\s?(?<rest>\d{1,2})?(?:m|min)?(?!\S)/i,
    /(?<!\S)(?<!(?:in|nach|vor)\s+)(?<n>\d{1,3}(?:[.,]\d{1,2})?)\s?(?:(?<hours>std\.?|stunden?)|min(?:uten?)?\.?)(?!\S)/i,
  ],
  lengthWords: [
    [/(?<!\S)(?:für\s+)?(?:eine\s+)?halbe\s+stunde(?!\S)/i, 30],
    [/(?<!\S)für\s+(?:eine|1)\s+stunde(?!\S)/i, 60],
  ],
};
