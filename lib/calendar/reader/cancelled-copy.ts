/**
 * What Outlook puts before the title of a meeting that was called off and stays in the calendar until its owner
 * removes it, in the languages of Outlook; where two forms are known, for two genders or ages, both.
 */
const prefixes = [
  'canceled|cancelled', // English
  'abgesagt', // German
  'annulé|annulée', // French
  'cancelado|cancelada|anulado|anulada', // Spanish, Portuguese, Galician
  'annullato|annullata', // Italian
  'geannuleerd', // Dutch
  'cancel·lat|cancel·lada|anul·lat|anul·lada', // Catalan
  'inställt|inställd|avbokat|avbokad', // Swedish
  'aflyst', // Danish
  'avlyst', // Norwegian
  'peruutettu|peruttu', // Finnish
  'odwołane|odwołano|anulowane|anulowano', // Polish
  'zrušeno|zrušené', // Czech, Slovak
  'törölve|lemondva|visszavonva', // Hungarian
  'anulat|anulată', // Romanian
  'отменено|отменена|отменен|отменён', // Russian, Bulgarian
  'скасовано', // Ukrainian
  'анулирано|отказано', // Bulgarian, Serbian
  'ακυρώθηκε|ακυρωμένο|ακυρωμένη', // Greek
  '[iİ]ptal edildi|[iİ]ptal', // Turkish
  'otkazano', // Croatian, Serbian
  'preklicano|odpovedano', // Slovenian
  'atšaukta|atšauktas', // Lithuanian
  'atcelts|atcelta', // Latvian
  'tühistatud', // Estonian
  'đã hủy|đã huỷ', // Vietnamese
  'dibatalkan', // Indonesian, Malay
  'キャンセル済み|キャンセル|取り消し済み|中止', // Japanese
  '已取消|取消', // Chinese
  '취소됨|취소', // Korean
  'ملغاة|ملغى|ملغي|ملغية|تم الإلغاء|تم إلغاء|أُلغي', // Arabic
  'מבוטל|בוטל|בוטלה', // Hebrew
  'ยกเลิกแล้ว|ยกเลิก', // Thai
  'रद्द किया गया|रद्द', // Hindi
  'لغو شد|لغو شده', // Persian
];

const cancelled = new RegExp(
  `^[\\s\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]*(?:${prefixes.join('|')})[\\s\\u00A0]{0,3}[:：]`,
  'iu',
);

/** Returns whether a title says at its beginning that the meeting was called off; by itself that proves nothing. */
export function saysCancelled(title: string): boolean {
  return cancelled.test(title.slice(0, 100).normalize('NFC'));
}
