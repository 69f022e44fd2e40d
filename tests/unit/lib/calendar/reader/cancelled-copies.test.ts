import { describe, expect, it } from 'vitest';
import { calendarOf, eventOf, read } from './reading';

const titles = [
  'Canceled: Mentoring',
  'Cancelled: Mentoring',
  'CANCELED: Mentoring',
  'Abgesagt: Mentoring',
  'Annulé : Mentorat',
  'Annulé\u00A0: Mentorat',
  'Cancelado: Mentoria',
  'Cancelada: Reunión',
  'Annullato: Incontro',
  'Geannuleerd: Overleg',
  'Inställt: Möte',
  'Aflyst: Møde',
  'Avlyst: Møte',
  'Peruutettu: Kokous',
  'Odwołane: Spotkanie',
  'Zrušeno: Schůzka',
  'Törölve: Megbeszélés',
  'Anulată: Întâlnire',
  'Отменено: Встреча',
  'Скасовано: Зустріч',
  'Ακυρώθηκε: Συνάντηση',
  'İptal edildi: Toplantı',
  'Đã hủy: Cuộc họp',
  'Dibatalkan: Rapat',
  'キャンセル済み: 面談',
  'キャンセル済み：面談',
  '已取消: 会议',
  '已取消：會議',
  '취소됨: 회의',
  'ملغاة: اجتماع',
  '\u200Fتم الإلغاء: اجتماع',
  'בוטל: פגישה',
  'ยกเลิกแล้ว: ประชุม',
];

const statusOf = (...lines: string[]) =>
  read(calendarOf(eventOf('DTSTART:20261124T100000Z', 'DTEND:20261124T110000Z', ...lines))).events.map(
    ({ status }) => status,
  );

describe('a copy of a meeting that Outlook keeps after it was called off', () => {
  it.each(titles)('is called off: %s', (title) => {
    expect(statusOf(`SUMMARY:${title}`, 'TRANSP:TRANSPARENT')).toEqual(['cancelled']);
    expect(statusOf(`SUMMARY:${title}`, 'X-MICROSOFT-CDO-BUSYSTATUS:FREE', 'STATUS:CONFIRMED')).toEqual([
      'cancelled',
    ]);
  });

  it.each(titles)('is a meeting where its time is taken: %s', (title) => {
    expect(statusOf(`SUMMARY:${title}`)).toEqual(['confirmed']);
    expect(statusOf(`SUMMARY:${title}`, 'TRANSP:OPAQUE', 'X-MICROSOFT-CDO-BUSYSTATUS:BUSY')).toEqual([
      'confirmed',
    ]);
  });

  it.each([
    'Canceled flights, what now?',
    'Cancelled',
    'How to say canceled: a talk',
    'Not canceled: Mentoring',
    'Abgesagte Termine: Übersicht',
    'Mentoring (canceled)',
    'Kanceled: x',
    'キャンセル待ち: 面談',
    '取消政策：説明',
    'Annuler : comment faire',
  ])('is a meeting, though free, with a title that only reads like it: %s', (title) => {
    expect(statusOf(`SUMMARY:${title}`, 'TRANSP:TRANSPARENT')).toEqual(['confirmed']);
  });

  it('is called off for one occurrence of a series', () => {
    const series = eventOf('DTSTART:20261124T100000Z', 'DTEND:20261124T110000Z', 'RRULE:FREQ=DAILY;COUNT=2');
    const copy = eventOf(
      'RECURRENCE-ID:20261125T100000Z',
      'DTSTART:20261125T100000Z',
      'SUMMARY:Abgesagt: Mentoring',
      'TRANSP:TRANSPARENT',
    );
    expect(read(calendarOf(series, copy)).events.map(({ status }) => status)).toEqual([
      'confirmed',
      'cancelled',
    ]);
  });
});
