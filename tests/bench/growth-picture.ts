import type { BenchPart } from './measure';

const [width, height, left, bottom, top, right] = [640, 300, 60, 44, 20, 130];

/** Draws how opening grows with the number of items, both axes by powers of ten. */
export function growthPicture({ rows }: BenchPart): string {
  const sized = rows.filter(({ items }) => Number(items) > 0);
  const counts = sized.map(({ items }) => Number(items));
  const [fewest, most] = [Math.log10(Math.min(...counts)), Math.log10(Math.max(...counts))];
  const x = (items: number) =>
    left + ((Math.log10(items) - fewest) / (most - fewest)) * (width - left - right);
  const y = (ms: number) => height - bottom - ((Math.log10(ms) - 1) / 2) * (height - bottom - top);
  const lines = [
    { key: 'emptyMs', name: 'an empty page', color: '#8a857b' },
    { key: 'databaseMs', name: 'only the database', color: '#c98a3d' },
    { key: 'popupItemsMs', name: 'the popup', color: '#1f5f5b' },
    { key: 'panelMs', name: 'the panel', color: '#1a6fd4' },
  ];
  const drawn = lines.map(({ key, name, color }) => {
    const points = sized.map((row) => [x(Number(row['items'])), y(Number(row[key]))] as const);
    const [lastX = 0, lastY = 0] = points.at(-1) ?? [];
    const path = points.map(([px, py]) => `${px.toFixed(1)},${py.toFixed(1)}`).join(' ');
    return `<polyline points="${path}" fill="none" stroke="${color}" stroke-width="2"/><text x="${lastX + 8}" y="${lastY + 4}" fill="${color}">${name}</text>`;
  });
  const grid = [10, 100, 1000].map(
    (ms) =>
      `<line x1="${left}" x2="${width - right}" y1="${y(ms)}" y2="${y(ms)}" stroke="#ddd8ce"/><text x="${left - 8}" y="${y(ms) + 4}" text-anchor="end">${ms} ms</text>`,
  );
  const ticks = counts.map(
    (items) =>
      `<text x="${x(items)}" y="${height - bottom + 20}" text-anchor="middle">${items.toLocaleString('en')} items</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="12" role="img"><title>Time to open, by number of action items</title><rect width="${width}" height="${height}" fill="#fff"/>${[...grid, ...ticks, ...drawn].join('')}</svg>\n`;
}
