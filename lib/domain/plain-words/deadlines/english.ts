import type { DeadlineWords } from '../deadline-words';

export const englishDeadlines: DeadlineWords = {
  firm: /\b(?:later\s+than|latest)\s+(?:the\s+)?$/i,
  loose: /^(?:on)\s/i,
  topic: /^on\s/i,
  notToDo:
    /\b(?:was|were|had|did|happened|met|sent|discussed|agreed|said|told|spoke|talked|asked|decided|promised|mentioned|received|went|came|saw|cancel(?:s|led|ed|ling|ing)?|reschedul\w+|postpon\w+|avoid|skip|closed|closes|see\s+(?:you|ya)|enjoy)\b|\b(?:am|is|are|be|[a-z]+['’](?:m|s|re))\s+(?:out|off|away|free|busy|ill|sick)\b|^\s*(?:thanks?|have\s+an?|good|happy)\b/i,
  behindEnd:
    /^\s+(?!(?:to|for|with|and|so|at|if|on|in|please|pls|because|when|via|by|from|then|but|or|as|the|an?|my|our|your|his|her|their|latest)\b)\p{L}/iu,
  until: /^(?:until|till)\s/i,
  never:
    /\b(?:not|cannot|dont|don['’]t|never|no|hardly|barely|scarcely|nobody|nothing|none|only|earliest|unless|rather|needless|unnecessary)\b(?!\s+(?:to\s+)?(?:forget|miss|fail|later|worr(?:y|ies)|problem|matter)\b)(?!-)|^\s*without\b(?!\s+fail)|(?!don['’]t)\b\p{L}+n['’]t\b(?!\s+forget)/iu,
  waiting:
    /\b(?:wait(?:s|ing)?|hold|keep|keeps|postpone|delay|defer|put\s+(?:it\s+)?off|avoid|refrain|pause|snooze|sleep|away|out\s+of|leave|holiday|vacation|closed|open|busy|free|stays?|rests?|valid|available|stop|from|runs?|lasts?|works?|wip|out|embargo(?:ed)?|locked|blocked|frozen|suspended|secret)\b/i,
  notThis:
    /(?:(?<![\p{L}\p{N}])(?:(?:every|each|ev|ea)!?|any|some|most|all|other|alternate|alternating|another|one|no|not|per|weekly|daily|monthly|biweekly|fortnightly|once|twice|thrice|times|usually|always|normally|often|sometimes|first|second|third|fourth|fifth|1st|2nd|3rd|4th|5th|last|past|previous|single|only|except|excepting|besides|excluding|other\s+than|(?:any|every)\s*(?:day|time)\s+but|early|mid|late|sometime|later|following|maybe|perhaps|possibly|probably|presumably|ideally|hopefully|preferably|wait(?:s|ing)?(?:\s+for)?|await(?:s|ing)?|skip|after|since|from|start|starts|starting|begin|begins|beginning|effective|as\s+of|(?<!later\s+)than|between|around|circa|roughly|approximately|through|thru|week\s+of|(?:last|previous|past)\s+week['’]s|day\s+(?:before|after)|night\s+before|eve\s+of|until\s+after|mr\.?|mrs\.?|ms\.?|miss|dr\.?|prof\.?|sgt\.?|saint|st\.|black|good|ash|palm|easter|cyber|blue|whit|shrove|maundy|holy|spy|fat|super|giving|casual|freaky|ruby|pancake|taco|meatless|throwback|mad|manic|plough|bloody|stormy|man|girl|his|labou?r|lazy|happy|tgi|thank\s+god\s+it['’]s|version|chapter|section|page|pages|part|step|level|unit|room|no\.|appendix|figure|exercise|lesson|module)\s+|~\s*|[\p{L}\p{N}][-–/&+._]|[-–/#§$€£]|["“‘«]\s*)(?:on\s+)?(?:the\s+)?$/iu,
  recurring:
    /(?<!\p{L})(?:every|each|per|once\s+a|twice\s+a)!?\s+(?:\S+\s+)?(?:week|fortnight|month|quarter|year|day|time)s?[,:]?\s+$|(?<!\p{L})(?:weekly|daily|monthly|quarterly|biweekly|fortnightly|weekdays|always|usually|recurring|repeats?|maybe|perhaps|possibly|probably|presumably|ideally|hopefully|preferably)[,:]?\s+$|(?<!\p{L})(?:stand|drop|stop|come|swing|pass|was|were|been)\s+$/iu,
  behind:
    /^(?:\s+(?:(?:weeks?|fortnight|next|after|before|of|or|onwards?|instead|lunch|lunchtime|breakfast|dinner|eod|cob|close|on(?=\W*$)|each|every|[ap]m|last|gone|past|night\s+lights|prayers?|harbou?r|mass|movement|motivation|blues|the\s+\d+(?:st|nd|rd|th)?|afternoons|mornings|evenings|nights|(?:jan(?:uary)?|feb(?:ruary)?|march|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?=\W*$))(?!\p{L})|(?:an?|one|two|three|four|six|\d+)\s+(?:days?|weeks?|months?)(?!\p{L})|in\s+(?:an?|the|\d+|\p{L}+\s+weeks?|every|each)(?!\p{L})|\d|%)|[-–—/&+_%~]|['’]s|["”’»])/iu,
  joins:
    /^\s*[(]?(?:\W*\b(?:no|sorry|oops|rather|actually|better|make\s+(?:it|that)|i\s+mean)\b[,:]?|,|and|or|&|\/|\+|to|through|thru|until|till|-|–|—|,\s*(?:and|or))?\s*(?:on\s+|by\s+|the\s+)*$/i,
  daysAre: 'capital',
  // `I Will Survive` is a song.
  iWill:
    /^(?:[Ii]\s+will|[Ii]['’]ll|[Ii]\s+shall|[Ii]['’]m\s+going\s+to|[Ii]\s+am\s+going\s+to)\s+(?:(?:also|then|definitely|gladly|personally|try\s+to|still)\s+)*(?!not\b|never\b|no\b|need\b|want\b|expect\b|like\b|love\b|be\b|have\b|let\b|miss\b|wait\b|know\b|see\b|think\b|only\b|if\b|get\s+(?:you|your)\b|make\s+(?:you|sure\s+you)\b)\p{L}/u,
};
