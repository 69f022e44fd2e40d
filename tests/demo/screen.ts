import { spawn, spawnSync, type ChildProcess } from 'node:child_process';

const name = ':97';

/** The virtual screen, and the window that fills it. */
export const screenSize = { width: 1280, height: 860 } as const;

/** Starts a virtual screen with a window manager; what is started after it is drawn there. */
export function startScreen(): ChildProcess {
  const { width, height } = screenSize;
  const screen = spawn('Xvfb', [name, '-screen', '0', `${width}x${height}x24`], { stdio: 'ignore' });
  process.env['DISPLAY'] = name;
  spawn('openbox', { stdio: 'ignore' }).unref();
  return screen;
}

/** Takes a picture of the whole virtual screen, as a PNG. */
export function takeScreen(): Buffer {
  const { status, stdout, stderr } = spawnSync('import', ['-display', name, '-window', 'root', 'png:-'], {
    maxBuffer: 64e6,
  });
  if (status !== 0) throw new Error(`The screen could not be photographed: ${stderr.toString()}`);
  return stdout;
}
