import * as chrono from 'chrono-node/en';
import { parserWith, type PlainLanguage } from './plain-language';

/** English, understood in every language of the interface. */
export const english: PlainLanguage = {
  parse: parserWith(chrono.casual),
  slashIsDayMonth: false,
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
  },
  anchor: /(?<!\S)(?:by|until|till|before|due(?:\s+(?:by|on))?|on)\s+(?:the\s+)?$/i,
  weakAnchor: /\bthe\s+$/i,
  ambiguous: /^(?:sun|sat|mon|wed|mar|may|jan|june|april|august)$/i,
  // `8 hours` says how long, `now` and `in an hour` name no day.
  noDeadline: /(?:\b|\d)(?:h|hours?|hrs?|m|mins?|minutes?|s|secs?|seconds?|now|ago)\b/i,
  // `3 days` and `for two weeks` say how long; only `in 3 days` says when.
  span: /^(?!in\b|within\b|next\b).*\b(?:days?|weeks?|months?|years?)$/i,
  // `Write about Friday`, `Move the call to Friday`.
  subject: /\b(?:about|to|from|with|of|the|a|and|or|than|since|after|called|named)\s+$/i,
  lasting: /\bfor\s+$/i,
  timeOfDay: /\b(?:morning|noon|midday|afternoon|evening|tonight|night|midnight)\b/i,
  otherDay: { within: /^(?:on\s+)?(?:last|past|previous)\b/i },
  lengths: [
    /(?<!\S)for\s+(?<n>\d{1,3}(?:[.,]\d{1,2})?)\s?(?:(?<hours>h(?:rs?|ours?)?)|m|min(?:ute)?s?)\s?(?<rest>\d{1,2})?(?:m|min)?(?!\S)/i,
    /(?<!\S)(?<!\b(?:in|within|after)\s+)\(?(?<n>\d{1,3}(?:[.,]\d{1,2})?)\s?(?:(?<hours>hrs?|hours?)|m|min(?:ute)?s?)\)?(?!\S)(?!\s+(?:from|later|before|after|ago|earlier)\b)/i,
  ],
  lengthWords: [
    [/(?<!\S)for\s+(?:half\s+an?|a\s+half)\s+hour(?!\S)/i, 30],
    [/(?<!\S)for\s+(?:an?|one)\s+hour(?!\S)/i, 60],
  ],
};
