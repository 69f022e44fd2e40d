import type { CalendarContent } from '../calendar/reader/read-calendar';
import type { ReadReply, ReadRequest } from './worker-protocol';

const timeoutMs = 20_000;

/**
 * Reads a calendar in a worker of its own, and kills it when it takes longer than 20 seconds: a hostile
 * calendar can then neither freeze a page nor grow its memory. `undefined`: it was killed or it broke.
 */
export function readInWorker(
  workerUrl: string,
  request: ReadRequest,
  onProgress: (done: number) => void,
): Promise<CalendarContent | undefined> {
  const worker = new Worker(workerUrl, { type: 'module' });
  return new Promise<CalendarContent | undefined>((resolve) => {
    const end = (content: CalendarContent | undefined) => {
      clearTimeout(timer);
      worker.terminate();
      resolve(content);
    };
    const timer = setTimeout(() => end(undefined), timeoutMs);
    worker.addEventListener('error', () => end(undefined));
    worker.addEventListener('message', ({ data }: MessageEvent<ReadReply>) => {
      if (data.kind === 'progress') onProgress(data.done);
      else end(data.content);
    });
    worker.postMessage(request, [request.bytes.buffer]);
  });
}
