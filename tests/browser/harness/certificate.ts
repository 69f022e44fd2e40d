import { generate } from 'selfsigned';

/** Makes a throw-away certificate and key in PEM for the stand-in server. */
export async function makeCertificate(): Promise<{ readonly cert: string; readonly key: string }> {
  const made = await generate([{ name: 'commonName', value: 'stand-in.example' }], {
    keyType: 'ec',
    algorithm: 'sha256',
  });
  return { cert: made.cert, key: made.private };
}
