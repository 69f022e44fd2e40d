/**
 * Writes digits and signs of other scripts as ASCII, place by place, so that every index still fits the text:
 * Arabic-Indic and full-width digits, and the full-width signs of quick entry.
 */
export function withAsciiSigns(text: string): string {
  return text.replaceAll(/[٠-٩۰-۹０-９！＠～〜：？٫]/g, (sign) => {
    const code = sign.charCodeAt(0);
    for (const zero of [0x06_60, 0x06_f0, 0xff_10]) {
      if (code >= zero && code <= zero + 9) return String(code - zero);
    }
    return signs[sign] ?? sign;
  });
}

const signs: Readonly<Record<string, string>> = {
  '！': '!',
  '＠': '@',
  '～': '~',
  '〜': '~',
  '：': ':',
  '？': '?',
  '٫': '.',
};
