import { request as askUpstream, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { hashOfPublicKey, makeCertificate } from '../browser/harness/certificate.ts';
import { password, user } from './dav-server.ts';
import { rewriteEtag, rewriteListedEtags, type Fault } from './fault.ts';

/** A request the proxy saw, as it came in. */
export interface ProxiedRequest {
  readonly method: string;
  /** Without a port. */
  readonly host: string;
  /** Path with its query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** A host behind the proxy: a server of this machine, or a function that answers in its place. */
export type Upstream =
  | { readonly origin: string; readonly isOpen?: true }
  | ((request: ProxiedRequest, response: ServerResponse) => void);

/** A standing order to the proxy. */
export interface FaultRule {
  /** All requests, where nothing is said. */
  readonly when?: (request: ProxiedRequest) => boolean;
  /** How often; always, where nothing is said. */
  readonly times?: number;
  readonly fault: Fault;
}

export interface FaultProxy {
  readonly port: number;
  /** Its own certificate in PEM, for who has to trust it. */
  readonly certificate: string;
  /** SHA-256 of the certificate's public key, as Chromium's flag for trusting one wants it. */
  readonly publicKeyHash: string;
  /** Every request so far, oldest first. */
  readonly requests: readonly ProxiedRequest[];
  /** Puts a server behind a host name, and returns the origin it then has here. */
  route(host: string, upstream: Upstream): string;
  /** Returns how the order is taken back. */
  add(rule: FaultRule): () => void;
  /** Takes all orders back, and forgets the requests and bodies seen so far. */
  reset(): void;
  stop(): Promise<void>;
}

interface Rule extends FaultRule {
  left: number;
}

/** Starts a proxy with TLS on loopback that writes down every request, and does harm where it is told to. */
export async function startFaultProxy(): Promise<FaultProxy> {
  const certificate = await makeCertificate([
    '*.servers.example',
    '*.icloud.com',
    'elsewhere.example',
    'localhost',
  ]);
  const upstreams = new Map<string, Upstream>();
  const requests: ProxiedRequest[] = [];
  const rules = new Set<Rule>();
  const firstBodies = new Map<string, Buffer>();

  const faultFor = (request: ProxiedRequest): Fault | undefined => {
    for (const rule of rules) {
      if (rule.left === 0 || (rule.when && !rule.when(request))) continue;
      rule.left -= 1;
      return rule.fault;
    }
    return undefined;
  };

  const answer = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const request = await readRequest(incoming);
    requests.push(request);
    const upstream = upstreams.get(request.host);
    const fault = faultFor(request);
    if (fault?.kind === 'drop') return void incoming.socket.destroy();
    if (fault?.kind === 'hold') await fault.until;
    if (fault?.kind === 'answer') return void response.writeHead(fault.status, fault.headers).end(fault.body);
    if (!upstream) return void response.writeHead(502).end('No such host here');
    if (typeof upstream === 'function') return upstream(request, response);
    if (upstream.isOpen && !isLoggedIn(request))
      return void response.writeHead(401, { 'www-authenticate': 'Basic realm="proxy"' }).end();
    const passed =
      fault?.kind === 'tear' ? { ...request, body: request.body.subarray(0, fault.bytes) } : request;
    const fresh = await pass(upstream.origin, passed);
    if (fault?.kind === 'loseAnswer') return void incoming.socket.destroy();
    const key = `${request.host}${request.path}`;
    if (request.method === 'GET' && fresh.status === 200 && !firstBodies.has(key))
      firstBodies.set(key, fresh.body);
    const { status, headers, body } = spoil(fresh, fault, firstBodies.get(key));
    response.writeHead(status, headers);
    if (fault?.kind !== 'truncate') return void response.end(body);
    response.write(body.subarray(0, fault.bytes), () => incoming.socket.destroy());
  };

  const server = createServer(certificate, (incoming, response) => {
    answer(incoming, response).catch(() => incoming.socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    certificate: certificate.cert,
    publicKeyHash: hashOfPublicKey(certificate.cert),
    requests,
    route(host, upstream) {
      upstreams.set(host, upstream);
      return `https://${host}:${port}`;
    },
    add(rule) {
      const kept = { ...rule, left: rule.times ?? -1 };
      rules.add(kept);
      return () => void rules.delete(kept);
    },
    reset() {
      rules.clear();
      firstBodies.clear();
      requests.splice(0);
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function readRequest(incoming: IncomingMessage): Promise<ProxiedRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const headers = Object.fromEntries(
    Object.entries(incoming.headers).map(([name, value]) => [name, [value ?? ''].flat().join(', ')]),
  );
  const host = (headers['host'] ?? '').replace(/:\d+$/, '');
  const { method = 'GET', url: path = '/' } = incoming;
  return { method, host, path, headers, body: Buffer.concat(chunks) };
}

function isLoggedIn({ headers }: ProxiedRequest): boolean {
  return headers['authorization'] === `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[]>>;
  readonly body: Buffer;
}

/** Headers that are a connection's own (RFC 9110 §7.6.1). */
const ownOfConnection = new Set(['connection', 'keep-alive', 'transfer-encoding', 'content-length']);

function pass(origin: string, { method, path, headers, body }: ProxiedRequest): Promise<Answer> {
  const { connection: _, 'transfer-encoding': __, ...rest } = headers;
  const length = body.length > 0 || 'content-length' in headers ? { 'content-length': `${body.length}` } : {};
  return new Promise((resolve, reject) => {
    const passed = { method, headers: { ...rest, ...length }, agent: false } as const;
    const outgoing = askUpstream(new URL(path, origin), passed, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.once('error', reject);
      incoming.once('end', () => {
        const kept = Object.entries(incoming.headers).filter(
          (entry): entry is [string, string | string[]] =>
            entry[1] !== undefined && !ownOfConnection.has(entry[0]),
        );
        const answered = Buffer.concat(chunks);
        const { statusCode: status = 502 } = incoming;
        const hasBody = method !== 'HEAD' && status !== 204 && status !== 304;
        const own = hasBody ? { 'content-length': `${answered.length}` } : {};
        resolve({ status, headers: { ...Object.fromEntries(kept), ...own }, body: answered });
      });
    });
    outgoing.once('error', reject);
    outgoing.end(body);
  });
}

function spoil(answer: Answer, fault: Fault | undefined, first: Buffer | undefined): Answer {
  if (fault?.kind === 'replay' && first) return withBody(answer, first);
  if (fault?.kind === 'refuseAs207' && answer.status >= 400) {
    const xml = `<?xml version="1.0"?><multistatus xmlns="DAV:"><response><href>/</href><status>HTTP/1.1 ${answer.status} Refused</status></response></multistatus>`;
    return { ...withBody(answer, Buffer.from(xml)), status: 207 };
  }
  if (fault?.kind !== 'etags') return answer;
  const { etag, ...rest } = answer.headers;
  const rewritten =
    fault.how === 'absent' || typeof etag !== 'string' ? {} : { etag: rewriteEtag(etag, fault.how) };
  const spoilt = { ...answer, headers: { ...rest, ...rewritten } };
  if (answer.status !== 207) return spoilt;
  const isPacked = answer.headers['content-encoding'] === 'gzip';
  const listing = (isPacked ? gunzipSync(answer.body) : answer.body).toString();
  return withBody(spoilt, Buffer.from(rewriteListedEtags(listing, fault.how)));
}

function withBody(answer: Answer, body: Buffer): Answer {
  const { 'content-encoding': _, ...headers } = answer.headers;
  return { ...answer, headers: { ...headers, 'content-length': `${body.length}` }, body };
}
