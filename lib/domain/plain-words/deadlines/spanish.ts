import type { DeadlineWords } from '../deadline-words';

export const spanishDeadlines: DeadlineWords = {
  firm: /(?:a\s+más\s+tardar|como\s+(?:muy\s+tarde|máximo|tarde)|no\s+más\s+tarde\s+del?)\s+(?:el\s+|la\s+|l\s+)?$/i,
  loose: /^(?:el\s|(?!.*(?:\sel|al|del)\s+(?:d[ií]a\s+)?$))/i,
  until: /^hasta\s/i,
  topic: /^el\s/i,
  notToDo:
    /(?<!\p{L})(?:fue|fueron|era|estaba|estuvo|hubo|habló|hablamos|hablado|acord\p{L}+|dijo|dijimos|dicho|envié|envió|enviado|quedamos|vimos|conocí|pasó|ocurrió|comentado|cancel\p{L}*|aplaz\p{L}*|mover|cerrad[oa]|gracias|nos\s+vemos)(?!\p{L})|^\s*(?:buen|buena|feliz)\s/iu,
  never:
    /^\s*sin\s(?!falta)|(?<!\p{L})(?:no|nunca|jamás|tampoco|ni|inútil|sólo|solo|solamente|lo\s+antes(?!\s+posible)|como\s+(?:muy\s+)?pronto)(?!\p{L})(?!\s+(?:te\s+)?(?:olvid|más\s+tarde))/iu,
  waiting:
    /(?<!\p{L})(?:esper\p{L}*|aplaz\p{L}*|posponer|pospon\p{L}*|manten\p{L}*|guard\p{L}*|retras\p{L}*|vacaciones|fuera|cerrad[oa]|abiert[oa]|libre|qued\p{L}*|desde|del?\s+\p{L}+(?:es|o)\s+hasta|ausente|válid[oa]|pausa|descans\p{L}*)(?!\p{L})/iu,
  notThis:
    /(?:(?<![\p{L}\p{N}])(?:cada(?:\s+(?:dos|tres|cuatro|\d+))?|todos\s+los|todas\s+las|los(?:\s+días)?|las|un|una|durante|algún|algunos|primer|primero|segundo|tercer|cuarto|último|otro|después\s+del?|desde|tras|a\s+partir\s+del?|partir\s+del?|entre|hacia|sobre|alrededor\s+del?|excepto|salvo|menos|aparte\s+del?|(?:a\s+)?(?:principios|mediados|comienzos|inicios)\s+del?|quizás?|tal\s+vez|probablemente|posiblemente|idealmente|a\s+lo\s+mejor|esper\p{L}*(?:\s+al?)?|señora?|sra?\.?|don|doña|santo|santa|san|black|cyber|casual|víspera\s+del?|semana\s+del?|día\s+(?:antes|después)\s+del?|capítulo|sección|página|páginas|parte|versión|número|artículo|ejercicio|lección|nivel|paso|sala|figura|anexo|avenida|calle|plaza|paseo|barrio|estación)\s+|~\s*|[\p{L}\p{N}][-–/&+._]|[-–/#§$€£]|["“‘«]\s*)(?:el\s+|la\s+|l\s+)?$/iu,
  recurring:
    /(?<!\p{L})(?:(?:una|dos|tres)\s+ve(?:z|ces)\s+(?:por\s+|a\s+la\s+|al\s+)(?:semana|mes|año)|cada\s+(?:semana|mes|día|año)|tod[oa]s\s+l[oa]s\s+(?:días|semanas|meses|años)|semanalmente|mensualmente|siempre|normalmente|quizás?|tal\s+vez|probablemente|posiblemente|idealmente|a\s+lo\s+mejor|si\s+es\s+posible)[,:]?\s+$/iu,
  behind:
    /^(?:\s+(?:(?:más\s+o\s+menos|aproximadamente|y\s+(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)|o|en\s+(?:vez|lugar)|en\s+\S+\s+(?:días|semanas?)|pasad[oa]|siguiente|después|sant[oa]|negr[oa]|de|del|y\s+\p{L}+(?:es|o)|al\s+\p{L}+(?:es|o)|por\s+medio|alternos|a\s+\p{L}+es|en\s+adelante|antes\s+del?\s+(?:(?:la|el|las|los|mis|mi)\s+)?\p{L}+(?=\W*$)|(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)(?=\W*$))(?!\p{L})|\d|%)|[-–—/&+_%~]|["”’»])/iu,
  joins:
    /^\s*[(]?(?:\W*(?:no|perdón|mejor(?:\s+dicho)?)[,:]?|,|y|o|u|e|&|\/|\+|a|al|hasta|-|–|—)?\s*(?:el\s+|la\s+)*$/i,
  daysAre: 'small',
  iWill:
    /^(?:(?:yo\s+)?voy\s+a\s+(?!necesitar\b|estar\b|ser\b|tener\b|esperar\b|ver\b|pedirte\b|querer\b)\p{L}+(?:[aei]r|[aeií]r(?:te|le|les|lo|la|los|las|me)+)(?!\p{L})|(?:yo\s+)?(?:(?:te|le|les|lo|la|los|las)\s+)*(?!estaré|seré|tendré|esperaré|veré|necesitaré|querré|habré|podré|sabré)\p{L}+(?:ar|er|ir|br|dr|rr)é(?!\p{L}))/iu,
};
