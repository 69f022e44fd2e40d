/** A cell of a table to export. */
export type Cell = string | number | null;

/**
 * Writes rows as CSV (RFC 4180), with the mark that tells spreadsheets it is UTF-8. A text that a spreadsheet would
 * run as a formula gets an apostrophe before it (owasp.org/www-community/attacks/CSV_Injection).
 */
export function formatCsv(rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cellText).join(',')).join('\r\n')}\r\n`;
}

function cellText(cell: Cell): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell);
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
