/** What TypeScript's library does not know yet (wicg.github.io/file-system-access); Chromium alone has it. */
interface WithPicker {
  showDirectoryPicker?(wish: { readonly mode: 'readwrite' }): Promise<FileSystemDirectoryHandle>;
}

/** Returns whether this browser lets a person choose a folder of their computer. */
export function canChooseFolder(): boolean {
  return (globalThis as WithPicker).showDirectoryPicker !== undefined;
}

/**
 * Asks which folder of this computer may be read and written; null: the person chose none. The browser asks only within a
 * click, so nothing is awaited before.
 */
export async function chooseFolder(): Promise<FileSystemDirectoryHandle | null> {
  try {
    return (await (globalThis as WithPicker).showDirectoryPicker?.({ mode: 'readwrite' })) ?? null;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}
