import type { DeadlineWords } from '../deadline-words';

export const frenchDeadlines: DeadlineWords = {
  firm: /(?:au\s+plus\s+tard|pas\s+plus\s+tard\s+que|dernier\s+délai)\s+(?:le\s+|la\s+|au\s+)?$/i,
  loose: /^(?:le\s|(?!.*(?:\sle|au)\s+$))/i,
  habit: /^le\s/i,
  topic: /^le\s/i,
  notToDo:
    /(?<!\p{L})(?:était|étaient|avait|envoyée?s?|vue?s?|discuté|convenu|dit|rencontrée?|parlé|annul\p{L}*|report(?:er|ée?s?)|décal\p{L}*|fermée?|férié|merci|bientôt|(?:a|ai|as|ont|avons|avez)\s+(?:été|eu|fait|\p{L}+é))(?!\p{L})|^\s*(?:bon|bonne|joyeux)\s/iu,
  until: /^jusqu/i,
  never:
    /(?<!\p{L})n['’](?!oubli)|^\s*(?:sans|pas\s+de)\s(?!faute)|(?<!\p{L}|oubli\p{L}{1,5}\s)(?:ne|rien|pas|jamais|aucune?|seulement|inutile|au\s+plus\s+tôt|pas\s+avant)(?!\p{L})(?!\s*(?:pas\s+)?(?:oubli|manqu|plus\s+tard))/iu,
  waiting:
    /(?<!\p{L})(?:attend\p{L}*|gard\p{L}*|repouss\p{L}*|report(?:er|é|ée)|congé|congés|vacances|absente?|fermée?|ouverte?|libre|rest\p{L}*|valable|valide|du|de|depuis|pause|dort|dormir|occupée?)(?!\p{L})/iu,
  notThis:
    /(?:(?<![\p{L}\p{N}])(?:chaque|tous\s+les|toutes\s+les|un|une|les|certains|quelques|premier|première|1er|deuxième|second|seconde|troisième|dernier|dernière|autre|après|depuis|dès|à\s+partir\s+d[eu]|à\s+compter\s+d[eu]|entre|vers|environ|autour\s+d[eu]|sauf|hormis|excepté|à\s+part|début|mi|courant|peut-être|éventuellement|probablement|sans\s+doute|idéalement|attend\p{L}*|du|des|madame|monsieur|mme|m\.|mlle|dr|saint|sainte|black|cyber|casual|veille\s+d[eu]|semaine\s+du|lendemain\s+d[eu]|chapitre|section|page|pages|partie|version|numéro|n°|article|exercice|leçon|niveau|étape|salle|figure|annexe|mardis?\s+gras|rue|place|avenue|boulevard|station)\s+|~\s*|[\p{L}\p{N}][-–/&+._]|[-–/#§$€£]|["“‘«]\s*)(?:le\s+|la\s+|l['’])?$/iu,
  recurring:
    /(?<!\p{L})(?:chaque\s+(?:semaine|mois|jour|année)|tou(?:s|tes)\s+les\s+(?:\S+\s+)?(?:jours|semaines|mois|ans|\p{L}+dis|dimanches)|toujours|d['’]habitude|par\s+semaine|par\s+mois|peut-être|éventuellement|probablement|sans\s+doute|idéalement|si\s+possible)[,:]?\s+$/iu,
  behind:
    /^(?:\s+(?:(?:en\s+(?:huit|quinze|\d+)|dans\s+\S+|ou|environ|à\s+peu\s+près|plus\s+ou\s+moins|et\s+(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)|au\s+lieu|plutôt|dernier|dernière|passée?|d['’]après|suivante?|saint|sainte|gras|noir|fou|des?|du|d['’]|qui\s+(?!vient)|sur\s+deux|au\s+\p{L}+di|à\s+\p{L}+di|(?:avant|après)\s+(?:(?:le|la|les|mes|nos|mon|ma|notre|son|sa)\s+|l['’])?\p{L}+(?=\W*$)|(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)(?=\W*$))(?!\p{L})|\d|%)|[-–—/&+_%~]|["”’»])/iu,
  joins:
    /^\s*[(]?(?:\W*(?:non|pardon|plutôt|enfin)[,:]?|,|et|ou|&|\/|\+|à|au|jusqu['’]au|jusqu['’]à|-|–|—)?\s*(?:le\s+|la\s+)*$/i,
  daysAre: 'small',
  iWill:
    /^(?:je\s+vais\s+(?!avoir\b|être\b|attendre\b|voir\b|bien\b|mieux\b|mal\b|au\b|à\b|aux\b|chez\b|en\b|te\s+demander\b|ne\b|pas\b)\p{L}+(?:er|ir|re|r)(?!\p{L})|je\s+vais\s+(?:te|vous|lui|leur|les|le|la|l['’]|t['’]|m['’]|me|en)\s*(?!demander\b)\p{L}+(?:er|ir|re)(?!\p{L})|j(?:e\s+|['’])(?:(?:te|vous|lui|leur|les|le|la|l['’]|t['’])\s*)?(?!aurai\b|serai\b|attendrai\b|verrai\b|voudrai\b|saurai\b|ne\b|n['’])\p{L}+rai(?!\p{L})(?!\s+(?:pas|jamais|plus|besoin)(?!\p{L})))/iu,
};
