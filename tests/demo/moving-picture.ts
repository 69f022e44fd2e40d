import { spawnSync } from 'node:child_process';

/** How long each picture stays, in hundredths of a second: eight of them are about ten seconds. */
const delay = 130;

/** Makes one moving picture, a GIF that starts again at its end, of pictures of the same size. */
export function makeMovingPicture(pictures: readonly string[], file: string): void {
  const args = ['-delay', String(delay), '-loop', '0', ...pictures];
  const smaller = ['-resize', '800x', '-colors', '128', '+dither', '-layers', 'optimize', file];
  const { status, stderr } = spawnSync('convert', [...args, ...smaller]);
  if (status !== 0) throw new Error(`The moving picture could not be made: ${stderr.toString()}`);
}
