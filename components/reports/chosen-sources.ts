import type { Source } from '../../lib/reports/read-texts';

/** A text as something to read. */
export function pastedSource(text: string): Source {
  return { name: '', blob: new Blob([text]) };
}

/** Files that were chosen, one by one or as a folder. */
export function* fileSources(files: Iterable<File>): Generator<Source> {
  for (const file of files) yield { name: file.webkitRelativePath || file.name, blob: file };
}

/**
 * Returns what was dropped: files, all that is in folders, or a text. To be called within the event: its data are gone when
 * it is over. Empty: nothing that can be read.
 */
export function droppedSources(data: DataTransfer): AsyncGenerator<Source> | null {
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length > 0) return inEntries(entries);
  const text = data.getData('text/plain');
  return text === '' ? null : inEntries([], text);
}

async function* inEntries(entries: readonly FileSystemEntry[], text = ''): AsyncGenerator<Source> {
  if (text !== '') yield pastedSource(text);
  for (const entry of entries) yield* inEntry(entry);
}

async function* inEntry(entry: FileSystemEntry): AsyncGenerator<Source> {
  if (entry.isFile) {
    yield { name: entry.fullPath.slice(1), blob: await fileOf(entry as FileSystemFileEntry) };
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  // It gives a hundred at a time, and none when there are no more.
  for (let some = await nextEntries(reader); some.length > 0; some = await nextEntries(reader))
    for (const one of some) yield* inEntry(one);
}

/** A file that went away since is as one that cannot be opened, which reading it tells. */
function fileOf(entry: FileSystemFileEntry): Promise<Blob> {
  return new Promise((resolve) => {
    entry.file(resolve, () => resolve(unreadable));
  });
}

const unreadable = {
  size: 0,
  stream: () => {
    throw new DOMException('The file is gone.', 'NotFoundError');
  },
} as unknown as Blob;

function nextEntries(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  return new Promise((resolve) => {
    reader.readEntries(resolve, () => resolve([]));
  });
}
