import { describe, expect, it } from 'vitest';
import { toInstant } from '../../../../../lib/domain/instant';
import { readWhen } from '../../../../../lib/domain/meeting-words';
import { arabic } from '../../../../../lib/domain/plain-words/arabic';
import { french } from '../../../../../lib/domain/plain-words/french';
import { german } from '../../../../../lib/domain/plain-words/german';
import { japanese } from '../../../../../lib/domain/plain-words/japanese';
import type { PlainLanguage } from '../../../../../lib/domain/plain-words/plain-language';
import { portuguese } from '../../../../../lib/domain/plain-words/portuguese';
import { spanish } from '../../../../../lib/domain/plain-words/spanish';
import { readQuickEntry } from '../../../../../lib/domain/quick-entry';

/** A Wednesday. */
const now = toInstant(Date.UTC(2026, 10, 25, 12));
const timeZone = 'UTC';

/** Reads a line of the mentoree's, as `text | owner | priority | minutes | due`. */
function read(language: PlainLanguage, line: string): string {
  const names = { mentor: 'Bo Berg', mentoree: 'Ana Silva' };
  const entry = readQuickEntry(line, { now, timeZone, myRole: 'mentoree', names, language });
  return [entry.text, entry.owner, entry.priority, entry.estimateMinutes, entry.dueOn]
    .map((part) => part ?? '-')
    .join(' | ');
}

function meeting(language: PlainLanguage, words: string): string | undefined {
  const usual = { date: '2026-12-09', time: '10:00', lengthMinutes: 60 };
  const choice = readWhen(words, usual, { now, timeZone, language });
  return choice && `${choice.date} ${choice.time} ${choice.lengthMinutes}`;
}

const lines: readonly [string, PlainLanguage, readonly (readonly [string, string])[]][] = [
  [
    'German',
    german,
    [
      ['Lebenslauf schreiben bis Freitag ~2h', 'Lebenslauf schreiben | - | - | 120 | 2026-11-27'],
      ['Buch lesen !kann ~30 Minuten @ich', 'Buch lesen | mentoree | nice | 30 | -'],
      [
        'Kontakt nennen !muss @mentor bis zum 10. Dezember',
        'Kontakt nennen | mentor | must | - | 2026-12-10',
      ],
      ['Bewerbung abschicken übermorgen', 'Bewerbung abschicken | - | - | - | 2026-11-27'],
      ['Plan machen bis Fr ~1 Tag', 'Plan machen | - | - | 480 | 2026-11-27'],
      ['Guten Morgen', 'Guten Morgen | - | - | - | -'],
      ['Über Freitag reden', 'Über Freitag reden | - | - | - | -'],
      ['Notizen vom letzten Freitag', 'Notizen vom letzten Freitag | - | - | - | -'],
      ['Draft CV by Friday !nice @me', 'Draft CV | mentoree | nice | - | 2026-11-27'],
    ],
  ],
  [
    'French',
    french,
    [
      ['Écrire le CV avant vendredi ~2h', 'Écrire le CV | - | - | 120 | 2026-11-27'],
      ['Lire le livre !bonus ~30 minutes @moi', 'Lire le livre | mentoree | nice | 30 | -'],
      [
        'Présenter un contact !impératif @mentor pour le 10 décembre',
        'Présenter un contact | mentor | must | - | 2026-12-10',
      ],
      ['Envoyer la lettre d’ici lundi', 'Envoyer la lettre | - | - | - | 2026-11-30'],
      ['Envoyer la lettre avant le 10/12', 'Envoyer la lettre | - | - | - | 2026-12-10'],
      ['Relire les notes après-demain', 'Relire les notes | - | - | - | 2026-11-27'],
      ['Notes de vendredi dernier', 'Notes de vendredi dernier | - | - | - | -'],
    ],
  ],
  [
    'Spanish',
    spanish,
    [
      ['Escribir el CV para el viernes ~2h', 'Escribir el CV | - | - | 120 | 2026-11-27'],
      ['Leer el libro !opcional ~30 minutos @yo', 'Leer el libro | mentoree | nice | 30 | -'],
      [
        'Presentar un contacto !debe @tú antes del 10 de diciembre',
        'Presentar un contacto | mentor | must | - | 2026-12-10',
      ],
      ['Enviar la carta pasado mañana', 'Enviar la carta | - | - | - | 2026-11-27'],
      ['Notas del viernes pasado', 'Notas del viernes pasado | - | - | - | -'],
    ],
  ],
  [
    'Portuguese',
    portuguese,
    [
      ['Escrever o CV até sexta ~2h', 'Escrever o CV | - | - | 120 | 2026-11-27'],
      ['Ler o livro !opcional ~30 minutos @eu', 'Ler o livro | mentoree | nice | 30 | -'],
      [
        'Apresentar um contato !deve @você até 10 de dezembro',
        'Apresentar um contato | mentor | must | - | 2026-12-10',
      ],
      ['Enviar a carta depois de amanhã', 'Enviar a carta | - | - | - | 2026-11-27'],
      ['Enviar a carta em 3 dias', 'Enviar a carta | - | - | - | 2026-11-28'],
      ['Fazer a segunda', 'Fazer a segunda | - | - | - | -'],
      ['Notas de sexta passada', 'Notas de sexta passada | - | - | - | -'],
    ],
  ],
  [
    'Japanese',
    japanese,
    [
      ['履歴書を書く 金曜日までに ~2時間', '履歴書を書く | - | - | 120 | 2026-11-27'],
      ['金曜日までに履歴書を書く', '履歴書を書く | - | - | - | 2026-11-27'],
      ['本を読む ！任意 ～30分 ＠自分', '本を読む | mentoree | nice | 30 | -'],
      ['紹介する !必須 @メンター 12月10日まで', '紹介する | mentor | must | - | 2026-12-10'],
      ['手紙を送る 明後日', '手紙を送る | - | - | - | 2026-11-27'],
      ['手紙を送る １２月１０日までに', '手紙を送る | - | - | - | 2026-12-10'],
      ['先週の金曜日のメモ', '先週の金曜日のメモ | - | - | - | -'],
    ],
  ],
  [
    'Arabic',
    arabic,
    [
      ['كتابة السيرة الذاتية قبل الجمعة ~2س', 'كتابة السيرة الذاتية | - | - | 120 | 2026-11-27'],
      ['قراءة الكتاب !اختياري ~30د @أنا', 'قراءة الكتاب | mentoree | nice | 30 | -'],
      ['قراءة الكتاب ~٣٠د @أنت', 'قراءة الكتاب | mentor | - | 30 | -'],
      ['تعريف بشخص !ضروري @المرشد حتى 10 ديسمبر', 'تعريف بشخص | mentor | must | - | 2026-12-10'],
      ['إرسال الرسالة غدًا', 'إرسال الرسالة | - | - | - | 2026-11-26'],
      ['ملاحظات عن الجمعة', 'ملاحظات عن الجمعة | - | - | - | -'],
    ],
  ],
];

describe.each(lines)('A line typed in %s', (_name, language, examples) => {
  it.each(examples)('%s', (line, expected) => {
    expect(read(language, line)).toBe(expected);
  });
});

const meetings: readonly [string, PlainLanguage, readonly (readonly [string, string | undefined])[]][] = [
  [
    'German',
    german,
    [
      ['Do 15 Uhr', '2026-11-26 15:00 60'],
      ['Donnerstag 15 Uhr für 45 min', '2026-11-26 15:00 45'],
      ['10. Dez 15:00', '2026-12-10 15:00 60'],
      ['Do 15-16 Uhr', '2026-11-26 15:00 60'],
      ['morgen 9:30 für eine Stunde', '2026-11-26 09:30 60'],
      ['thu 3pm', '2026-11-26 15:00 60'],
      ['letzten Donnerstag 15 Uhr', undefined],
    ],
  ],
  [
    'French',
    french,
    [
      ['jeudi 15h', '2026-11-26 15:00 60'],
      ['jeudi 15h pour 45 min', '2026-11-26 15:00 45'],
      ['10 déc 15:00', '2026-12-10 15:00 60'],
      ['jeudi 15h30', '2026-11-26 15:30 60'],
    ],
  ],
  [
    'Spanish',
    spanish,
    [
      ['jueves 15:00', '2026-11-26 15:00 60'],
      ['jueves 15:00 por 45 min', '2026-11-26 15:00 45'],
      ['10 dic 15:00', '2026-12-10 15:00 60'],
    ],
  ],
  [
    'Portuguese',
    portuguese,
    [
      ['quinta 15h', '2026-11-26 15:00 60'],
      ['quinta 15h por 45 min', '2026-11-26 15:00 45'],
      ['10 dez 15:00', '2026-12-10 15:00 60'],
      ['quinta-feira às 15:30', '2026-11-26 15:30 60'],
    ],
  ],
  [
    'Japanese',
    japanese,
    [
      ['木曜日 15時', '2026-11-26 15:00 60'],
      ['12月10日 15:00', '2026-12-10 15:00 60'],
      ['木曜日 15:00 45分', '2026-11-26 15:00 45'],
    ],
  ],
  [
    'Arabic',
    arabic,
    [
      ['الخميس 15:00', '2026-11-26 15:00 60'],
      ['10 ديسمبر 15:00', '2026-12-10 15:00 60'],
      ['الخميس 15:00 لمدة 45 دقيقة', '2026-11-26 15:00 45'],
      ['الخميس ١٥:٠٠', '2026-11-26 15:00 60'],
    ],
  ],
];

describe.each(meetings)('A meeting in %s words', (_name, language, examples) => {
  it.each(examples)('%s', (words, expected) => {
    expect(meeting(language, words)).toBe(expected);
  });
});
