import * as chrono from 'chrono-node/en';
import { englishDeadlines } from './deadlines/english';
import { englishMeetings as meetings } from './meetings/english';
import { englishPhrases } from './phrases/english';
import { parserWith, type PlainLanguage } from './plain-language';

/** English, understood in every language of the interface. */
export const english: PlainLanguage = {
  ...parserWith(chrono.casual, englishPhrases),
  words: {
    must: ['must', 'todo'],
    nice: ['nice'],
    me: ['me'],
    you: ['you', 'partner'],
    mentor: ['mentor'],
    mentoree: ['mentoree', 'mentee', 'protege', 'protégé'],
  },
  units: {
    hour: 'h|hours?|hrs?',
    day: 'd|days?',
    minute: 'm|mins?|minutes?',
    longer: 'weeks?|months?|years?|sec(?:ond)?s?',
    per: '(?:a|per|each|every)\\s+(?:day|week|month|quarter|year|person|head|page|session|call|chapter|item)',
  },
  deadline: englishDeadlines,
  anchor:
    /(?<!\S)(?:by|until|till|before|due:?(?:\s+(?:by|on))?|on(?:\s+or\s+before)?|(?:by\s+)?(?:no|not)\s+later\s+than|(?:at\s+the\s+(?:very\s+)?)?latest(?:\s+(?:by|on))?|deadline:?)\s+(?:the\s+)?$/i,
  anchorAfter: /^\s+(?:at\s+the\s+(?:very\s+)?)?latest(?!\p{L})/iu,
  weakAnchor: /\bthe\s+$/i,
  ambiguous: /^(?:sun|sat|mon|wed|mar|may|jan|june|april|august)$/i,
  // `8 hours` says how long, `now` and `in an hour` name no day.
  noDeadline:
    /(?:\b|\d)(?:h|hours?|hrs?|m|mins?|minutes?|s|secs?|seconds?|now|ago|week-?end|about|around|approximately|roughly|day\s+after)\b(?!\s+tomorrow)/i,
  // `3 days` and `for two weeks` say how long; only `in 3 days` says when.
  span: /^(?!in\b|within\b|next\b).*\b(?:days?|weeks?|months?|years?)$/i,
  // `Write about Friday`, `Move the call to Friday`.
  subject: /\b(?:about|to|from|with|of|the|a|and|or|than|since|after|called|named)\s+$/i,
  lasting: /\bfor\s+$/i,
  timeOfDay: /\b(?:morning|noon|midday|afternoon|evening|tonight|night|midnight)\b/i,
  otherDay: { within: /^(?:on\s+)?(?:last|past|previous)\b/i },
  meetings,
};
