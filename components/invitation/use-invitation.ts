import { useRef, useState } from 'preact/hooks';
import type { Invitation } from '../../lib/invitations/invitation';
import { myTimeZone } from '../../lib/browser/my-time-zone';
import { listAllMentorships } from '../../lib/storage/queries/mentorships';
import { rightNow } from '../../lib/browser/right-now';

/** An invitation that is being given, and what was understood of it. */
export interface GivenInvitation {
  /** Null: nothing was given yet. */
  readonly understood: Invitation | 'nothing' | null;
  /** Reads a text; resolves to whether it is an invitation. */
  readonly take: (text: string) => Promise<boolean>;
  readonly clear: () => void;
  /** For the element that takes what is dropped anywhere in it, and files that are pasted; words moved into a field go there. */
  readonly dropZone: {
    readonly onDragOver: (event: DragEvent) => void;
    readonly onDrop: (event: DragEvent) => void;
    readonly onPaste: (event: ClipboardEvent) => void;
  };
}

/** A calendar file may be this large before it is looked into; the reader has a limit of its own. */
const largestFile = 1_000_000;

/** Takes a pasted or dropped invitation, and reads it; the reader is fetched when there is something to read. */
export function useInvitation(): GivenInvitation {
  const [understood, setUnderstood] = useState<GivenInvitation['understood']>(null);
  const givings = useRef(0);

  function clear(): void {
    givings.current += 1;
    setUnderstood(null);
  }
  async function take(text: string): Promise<boolean> {
    if (text.trim() === '') {
      clear();
      return false;
    }
    givings.current += 1;
    const giving = givings.current;
    const [{ readInvitation }, mentorships] = await Promise.all([
      import('../../lib/invitations/read-invitation'),
      listAllMentorships(),
    ]);
    const found = readInvitation(text, {
      now: rightNow(),
      timeZone: myTimeZone(),
      myEmails: mentorships.flatMap(({ myEmail }) => myEmail ?? []),
      myNames: mentorships.map(({ myName }) => myName),
    });
    // What was given before may be read later.
    if (giving === givings.current) setUnderstood(found ?? 'nothing');
    return found !== undefined;
  }
  async function takeData({ files: [file] }: DataTransfer, text: string): Promise<void> {
    if (!file) await take(text);
    else if (file.size <= largestFile) await take(await file.text());
    else {
      clear();
      setUnderstood('nothing');
    }
  }
  const dropZone = {
    onDragOver: (event: DragEvent) => {
      // Over a field the browser itself takes words, and takes them no more once it is told not to.
      const isFile = event.dataTransfer?.types.includes('Files') === true;
      if (isFile || !isField(event.target)) event.preventDefault();
    },
    onDrop: (event: DragEvent) => {
      const data = event.dataTransfer;
      if (!data || event.defaultPrevented) return;
      const text = data.getData('text/plain') || data.getData('text/uri-list');
      if (data.files.length === 0 && isField(event.target) && !maybeInvitation(text)) return;
      event.preventDefault();
      void takeData(data, text);
    },
    // A copied file; a text goes into the field it is pasted into.
    onPaste: (event: ClipboardEvent) => {
      const data = event.clipboardData;
      if (!data || data.files.length === 0 || event.defaultPrevented) return;
      event.preventDefault();
      void takeData(data, '');
    },
  };
  return { understood, take, clear, dropZone };
}

/** Whether a text pasted into a name's field may be more than a name. */
export function maybeInvitation(text: string): boolean {
  return text.trim().includes('\n') || /https?:\/\//i.test(text);
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
