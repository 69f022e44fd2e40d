import { useContext, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { typedAddress } from '../../lib/sync/try-server';
import { t } from '../../lib/words/i18n';
import { Asking, type Ask } from './asked-hosts';

/** What a form that tries a place shows of it, and how it tries. */
export interface Trial {
  readonly problem: string;
  readonly working: boolean;
  readonly setProblem: (text: string) => void;
  /** Returns the address that was typed once the browser lets it be asked, within a click; else says why not, `wrong` where it is none. */
  readonly reach: (typed: string, wrong: string) => Promise<string | undefined>;
  /** Looks at a place, and goes on with what it found; a text is what is wrong. A form that was left goes on with nothing. */
  readonly look: <Found extends object>(
    find: () => Promise<Found | string>,
    goOn: (found: Found) => unknown,
  ) => Promise<void>;
}

/** Tries a place for a form; `ask`, where the connection it is part of is not the one of the forms around. */
export function useTrial(ask?: Ask): Trial {
  const asAround = useContext(Asking);
  const [problem, setProblem] = useState('');
  const [working, setWorking] = useState(false);
  const isLeft = useRef(false);
  useLayoutEffect(() => () => void (isLeft.current = true), []);

  async function reach(typed: string, wrong: string): Promise<string | undefined> {
    const address = typedAddress(typed);
    const isAllowed = address !== undefined && (await (ask ?? asAround)(address));
    if (isAllowed) return address;
    setProblem(address === undefined ? wrong : t('syncNotGranted', new URL(address).host));
    return undefined;
  }
  const look: Trial['look'] = async (find, goOn) => {
    if (isLeft.current) return;
    setProblem('');
    setWorking(true);
    try {
      const found = await find();
      if (isLeft.current) return;
      if (typeof found === 'string') setProblem(found);
      else await goOn(found);
    } finally {
      setWorking(false);
    }
  };
  return { problem, working, setProblem, reach, look };
}
