import { describeLines } from './typed-table';

describeLines('The words of a day leave with it', {
  es: {
    understood: [
      ['CV para el lunes que viene', 'CV', '2026-11-30'],
      ['CV el martes que viene', 'CV', '2026-12-01'],
      ['CV para el próximo lunes', 'CV', '2026-11-30'],
      ['CV antes del próximo martes', 'CV', '2026-12-01'],
      ['CV hasta el lunes próximo', 'CV', '2026-11-30'],
      ['CV para este viernes', 'CV', '2026-11-27'],
      ['CV para el jueves que entra', 'CV', '2026-11-26'],
      ['CV para el día 7 de diciembre', 'CV', '2026-12-07'],
      ['Para el lunes que viene, CV', 'CV', '2026-11-30'],
    ],
    left: [
      'CV para el mes que viene',
      'Hablar del lunes que viene',
      'CV del lunes pasado',
      'El que viene primero paga',
      'CV para la semana pasada',
    ],
  },
  pt: {
    understood: [
      ['CV até segunda que vem', 'CV', '2026-11-30'],
      ['CV na terça que vem', 'CV', '2026-12-01'],
      ['CV para a próxima segunda', 'CV', '2026-11-30'],
      ['CV até a próxima terça-feira', 'CV', '2026-12-01'],
      ['CV antes da próxima segunda', 'CV', '2026-11-30'],
      ['CV até esta sexta', 'CV', '2026-11-27'],
      ['CV nesta sexta', 'CV', '2026-11-27'],
      ['CV até ao dia 7 de dezembro', 'CV', '2026-12-07'],
      ['Até segunda que vem, CV', 'CV', '2026-11-30'],
    ],
    left: [
      'CV até o mês que vem',
      'Falar de segunda que vem',
      'CV de segunda passada',
      'Quem vem primeiro paga',
      'CV na semana passada',
    ],
  },
  fr: {
    understood: [
      ['CV pour le lundi à venir', 'CV', '2026-11-30'],
      ['CV pour le prochain lundi', 'CV', '2026-11-30'],
      ['CV avant le lundi 7 décembre', 'CV', '2026-12-07'],
      ['CV pour ce vendredi', 'CV', '2026-11-27'],
      ["CV d'ici à lundi", 'CV', '2026-11-30'],
    ],
    left: [
      'CV pour le mois prochain',
      'Parler de lundi prochain',
      'CV de lundi dernier',
      'Le prochain qui vient paie',
      'CV la semaine dernière',
    ],
  },
  de: {
    understood: [
      ['Lebenslauf bis kommenden Montag', 'Lebenslauf', '2026-11-30'],
      ['Lebenslauf bis zum kommenden Montag', 'Lebenslauf', '2026-11-30'],
      ['Lebenslauf bis zum Montag, den 7.12.', 'Lebenslauf', '2026-12-07'],
      ['Lebenslauf bis diesen Freitag', 'Lebenslauf', '2026-11-27'],
      ['Lebenslauf bis einschließlich Montag', 'Lebenslauf', '2026-11-30'],
    ],
    left: [
      'Lebenslauf bis nächsten Monat',
      'Über nächsten Montag reden',
      'Lebenslauf vom letzten Montag',
      'Der Kommende zahlt',
      'Lebenslauf letzte Woche',
    ],
  },
  en: {
    understood: [
      ['Draft CV by this coming Monday', 'Draft CV', '2026-11-30'],
      ['Draft CV by the coming Monday', 'Draft CV', '2026-11-30'],
      ['Draft CV by Monday, 7 December', 'Draft CV', '2026-12-07'],
      ['Draft CV due on Monday', 'Draft CV', '2026-11-30'],
      ['Draft CV due by Monday', 'Draft CV', '2026-11-30'],
    ],
    left: [
      'Draft CV by next month',
      'Talk about this coming Monday',
      'Notes from last Monday',
      'Whoever comes next pays',
      'Draft CV last week',
    ],
  },
  ja: {
    understood: [
      ['履歴書 今週の金曜日までに', '履歴書', '2026-11-27'],
      ['履歴書 締め切り：月曜日', '履歴書', '2026-11-30'],
      ['履歴書 12月7日（月）までに', '履歴書', '2026-12-07'],
      ['履歴書 月曜日必着', '履歴書', '2026-11-30'],
      ['月曜日までに、履歴書', '履歴書', '2026-11-30'],
    ],
    left: ['履歴書 来月まで', '来週の月曜日の話', '先週の月曜日のメモ', '次の人が払う', '先月の履歴書'],
  },
  ar: {
    understood: [
      ['السيرة قبل يوم الاثنين القادم', 'السيرة', '2026-11-30'],
      ['السيرة حتى الاثنين المقبل', 'السيرة', '2026-11-30'],
      ['السيرة قبل يوم 7 ديسمبر', 'السيرة', '2026-12-07'],
      ['السيرة بحلول الاثنين القادم', 'السيرة', '2026-11-30'],
      ['السيرة لغاية يوم الاثنين', 'السيرة', '2026-11-30'],
    ],
    left: [
      'السيرة قبل الشهر القادم',
      'الحديث عن الاثنين القادم',
      'ملاحظات الاثنين الماضي',
      'القادم أولا يدفع',
      'السيرة الشهر الماضي',
    ],
  },
});
