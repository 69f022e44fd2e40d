import { readRequest } from './read-request';
import type { ReadReply, ReadRequest } from './worker-protocol';

// Reads one calendar, apart from every page, where it can be stopped.
const tell = (reply: ReadReply) => postMessage(reply);
addEventListener('message', ({ data }: MessageEvent<ReadRequest>) => {
  const content = readRequest(data, (done) => tell({ kind: 'progress', done }));
  tell({ kind: 'read', content });
});
