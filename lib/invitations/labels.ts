import { anyOf, folded } from './plain-lines';

const words = {
  when: 'When|Wann|Quand|Cuándo|Quando|日時|開催日時|開始日時|いつ|متى|الموعد|Date and time|Datum und Uhrzeit|Date et heure|Fecha y hora|Data e hora|التاريخ والوقت',
  time: 'Time|Zeit|Uhrzeit|Heure|Hora|Horário|時間|時刻|الوقت',
  date: 'Date|Datum|Termin|Fecha|Data|日付|開催日|التاريخ',
  zone: 'Time zone|Timezone|Zeitzone|Fuseau horaire|Zona horaria|Fuso horário|タイムゾーン|المنطقة الزمنية',
  from: 'From|Von|De|差出人|送信者|من',
  to: 'To|An|À|Para|宛先|إلى|Cc',
  sent: 'Sent|Gesendet|Envoyé|Enviado|Enviada|Enviado el|Enviado em|送信日時|تاريخ الإرسال|أرسلت',
  subject: 'Subject|Betreff|Objet|Asunto|Assunto|件名|الموضوع',
  organizer: 'Organizer|Organiser|Organisator|Organizador|Organizadora|Organisateur|主催者|المنظم',
} as const;

/** What a line is about. */
export type Label = keyof typeof words;

/** A line with its label; null: it has none that is known. */
export interface LabelledLine {
  readonly label: Label | null;
  /** What stands behind the label; the whole line where it has none. */
  readonly value: string;
}

const labels = Object.entries(words).map(([label, all]) => {
  const pattern = anyOf(all.split('|'));
  return {
    label: label as Label,
    // Marks fall away when folding, so the place behind the label is found by its colon.
    ahead: new RegExp(`^[*•·>\\s]*(?:${pattern})\\*? ?:`, 'u'),
    alone: new RegExp(`^[*\\s]*(?:${pattern})[*\\s]*$`, 'u'),
  };
});

const longestLabel = 40;

/** Returns each line that is not blank with its label, which may stand on a line of its own before it. */
export function labelledLines(lines: readonly string[]): LabelledLine[] {
  const found: LabelledLine[] = [];
  let pending: Label | null = null;
  for (const line of lines.filter((each) => each !== '')) {
    const head = folded(line.slice(0, longestLabel));
    const ahead = labels.find((each) => each.ahead.test(head))?.label;
    const alone =
      line.length < longestLabel ? labels.find((each) => each.alone.test(head))?.label : undefined;
    const value = ahead ? line.slice(line.search(/[:：]/) + 1).replace(/^[*\s]+/, '') : line;
    const label: Label | null = ahead ?? pending;
    pending = alone ?? (ahead && value === '' ? ahead : null);
    if (!pending) found.push({ label, value });
  }
  return found;
}

/** Whether some lines are the head of a mail: there, a date says when it was sent. */
export function isMailHead(lines: readonly LabelledLine[]): boolean {
  const has = (label: Label) => lines.some((line) => line.label === label);
  return has('from') && (has('to') || has('subject') || has('sent'));
}
