import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A program that serves on loopback, with a folder of its own that goes when it stops. */
export interface Program {
  /** `http://127.0.0.1:port`, without TLS: that is the proxy's part. */
  readonly origin: string;
  readonly folder: string;
  /** Its process; one that makes others is their parent. */
  readonly pid: number;
  stop(): Promise<void>;
}

/** Makes a folder that `startProgram` removes at the end. */
export function makeServerFolder(name: string): string {
  return mkdtempSync(join(tmpdir(), `last-ten-${name}-`));
}

/** Finds a port of this machine that nothing listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Starts a program, and waits until it takes connections. */
export async function startProgram(
  command: string,
  args: readonly string[],
  { folder, port }: { readonly folder: string; readonly port: number },
): Promise<Program> {
  // A proxy set for this machine's way out is none of theirs.
  const env = { PATH: process.env['PATH'], HOME: folder, TMPDIR: folder, LANG: 'C.UTF-8' };
  const child = spawn(command, args, { cwd: folder, env, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (part: Buffer) => (said = (said + part.toString()).slice(-4000)));
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', (error) => {
      said += String(error);
      resolve();
    });
  });
  const kill = () => void child.kill('SIGKILL');
  process.once('exit', kill);
  const failed = ended.then(() => {
    throw new Error(`${command} ended: ${said}`);
  });
  await Promise.race([failed, takesConnections(port)]);
  failed.catch(() => undefined);
  return {
    origin: `http://127.0.0.1:${port}`,
    folder,
    pid: child.pid ?? 0,
    async stop() {
      child.kill('SIGTERM');
      const patience = setTimeout(kill, 3000);
      await ended;
      clearTimeout(patience);
      process.off('exit', kill);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function takesConnections(port: number): Promise<void> {
  const until = Date.now() + 20_000;
  while (!(await connects(port))) {
    if (Date.now() > until) throw new Error(`Nothing listens on port ${port}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function connects(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const end = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
  });
}
