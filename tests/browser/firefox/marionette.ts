import { connect, type Socket } from 'node:net';

/** A connection to Marionette, the protocol below geckodriver: `LENGTH:[type,id,name or error,payload]` over TCP. */
export interface Marionette {
  /** Sends a command and returns its answer; rejects with the browser's own words where it refuses. */
  send(command: string, parameters?: object): Promise<unknown>;
  close(): void;
}

type Answer = readonly [
  type: 1,
  id: number,
  error: { error: string; message: string } | null,
  result: unknown,
];

/** Connects to a browser that is starting up, within `waitMs`. */
export async function connectMarionette(port: number, waitMs = 30_000): Promise<Marionette> {
  const socket = await connectWhenReady(port, Date.now() + waitMs);
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let received = Buffer.alloc(0);
  let last = 0;
  function read(): void {
    for (;;) {
      const colon = received.indexOf(':');
      if (colon === -1) return;
      const end = colon + 1 + Number(received.subarray(0, colon).toString());
      if (received.length < end) return;
      const message: unknown = JSON.parse(received.subarray(colon + 1, end).toString());
      received = received.subarray(end);
      // The first message is a greeting, not an answer.
      if (!Array.isArray(message)) continue;
      const [, id, error, result] = message as unknown as Answer;
      const asked = waiting.get(id);
      waiting.delete(id);
      if (error) asked?.reject(new Error(`${error.error}: ${error.message}`));
      else asked?.resolve(result);
    }
  }
  socket.on('data', (data) => {
    received = Buffer.concat([received, data]);
    read();
  });
  socket.on('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('The browser closed the connection.'));
    waiting.clear();
  });
  return {
    send(command, parameters = {}) {
      last += 1;
      const id = last;
      const text = JSON.stringify([0, id, command, parameters]);
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        socket.write(`${Buffer.byteLength(text)}:${text}`);
      });
    },
    close: () => socket.destroy(),
  };
}

async function connectWhenReady(port: number, until: number): Promise<Socket> {
  for (;;) {
    const socket = await tryConnect(port);
    if (socket) return socket;
    if (Date.now() > until) throw new Error(`Firefox did not answer on port ${port}.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function tryConnect(port: number): Promise<Socket | undefined> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(socket));
    socket.once('error', () => resolve(undefined));
  });
}
