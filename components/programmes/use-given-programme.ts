import { useEffect, useState } from 'preact/hooks';
import {
  readProgramme,
  readProgrammeFile,
  type GivenProgramme,
  type ProgrammeProblem,
} from '../../lib/programmes/read-programme';
import { useDraft } from '../app/use-saved-text';
import { problemText } from './problem-text';

/** A programme that is being given: pasted, dropped or chosen. */
export interface Given {
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly takeFile: (file: File) => void;
  /** What was read; null: nothing yet, or nothing that can be taken. */
  readonly given: GivenProgramme | null;
  /** Why it cannot be taken, in a sentence; '' for nothing. */
  readonly problem: string;
  readonly clear: () => void;
}

/** Reads what is typed or pasted as it changes, and a file when it is chosen; what is typed is kept under `draft`. */
export function useGivenProgramme(draft: string): Given {
  const [text, setText] = useDraft(draft);
  const [given, setGiven] = useState<GivenProgramme | null>(null);
  const [problem, setProblem] = useState('');

  function show(read: GivenProgramme | ProgrammeProblem): void {
    setGiven('preset' in read ? read : null);
    setProblem('preset' in read ? '' : problemText(read));
  }
  function clear(): void {
    setText('');
    setGiven(null);
    setProblem('');
  }
  useEffect(() => {
    if (text.trim() === '') return undefined;
    let isCurrent = true;
    void readProgramme(text).then((read) => {
      if (isCurrent) show(read);
    });
    return () => {
      isCurrent = false;
    };
  }, [text]);
  return {
    text,
    setText: (next) => (next.trim() === '' ? clear() : setText(next)),
    takeFile: (file) => {
      if (text !== '') setText('');
      void readProgrammeFile(file).then(show);
    },
    given,
    problem,
    clear,
  };
}
