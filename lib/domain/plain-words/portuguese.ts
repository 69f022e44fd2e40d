import * as chrono from 'chrono-node/pt';
import { portugueseDeadlines } from './deadlines/portuguese';
import { portugueseMeetings as meetings } from './meetings/portuguese';
import { portuguesePhrases } from './phrases/portuguese';
import { parserWith, type PlainLanguage } from './plain-language';

const numbers = ['um', 'dois', 'três', 'quatro', 'cinco', 'seis', 'sete', 'oito', 'nove', 'dez'];
const counted =
  /(?:em|dentro\s+de|daqui\s+a)\s+(\d{1,3}|uma?|dois|duas|três|quatro|cinco|seis|sete|oito|nove|dez)\s+(dias?|semanas?)(?!\p{L})/iu;

function numberOf(word: string): number {
  const plain = word
    .toLowerCase()
    .replace(/^uma$/, 'um')
    .replace(/^duas$/, 'dois');
  return Number(word) || numbers.indexOf(plain) + 1;
}

export const portuguese: PlainLanguage = {
  ...parserWith(chrono.casual, portuguesePhrases, [
    [/depois\s+de\s+amanhã/i, 2],
    [/(?:na\s+)?(?:próxima\s+semana|semana\s+que\s+vem)/i, 7],
    [counted, ([, count = '', unit = '']) => numberOf(count) * (unit.startsWith('s') ? 7 : 1)],
  ]),
  words: {
    must: ['deve', 'obrigatório', 'obrigatorio'],
    nice: ['opcional', 'ideal'],
    me: ['eu', 'mim'],
    you: ['você', 'voce', 'tu'],
    mentor: ['mentora'],
    mentoree: ['mentorado', 'mentorada', 'protegido', 'protegida'],
    noPerson: [
      'casa',
      'escritório',
      'trabalho',
      'escola',
      'universidade',
      'faculdade',
      'biblioteca',
      'meio-dia',
      'noite',
      'todos',
      'todas',
      'ambos',
      'ambas',
      'equipe',
      'equipa',
      'grupo',
      'canal',
      'aqui',
      'empresa',
      'alguém',
      'ninguém',
    ],
  },
  units: {
    hour: 'horas?',
    day: 'dias?',
    minute: 'minutos?',
    longer: 'semanas?|m[eê]s(?:es)?|anos?|segundos?',
    per: '(?:ao|por|cada)\\s+(?:dia|semana|mês|ano|pessoa|página|sessão|capítulo)|diári[oa]s|semanais',
  },
  deadline: portugueseDeadlines,
  everyTime: {
    says: /(?<![\p{L}\p{M}\p{N}_'’-])(?:(?:toda|cada)\s+vez|todas\s+as\s+vezes|(?:em\s+)?(?:toda|cada)\s+sessão)[.!]?$/iu,
    unless:
      /(?<!\p{L})(?:não|nunca|nem|quase|como|que|e|ou|de|para|melhor|pior|mais|menos|um|uma|coisa|em)\s+$/iu,
  },
  anchor:
    /(?<!\S)(?:até|antes\s+d[eao]|para|(?:no\s+máximo|[on]o?\s+mais\s+tardar|não\s+mais\s+tarde\s+que)(?:\s+até)?|prazo:?|na|no|em)\s+(?:(?:a|o|ao|à|na|no|em|n?est[ae])\s+)?(?:próxim[ao]\s+)?(?:dia\s+)?$/i,
  anchorAfter: /^\s+(?:no\s+máximo|o\s+mais\s+tardar|no\s+mais\s+tardar)(?!\p{L})/iu,
  ambiguous:
    /^(?:seg|ter|qua|qui|sex|s[áa]b|dom|segunda|terça|quarta|quinta|sexta|maio|abril|agosto|junho|jan)\.?$/i,
  noDeadline: /(?:horas?|minutos?|\bmin|segundos?|agora|há|atrás)(?!\p{L})/iu,
  span: /^(?!em\s|dentro|daqui|próxim|na\s|semana\s+que).*(?:dias?|semanas?|m[eê]s(?:es)?|anos?)$/i,
  subject: /(?<!\p{L})(?:sobre|de|da|do|com|e|ou|desde|depois|a|o|um|uma|que|por)\s+$/iu,
  lasting: /(?<!\p{L})(?:durante|por)\s+$/iu,
  timeOfDay: /(?<!\p{L})(?:manhã|meio-dia|tarde|noite|meia-noite|madrugada)(?!\p{L})/iu,
  otherDay: {
    within: /(?:passad[oa])$/i,
    before: /(?<!\p{L})(?:últim[ao]|depois\s+de)\s+$/iu,
    behind: /^(?:-feira)?\s*passad[oa](?!\p{L})/iu,
  },
  meetings,
};
