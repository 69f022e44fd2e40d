import { delimiter, join } from 'node:path';

/** Where a program of one of these names would lie on the search path, best first. */
export function onPath(names: readonly string[]): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.flatMap((folder) => names.map((name) => join(folder, name)));
}

/** The folders that programs are installed in on Windows. */
export function programFolders(): string[] {
  const { env } = process;
  return [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter(
    (folder) => folder !== undefined,
  );
}
