import { describeLines } from './typed-table';

describeLines('German days in figures', {
  de: {
    understood: [
      ['Lebenslauf bis 7.12.', 'Lebenslauf', '2026-12-07'],
      ['Lebenslauf bis zum 7.12.', 'Lebenslauf', '2026-12-07'],
      ['Lebenslauf bis Mo 7.12.', 'Lebenslauf', '2026-12-07'],
      ['Lebenslauf bis Mo., 7.12.', 'Lebenslauf', '2026-12-07'],
      ['Lebenslauf bis Montag, den 7.12.', 'Lebenslauf', '2026-12-07'],
      ['Lebenslauf bis 7. 12.', 'Lebenslauf', '2026-12-07'],
      ['Lebenslauf bis 7.12.26', 'Lebenslauf', '2026-12-07'],
      ['Lebenslauf spätestens am 7.12.', 'Lebenslauf', '2026-12-07'],
      ['Lebenslauf vor dem 7.12.', 'Lebenslauf', '2026-12-07'],
      ['Bis 7.12. Lebenslauf schreiben', 'Lebenslauf schreiben', '2026-12-07'],
      ['Bis zum 7.12.: Lebenslauf schreiben', 'Lebenslauf schreiben', '2026-12-07'],
    ],
    left: [
      'Lebenslauf bis Di 7.12.',
      'Lebenslauf bis 31.11.',
      'Lies Kapitel 7.12.',
      'Kapitel 7.12. lesen',
      'Lies bis Seite 7.12.',
      'Lies bis 7.12',
      '§7.12. lesen',
      'Python 3.12 installieren',
      'Teile 3.4.5. lesen',
      'Protokoll der Sitzung am 24.11. lesen',
      'Lebenslauf bis 24.11.',
    ],
  },
});
