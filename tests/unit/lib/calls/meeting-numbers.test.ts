import { describe, expect, it } from 'vitest';
import { callKeysInText } from '../../../../lib/calls/calls-in-text';

const zoomNumbers = [
  ['English', 'Join Zoom Meeting\nMeeting ID: 812 3456 7890'],
  ['English, in the label', 'Zoom Meeting ID: 812-3456-7890'],
  ['English, without a colon', 'Join by Zoom, meeting id 812-3456-7890'],
  ['Japanese, in wide digits', 'Zoom\nミーティング ID：８１２ ３４５６ ７８９０'],
  ['Arabic, in its digits', 'الانضمام إلى اجتماع Zoom\nمعرف الاجتماع: ٨١٢ ٣٤٥٦ ٧٨٩٠'],
  ['English, by hand', 'Zoom ID: 81234567890'],
  ['English, on the next line', 'We meet on Zoom\nID: 812 3456 7890\nPasscode: 123456'],
  ['English, a webinar', 'Zoom webinar. Webinar ID: 812 3456 7890'],
  ['German', 'Zoom-Meeting beitreten\nMeeting-ID: 812 3456 7890'],
  ['German, by hand', 'Zoom, Besprechungs-ID: 812 3456 7890'],
  ['French', 'Participer à la réunion Zoom\nID de réunion : 812 3456 7890'],
  ['Spanish', 'Unirse a la reunión Zoom\nID de la reunión: 812 3456 7890'],
  ['Portuguese', 'Entrar na reunião Zoom\nID da reunião: 812 3456 7890'],
  ['Italian', 'Entra nella riunione in Zoom\nID riunione: 812 3456 7890'],
  ['Dutch', 'Deelnemen aan Zoom-vergadering\nVergader-ID: 812 3456 7890'],
  ['Polish', 'Dołącz do spotkania Zoom\nIdentyfikator spotkania: 812 3456 7890'],
  ['Russian', 'Войти в Zoom\nИдентификатор конференции: 812 3456 7890'],
  ['Turkish', 'Zoom Toplantısına Katıl\nToplantı Kimliği: 812 3456 7890'],
  ['Arabic', 'الانضمام إلى اجتماع Zoom\nمعرف الاجتماع: 812 3456 7890'],
  ['Japanese', 'Zoomミーティングに参加する\nミーティングID: 812\u00A03456\u00A07890'],
  ['Chinese', '加入 Zoom 会议\n会议号：812 3456 7890'],
  ['Korean', 'Zoom 회의 참가\n회의 ID: 812 3456 7890'],
  ['markup', 'Zoom<br><b>Meeting ID:</b> 812 3456 7890'],
  ['Zoom’s block without its name', 'Meeting ID: 812 3456 7890\nPasscode: 987654'],
  ['Zoom’s block in German', 'Meeting-ID: 812 3456 7890\nKenncode: 987654'],
  ['one tap', 'Meeting ID: 81234567890\n+16469313860,,81234567890#,,,,*987654# US'],
  ['Zoom after other words of Teams', 'Not on Teams this time.\nZoom Meeting ID: 812 3456 7890'],
] as const;

const noNumbers = [
  ['a booking', 'Dentist. Your booking ID: 1234567890'],
  ['a booking beside a call', 'Consultation by Zoom. Booking ID: 1234567890'],
  ['a ticket without a colon', 'Zoom ticket ID 81234567890'],
  ['an insurance without a colon', 'Zoom in on policy ID 8123456789'],
  ['an order', 'Order ID: 1234567890'],
  ['a customer, in German', 'Zoom-Termin. Kunden-ID: 1234567890'],
  ['a booking, in German', 'Buchungs-ID: 123 456 7890'],
  ['a reservation, in French', 'Zoom. ID de réservation : 1234567890'],
  ['an order, in Spanish', 'ID de pedido: 1234567890'],
  ['a booking, in Portuguese', 'Zoom\nID da reserva: 1234567890'],
  ['an order, in Chinese', 'Zoom\n订单号：1234567890'],
  ['a telephone number, in Japanese', 'Zoom\n電話番号：0312345678'],
  ['a booking, in Arabic', 'Zoom\nرقم الحجز: 1234567890'],
  ['a number of nothing', 'ID: 1234567890'],
  ['a meeting of nobody knows whom', 'Meeting ID: 812 3456 7890'],
  ['a meeting of Webex', 'Webex\nMeeting ID: 812 3456 7890\nPassword: abc'],
  ['a meeting of Webex after one of Zoom', 'No Zoom today but Webex. Meeting ID: 812 3456 7890'],
  ['a meeting of BlueJeans', 'BlueJeans\nMeeting ID: 812 345 678\nPasscode: 1234'],
  ['a picture to look into', 'Zoom in on the plan. Meeting ID: 812 3456 7890'],
  ['a number far from Zoom', `Zoom as ever.\n\nDelivery\nID: 1234567890`],
  ['a word that ends alike', 'Zoom. Paid: 1234567890'],
] as const;

describe('a meeting number', () => {
  it.each(zoomNumbers)('in %s is Zoom’s', (_, text) => {
    expect(callKeysInText(text)).toEqual(['zoom:81234567890']);
  });

  it.each(noNumbers)('is not taken from %s', (_, text) => {
    expect(callKeysInText(text)).toEqual([]);
  });
});
