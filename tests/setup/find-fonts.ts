import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';

/** Two fonts as far apart in width as people have them: family names for CSS, and the files they come in. */
export const fonts = {
  narrow: {
    families: ['Liberation Sans Narrow', 'Roboto Condensed', 'Arial Narrow'],
    files: [
      'LiberationSansNarrow-Regular.ttf',
      'RobotoCondensed-Regular.ttf',
      'Arial Narrow.ttf',
      'ARIALN.TTF',
    ],
  },
  wide: { families: ['DejaVu Sans', 'Verdana'], files: ['DejaVuSans.ttf', 'Verdana.ttf', 'verdana.ttf'] },
} as const;

export type FontWidth = keyof typeof fonts;

const folders = [
  '/usr/share/fonts',
  '/usr/local/share/fonts',
  join(homedir(), '.local/share/fonts'),
  join(homedir(), '.fonts'),
  '/Library/Fonts',
  '/System/Library/Fonts/Supplemental',
  join(homedir(), 'Library/Fonts'),
  join(process.env['WINDIR'] ?? 'C:\\Windows', 'Fonts'),
];

/** Whether a narrow and a wide font are installed. */
export function hasFontsOfBothWidths(): boolean {
  const names = new Set(
    folders
      .filter((folder) => existsSync(folder))
      .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }))
      .map((path) => basename(path)),
  );
  return Object.values(fonts).every(({ files }) => files.some((file) => names.has(file)));
}
