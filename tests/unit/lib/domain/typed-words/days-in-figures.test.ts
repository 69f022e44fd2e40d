import { describeLines } from './typed-table';

describeLines('With dots the day comes first, with dashes where it is certain', {
  en: {
    understood: [
      ['Draft CV by 07.03.2027', 'Draft CV', '2027-03-07'],
      ['Draft CV by 7.3.2027', 'Draft CV', '2027-03-07'],
      ['Draft CV by 07.03.27', 'Draft CV', '2027-03-07'],
      ['Draft CV 07.03.2027', 'Draft CV', '2027-03-07'],
      ['Draft CV by 25-12-2026', 'Draft CV', '2026-12-25'],
      ['Draft CV by 12-25-2026', 'Draft CV', '2026-12-25'],
      ['Draft CV by 2027/03/07', 'Draft CV', '2027-03-07'],
      ['Draft CV by 2027-03-07', 'Draft CV', '2027-03-07'],
      ['Draft CV by 2026.12.04', 'Draft CV', '2026-12-04'],
    ],
    left: [
      'Draft CV by 07-03-2027',
      'Draft CV by 07/03/2027',
      'Draft CV by 12.31.2026',
      'Draft CV by 31.02.2027',
      'Draft CV by 7.3',
      'Draft CV by 10.12.26.1',
      'Draft CV by 1.2.3',
      'Build 2026.11.25',
    ],
  },
  de: {
    understood: [
      ['Lebenslauf bis 07.03.2027', 'Lebenslauf', '2027-03-07'],
      ['Lebenslauf bis 7.3.27', 'Lebenslauf', '2027-03-07'],
      ['Lebenslauf bis 25-12-2026', 'Lebenslauf', '2026-12-25'],
      ['Lebenslauf 07.03.2027', 'Lebenslauf', '2027-03-07'],
      ['Lebenslauf bis 2027-03-07', 'Lebenslauf', '2027-03-07'],
    ],
    left: [
      'Lebenslauf bis 07-03-2027',
      'Lebenslauf bis 31.02.2027',
      'Lebenslauf bis 10.12.26.1',
      'Lebenslauf bis 12.31.2026',
      'Lebenslauf bis 1.2.3',
    ],
  },
  fr: {
    understood: [
      ['CV avant le 07.03.2027', 'CV', '2027-03-07'],
      ['CV avant le 07-03-2027', 'CV', '2027-03-07'],
      ['CV avant le 7/3/2027', 'CV', '2027-03-07'],
      ['CV avant le 07/03/27', 'CV', '2027-03-07'],
      ['CV 07/03/2027', 'CV', '2027-03-07'],
    ],
    left: [
      'CV avant le 31/02/2027',
      'CV avant le 10.12.26.1',
      'CV avant la 1.2.3',
      'CV avant le 12.31.2026',
      'CV avant le 31.02.2027',
    ],
  },
  es: {
    understood: [
      ['CV para el 07.03.2027', 'CV', '2027-03-07'],
      ['CV para el 07-03-2027', 'CV', '2027-03-07'],
      ['CV para el 7/3/2027', 'CV', '2027-03-07'],
      ['CV antes del 07/03/27', 'CV', '2027-03-07'],
      ['CV 07/03/2027', 'CV', '2027-03-07'],
    ],
    left: [
      'CV para el 31/02/2027',
      'CV para el 10.12.26.1',
      'CV para la 1.2.3',
      'CV para el 12.31.2026',
      'CV para el 31.02.2027',
    ],
  },
  pt: {
    understood: [
      ['CV até 07.03.2027', 'CV', '2027-03-07'],
      ['CV até 07-03-2027', 'CV', '2027-03-07'],
      ['CV até 7/3/2027', 'CV', '2027-03-07'],
      ['CV até o dia 07/03/27', 'CV', '2027-03-07'],
      ['CV 07/03/2027', 'CV', '2027-03-07'],
    ],
    left: [
      'CV até 31/02/2027',
      'CV até 10.12.26.1',
      'CV até a 1.2.3',
      'CV até 12.31.2026',
      'CV até 31.02.2027',
    ],
  },
  ja: {
    understood: [
      ['履歴書 2027/3/7まで', '履歴書', '2027-03-07'],
      ['履歴書 2027年3月7日まで', '履歴書', '2027-03-07'],
      ['履歴書 2027-03-07まで', '履歴書', '2027-03-07'],
      ['履歴書 3月7日まで', '履歴書', '2027-03-07'],
      ['履歴書 ２０２７／３／７まで', '履歴書', '2027-03-07'],
    ],
    left: [
      '履歴書 3/7まで',
      '履歴書 07/03/2027まで',
      '履歴書 10.12.26.1まで',
      '履歴書 1.2.3まで',
      '履歴書 3-7まで',
    ],
  },
  ar: {
    understood: [
      ['السيرة قبل 07.03.2027', 'السيرة', '2027-03-07'],
      ['السيرة قبل 7/3/2027', 'السيرة', '2027-03-07'],
      ['السيرة قبل 07-03-2027', 'السيرة', '2027-03-07'],
      ['السيرة قبل ٧/٣/٢٠٢٧', 'السيرة', '2027-03-07'],
      ['السيرة حتى 07/03/2027', 'السيرة', '2027-03-07'],
    ],
    left: [
      'السيرة قبل 31/02/2027',
      'السيرة قبل 10.12.26.1',
      'السيرة قبل 1.2.3',
      'السيرة قبل 31.02.2027',
      'السيرة قبل 12.31.2026',
    ],
  },
});
