import type { DeadlineWords } from '../deadline-words';

export const germanDeadlines: DeadlineWords = {
  firm: /(?:(?:aller)?spätestens|fällig|nicht\s+später\s+als)\s+(?:bis\s+)?(?:zum\s+|am\s+|dem\s+|den\s+)?$/i,
  loose: /^(?:am|vor)\s/i,
  until: /^bis\s/i,
  notToDo:
    /(?<!\p{L})(?:war|waren|hatten?|wurden?|gesendet|geschickt|besprochen|vereinbart|gesagt|getroffen|passiert|gesehen|gesprochen|erwähnt|abgesagt|absagen|verschieben|verschoben|fällt\s+aus|ausfallen|geschlossen|danke|wir\s+sehen\s+uns|viel\s+spaß)(?!\p{L})|^\s*schöne[nrms]?\s/iu,
  never:
    /(?<!\p{L})(?:nicht|nichts|nie|niemals|kein\p{L}*|erst|frühestens|ohne|weder|sondern|nur|unnötig)(?!\p{L})(?!\s+(?:zu\s+)?(?:vergess|später|verpass))/iu,
  waiting:
    /(?<!\p{L})(?:warte\p{L}*|abwarten|behalten|verschieb\p{L}*|aufschieb\p{L}*|pausier\p{L}*|pause|urlaub|ferien|krank|weg|geöffnet|geschlossen|offen|zu|bleib\p{L}*|gilt|gültig|frei|ruh\p{L}*|schlaf\p{L}*|von|ab|seit|dauert|läuft|geheim|gesperrt|stillhalten)(?!\p{L})/iu,
  notThis:
    /(?:(?<![\p{L}\p{N}])(?:jede[nrms]?|alle|immer|jeweils|meist|meistens|stets|manche[nrms]?|einige|erste[nrms]?|zweite[nrms]?|dritte[nrms]?|vierte[nrms]?|frau|herrn?|dr\.|prof\.|familie|letzte[nrms]?|vorige[nrms]?|vergangene[nrms]?|übernächste[nrms]?|ab|seit|nach|von|vom|beginnend|frühestens|erst|zwischen|außer|ausgenommen|anfang|mitte|hälfte|welt|bild|irgendwann|vielleicht|eventuell|evtl\.|womöglich|möglicherweise|wahrscheinlich|vermutlich|möglichst|idealerweise|hoffentlich|auf|circa|ca\.|etwa|ungefähr|gegen|wöchentlich|monatlich|schwarze[nrms]?|weiße[nrms]?|blaue[nrms]?|heilige[nrms]?|lange[nrms]?|stille[nrms]?|goldene[nrms]?|black|cyber|casual|freaky|freitag\s+den|kapitel|abschnitt|version|seite|seiten|teil|nr\.|nummer|artikel|punkt|ziffer|absatz|aufgabe|übung|lektion|stufe|raum|halle|tag(?:en?)?\s+(?:vor|nach)|woche\s+(?:vor|nach|vom))\s+|~\s*|[\p{L}\p{N}][-–/&+._]|[-–/#§$€£]|["“„‘«»‚]\s*)(?:am\s+|den\s+|dem\s+|der\s+)?$/iu,
  recurring:
    /(?<!\p{L})(?:jede[nrms]?\s+(?:woche|monat|tag|jahr)|alle\s+\S+\s+(?:wochen|tage|monate)|(?:einmal|zweimal|dreimal|\d+[-\s]?mal)\s+(?:pro|die|in\s+der|im)\s+(?:woche|monat)|wöchentlich|monatlich|täglich|regelmäßig|immer|stets|jeweils|meistens|vielleicht|eventuell|evtl\.|womöglich|möglicherweise|wahrscheinlich|vermutlich|möglichst|idealerweise|hoffentlich)[,:]?\s+$/iu,
  behind:
    /^(?:\s+(?:(?:in\s+\S+\s+(?:woche|wochen|tag|tagen|monat|monaten)|oder|statt|anstatt|letzter|vergangener|voriger|danach|darauf|drauf|ungefähr|circa|und\s+(?:januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)|der\s+(?:woche|kw|nächsten|kommenden|übernächsten)|nächster|übernächster|kommender|nächste\s+woche|an(?=\W*$)|und\s+(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)|jede[nrms]?|alle|kw|des\s+monats|im\s+monat|(?:vor|nach)\s+(?:(?:dem|der|den|deine[mnr]|meine[mnr]|seine[mnr]|ihre[mnr]|unsere[mnr])\s+)?\p{L}+(?=\W*$)|(?:januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)(?=\W*$)|abwarten|auslassen)(?!\p{L})|\d|%)|[-–—/&+_%~]|["”“’»«])/iu,
  joins:
    /^\s*[(]?(?:\W*(?:nein|sorry|besser|vielmehr|lieber)[,:]?|,|und|oder|&|\/|\+|bis|-|–|—|,\s*(?:und|oder))?\s*(?:am\s+|zum\s+|den\s+|dem\s+)*$/i,
  daysAre: 'nouns',
  iWill:
    /^ich\s+werde\s+(?=(?:.*\s)?(?!(?:über)?morgen(?!\p{L})|sieben(?!\p{L})|gegen|neben|wegen)\p{L}+(?:[elr]n)(?!\p{L}))(?!nicht\b|nie\b|kein|warten\b|sein\b|dich\s+(?:bitten|brauchen)|von\s+dir\b)(?!.*\b(?:brauchen|sein|haben|warten|wollen|erwarten|nicht)\W*$)\p{L}/iu,
};
