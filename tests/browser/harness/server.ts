import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { answerPage } from '../../pages/call-hosts.ts';
import { hashOfPublicKey, makeCertificate } from './certificate.ts';

/** A request the server saw. `origin` and the `sec-fetch-*` headers tell who asked: a page, a person, an extension. */
export interface SeenRequest {
  readonly method: string;
  readonly host: string;
  /** Path with its query. */
  readonly path: string;
  readonly origin: string | undefined;
  readonly referer: string | undefined;
  /** What signs in somewhere. */
  readonly authorization: string | undefined;
  /** The `sec-fetch-site`, `-mode`, `-dest` and `-user` headers, by their last word. */
  readonly fetch: Readonly<Record<'site' | 'mode' | 'dest' | 'user', string | undefined>>;
}

export type RouteHandler = (url: URL, request: IncomingMessage, response: ServerResponse) => void;

export interface StandInServer {
  readonly port: number;
  /** SHA-256 of the certificate's public key, as Chromium's flag for trusting one wants it. */
  readonly publicKeyHash: string;
  /** Every request so far, oldest first. */
  readonly requests: readonly SeenRequest[];
  /** Answers one path of one host in place of the stand-in pages. */
  addRoute(host: string, path: string, handler: RouteHandler): void;
  /** Forgets the requests seen so far. */
  forgetRequests(): void;
  close(): Promise<void>;
}

// What Chromium asks on its own account: sign-in state, updates, autofill, check-in.
const browserServices =
  /^((?:accounts|android\.clients)\.google\.com|(.+\.)?googleapis\.com|(.+\.)?gvt[12]\.com)$/;

/** The requests that neither went to one of `hosts` nor are the browser's own business. */
export function requestsBeyond(server: StandInServer, hosts: readonly string[]): SeenRequest[] {
  return server.requests.filter(
    ({ host, path }) =>
      !hosts.includes(host) &&
      !browserServices.test(host) &&
      // Asked of its search by the browser alone: whether it may offer its other services.
      !(host === 'www.google.com' && path.startsWith('/async/folae?')),
  );
}

function header(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value.join(', ') : value;
}

function seen(request: IncomingMessage, url: URL): SeenRequest {
  return {
    method: request.method ?? 'GET',
    host: url.hostname,
    path: url.pathname + url.search,
    origin: header(request, 'origin'),
    referer: header(request, 'referer'),
    authorization: header(request, 'authorization'),
    fetch: {
      site: header(request, 'sec-fetch-site'),
      mode: header(request, 'sec-fetch-mode'),
      dest: header(request, 'sec-fetch-dest'),
      user: header(request, 'sec-fetch-user'),
    },
  };
}

function sendPage(url: URL, response: ServerResponse): void {
  const answer = answerPage(url);
  if (!answer) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end(`No stand-in page for ${url.href}`);
  } else if ('redirect' in answer) {
    response.writeHead(302, { location: answer.redirect }).end();
  } else {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
    response.end(answer.document);
  }
}

/** Starts the HTTPS server that plays every host of the web on a free local port. */
export async function startServer(): Promise<StandInServer> {
  const requests: SeenRequest[] = [];
  const routes = new Map<string, RouteHandler>();
  const certificate = await makeCertificate();
  const server = createServer(certificate, (request, response) => {
    const url = new URL(request.url ?? '/', `https://${request.headers.host ?? 'localhost'}`);
    requests.push(seen(request, url));
    const route = routes.get(`${url.hostname} ${url.pathname}`);
    if (route) route(url, request, response);
    else sendPage(url, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    publicKeyHash: hashOfPublicKey(certificate.cert),
    requests,
    addRoute: (host, path, handler) => void routes.set(`${host} ${path}`, handler),
    forgetRequests: () => void requests.splice(0),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
