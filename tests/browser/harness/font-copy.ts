import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { fonts, type FontWidth } from '../../setup/find-fonts.ts';

/**
 * Copies the built extension with its text in a narrow or a wide font: where its style sheets ask for the system's
 * own font they ask for that one instead. Works on every system, and in whatever font the machine has by default.
 */
export function copyInFont(width: FontWidth, built = '.output/chrome-mv3'): string {
  const folder = mkdtempSync(join(tmpdir(), `last-ten-${width}-`));
  cpSync(built, folder, { recursive: true });
  const families = fonts[width].families.map((family) => `"${family}"`).join(',');
  const sheets = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.css'),
  );
  let replaced = 0;
  for (const path of sheets.map((name) => join(folder, name))) {
    const sheet = readFileSync(path, 'utf8');
    replaced += sheet.split('system-ui').length - 1;
    writeFileSync(path, sheet.replaceAll('system-ui', families));
  }
  if (replaced === 0) throw new Error('No style sheet asks for the font of the system any more.');
  return folder;
}

/** The fonts that a page is really drawn in, most used first. */
export async function drawnFonts(page: Page): Promise<string[]> {
  const session = await page.createCDPSession();
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument', { depth: -1 });
  const { nodeIds } = await session.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector: 'body *' });
  const glyphs = new Map<string, number>();
  for (const nodeId of nodeIds) {
    const { fonts: used } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
    for (const { familyName, glyphCount } of used)
      glyphs.set(familyName, (glyphs.get(familyName) ?? 0) + glyphCount);
  }
  await session.detach();
  return [...glyphs].toSorted(([, a], [, b]) => b - a).map(([name]) => name);
}
