import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readRequest } from '../lib/feeds/read-request';
import type { ReadReply, ReadRequest } from '../lib/feeds/worker-protocol';

/** Reads one calendar, apart from every page, where it can be stopped. */
export default defineUnlistedScript(() => {
  const tell = (reply: ReadReply) => postMessage(reply);
  addEventListener('message', ({ data }: MessageEvent<ReadRequest>) => {
    const content = readRequest(data, (done) => tell({ kind: 'progress', done }));
    tell({ kind: 'read', content });
  });
});
