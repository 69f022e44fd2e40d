import type { Program } from './program.ts';

/** Name and password that every server here takes. The password is one that only UTF-8 carries whole. */
export const user = 'ana';
export const password = 'pässwort: 10€';

/** A real server of folders or calendars on loopback. */
export interface DavServer extends Program {
  readonly name: string;
  /** The path that a person would be told to use: a folder of files, or where calendars are found. */
  readonly path: string;
  /** It asks for no password itself: the proxy does. */
  readonly isOpen?: true;
}
