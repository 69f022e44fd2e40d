/** A task as Last Ten writes one. */
export function aTask(uid: string, summary = 'Read chapter two'): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Last Ten//EN',
    'BEGIN:VTODO',
    `UID:${uid}`,
    'DTSTAMP:20261127T120000Z',
    `SUMMARY:${summary}`,
    'X-LAST-TEN-SESSION:one',
    'END:VTODO',
    'END:VCALENDAR',
  ];
  return `${lines.join('\r\n')}\r\n`;
}
