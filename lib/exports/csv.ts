/** A cell of a table to export. */
export type Cell = string | number | null;

/** What spreadsheets begin formulas with, plain, wide or small, whatever blanks, breaks and invisible signs stand before. */
const formula = /^[\s\p{Cc}\p{Cf}]*[=+\-@\u2212\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B]|^[\t\r]/u;

/** Spreadsheets part cells by semicolons and tabs, too, depending on the country. */
const needsQuotes = /[",;\t\r\n]/;

/**
 * Writes rows as CSV (RFC 4180), with the mark that tells spreadsheets it is UTF-8. A text that a spreadsheet would
 * run as a formula gets an apostrophe before it (owasp.org/www-community/attacks/CSV_Injection).
 */
export function formatCsv(rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cellText).join(',')).join('\r\n')}\r\n`;
}

function cellText(cell: Cell): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell);
  const text = formula.test(cell) ? `'${cell}` : cell;
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
