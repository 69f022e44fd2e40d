import { createHash, X509Certificate } from 'node:crypto';
import { generate } from 'selfsigned';

/** Makes a throw-away certificate and key in PEM for a server of the tests, good for `hosts` where one is to trust it. */
export async function makeCertificate(
  hosts: readonly string[] = [],
): Promise<{ readonly cert: string; readonly key: string }> {
  const names = hosts.map((value) => ({ type: 2 as const, value }));
  const made = await generate([{ name: 'commonName', value: 'stand-in.example' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    ...(names.length > 0 && { extensions: [{ name: 'subjectAltName', altNames: names }] }),
  });
  return { cert: made.cert, key: made.private };
}

/** SHA-256 in base64 of the public key in a certificate, which Chromium takes to trust that one key. */
export function hashOfPublicKey(cert: string): string {
  const key = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(key).digest('base64');
}
