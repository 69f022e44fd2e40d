/** What the time is spent on. */
export type Lane = 'files' | 'script' | 'database' | 'drawing' | 'frames';

/** Something that lasts, in ms from the arrival of the document. */
export interface Span {
  readonly lane: Lane;
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

const titles: Readonly<Record<Lane, string>> = {
  files: 'files of the package',
  script: 'script',
  database: 'database',
  drawing: 'style, layout, paint',
  frames: 'frames',
};
const colors: Readonly<Record<Lane, string>> = {
  files: '#4d7fb8',
  script: '#c98a3d',
  database: '#7b6bb0',
  drawing: '#3f8f6b',
  frames: '#c0524a',
};

const [left, top, width, row] = [150, 30, 760, 16];
/** Draws the first `until` ms as lanes; readable on a light and on a dark page. */
export function openingPicture(spans: readonly Span[], until: number): string {
  const x = (ms: number) => left + (Math.min(ms, until) / until) * (width - left - 20);
  const lines: string[] = [];
  let y = top;
  for (const lane of Object.keys(titles) as Lane[]) {
    const rows = stacked(spans.filter((span) => span.lane === lane));
    lines.push(`<text x="${left - 10}" y="${y + 12}" text-anchor="end">${titles[lane]}</text>`);
    rows.forEach((inRow, index) => {
      for (const { name, from, to } of inRow) {
        const [start, end] = [x(from), x(to)];
        const label = lane === 'files' || lane === 'frames' ? name : '';
        lines.push(
          `<rect x="${start.toFixed(1)}" y="${y + index * row}" width="${Math.max(1, end - start).toFixed(1)}" height="${row - 3}" rx="2" fill="${colors[lane]}"><title>${name}, ${from.toFixed(1)} to ${to.toFixed(1)} ms</title></rect>`,
          ...(label
            ? [`<text x="${(end + 4).toFixed(1)}" y="${y + index * row + 11}" font-size="10">${label}</text>`]
            : []),
        );
      }
    });
    y += Math.max(1, rows.length) * row + 10;
  }
  const ticks = Array.from({ length: 11 }, (_, index) => (index * until) / 10).map(
    (ms) =>
      `<line x1="${x(ms)}" x2="${x(ms)}" y1="${top - 8}" y2="${y}" stroke="#888" stroke-opacity="0.3"/><text x="${x(ms)}" y="${top - 14}" text-anchor="middle" font-size="10">${ms} ms</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${y + 6}" font-family="system-ui, sans-serif" font-size="12" role="img"><title>The first ${until} ms of the panel</title><style>text{fill:#33302b}rect.page{fill:#fff}@media (prefers-color-scheme:dark){text{fill:#e8e4dc}rect.page{fill:#1d1b19}}</style><rect class="page" width="${width}" height="${y + 6}"/>${[...ticks, ...lines].join('')}</svg>\n`;
}

/** Puts spans into as few rows as hold them side by side; a short one inside a longer one is part of it and left out. */
function stacked(spans: readonly Span[]): Span[][] {
  const rows: Span[][] = [];
  const isFiles = spans.some(({ lane }) => lane === 'files');
  const outer = spans.filter(
    (span) =>
      isFiles ||
      !spans.some(
        (other) =>
          other !== span &&
          other.from <= span.from &&
          other.to >= span.to &&
          other.to - other.from > span.to - span.from,
      ),
  );
  for (const span of outer.toSorted((a, b) => a.from - b.from)) {
    const free = isFiles ? undefined : rows.find((inRow) => (inRow.at(-1)?.to ?? 0) <= span.from + 0.5);
    if (free) free.push(span);
    else rows.push([span]);
  }
  return rows;
}
