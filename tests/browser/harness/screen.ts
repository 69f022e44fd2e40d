import { spawn } from 'node:child_process';

/** A virtual screen of its own. */
export interface Screen {
  /** What `DISPLAY` is for what is to be drawn on it. */
  readonly display: string;
  close(): void;
}

/** Starts a virtual screen under a name that nobody has yet. A browser with a window tells what sounds; one without does not. */
export async function startScreen(): Promise<Screen> {
  const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x860x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const named = screen.stdio[3];
  if (!named) throw new Error('The screen has no way to say its name.');
  const name = await new Promise<string>((resolve, reject) => {
    screen.once('error', reject);
    named.once('data', (data: Buffer) => resolve(data.toString().trim()));
  });
  return { display: `:${name}`, close: () => void screen.kill() };
}
