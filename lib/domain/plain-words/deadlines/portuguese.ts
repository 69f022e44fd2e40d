import type { DeadlineWords } from '../deadline-words';

export const portugueseDeadlines: DeadlineWords = {
  firm: /(?:no\s+máximo|o\s+mais\s+tardar|no\s+mais\s+tardar|não\s+mais\s+tarde\s+que)\s+(?:até\s+)?(?:na\s+|no\s+|a\s+|o\s+|em\s+)?$/i,
  loose: /^(?:na|no|em|para|nesta|neste)\s/i,
  until: /^até\s/i,
  topic: /^(?:na|no|em)\s/i,
  notToDo:
    /(?<!\p{L})(?:foi|foram|era|estava|esteve|houve|falei|falamos|conversad[oa]|combinamos|combinad[oa]|combinei|disse|enviei|enviou|enviad[oa]|vimos|conheci|aconteceu|cancel\p{L}*|adi(?:ar|ad[oa]|amos)|mover|mudar|passar|fechad[oa]|obrigad[oa]|nos\s+vemos)(?!\p{L})|^\s*(?:bom|boa|feliz)\s/iu,
  never:
    /^\s*sem\s(?!falta)|(?<!\p{L})(?:mais\s+cedo(?!\s+possível)|não|nunca|jamais|nem|desnecessário|inútil|só|somente|apenas)(?!\p{L})(?!\s+(?:te\s+|se\s+)?(?:esque|mais\s+tard))/iu,
  waiting:
    /(?<!\p{L})(?:esper\p{L}*|aguard\p{L}*|adi(?:ar|e)|mant\p{L}*|guard\p{L}*|férias|fora|fechad[oa]|abert[oa]|livre|fic(?:ar|a|o|ou)|desde|ausente|válid[oa]|pausa|descans\p{L}*|de\s+(?:segunda|terça|quarta|quinta|sexta|sábado|domingo)(?:-feira)?)(?!\p{L})/iu,
  notThis:
    /(?:(?<![\p{L}\p{N}])(?:cada|tod[oa]s?\s+[ao]s?|tod[oa]s?|às|aos|nas|nos|um|uma|algum|alguma|primeir[oa]|segund[oa]|terceir[oa]|últim[oa]|outr[oa]|depois\s+d[eao]|após|desde|a\s+partir\s+d[eao]|partir\s+d[eao]|entre|por\s+volta\s+d[eao]|exceto|menos|tirando|fora|(?:(?:no\s+)?início|(?:n?o\s+)?começo|meados)\s+d[aeo]|talvez|provavelmente|possivelmente|quem\s+sabe|idealmente|esper\p{L}*(?:\s+(?:por|pela|pelo))?|aguard\p{L}*|senhora?|sra?\.?|dona|dom|santo|santa|são|black|cyber|casual|véspera\s+d[eao]|semana\s+d[eao]|dia\s+(?:antes|depois)\s+d[eao]|capítulo|seção|secção|página|páginas|parte|versão|número|artigo|exercício|lição|nível|passo|sala|figura|anexo|avenida|rua|praça|bairro|estação)\s+|~\s*|[\p{L}\p{N}][-–/&+._]|[-–/#§$€£]|["“‘«]\s*)(?:a\s+|o\s+|na\s+|no\s+)?$/iu,
  recurring:
    /(?<!\p{L})(?:(?:uma|duas|três)\s+vez(?:es)?\s+(?:por\s+|ao\s+|na\s+)(?:semana|mês|ano)|cada\s+(?:semana|mês|dia|ano)|tod[oa]s?\s+(?:[ao]s?\s+)?(?:dias?|semanas?|mês|meses|anos?)|semanalmente|mensalmente|sempre|geralmente|talvez|provavelmente|possivelmente|quem\s+sabe|idealmente|se\s+possível)[,:]?\s+$/iu,
  behind:
    /^(?:\s+(?:(?:mais\s+ou\s+menos|aproximadamente|e\s+(?:janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro)|ou|em\s+vez|em\s+\S+\s+(?:dias|semanas?)|passad[oa]|seguinte|depois|sant[oa]|negr[oa]|gord[oa]|d[aeo](?!\s+(?:manhã|tarde|noite))|e\s+(?:segunda|terça|quarta|quinta|sexta|sábado|domingo)|em\s+diante|sim|antes\s+d[aeo]s?\s+\p{L}+(?=\W*$)|(?:janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro)(?=\W*$))(?!\p{L})|\d|%)|[-–—/&+_%~]|["”’»])/iu,
  joins:
    /^\s*[(]?(?:\W*(?:não|aliás|melhor|digo)[,:]?|,|e|ou|&|\/|\+|a|à|ao|até|-|–|—)?\s*(?:a\s+|o\s+|na\s+|no\s+)*$/i,
  daysAre: 'small',
  iWill:
    /^(?:(?:eu\s+)?vou\s+(?:(?:te|lhe|lhes)\s+)?(?!precisar\b|estar\b|ser\b|ter\b|esperar\b|ver\b|pedir\b|querer\b|ficar\b|bem\b|para\b|à\b|ao\b|a\b)\p{L}+[aeio]r(?!\p{L})|(?:eu\s+)?(?!estarei|serei|terei|esperarei|verei|precisarei|poderei|saberei|haverei)\p{L}{2,}(?:ar|er|ir)ei(?!\p{L}))/iu,
};
