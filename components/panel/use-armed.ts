import { useEffect, useRef, useState } from 'preact/hooks';
import { toMs } from '../../lib/domain/instant';
import { readPanelRequest, type PanelRequest } from '../../lib/storage/queries/panel-request';
import { useLiveQuery } from '../app/use-live-query';
import { isModifier, keyName, listenToKeys } from '../ui/keys';
import { focusOpenStep } from './steps/Step';

/** Somebody who asked for the panel wants to type into it for this long; later the caret stays where the person put it. */
const freshMs = 10_000;

/** Whether keys that arrive in the panel were meant for it. */
export interface Armed {
  /** True once the person has pressed Tab, clicked inside, or asked for the panel. */
  isArmed(this: void): boolean;
  /** By what the panel was asked for, while that is fresh: the caret goes where it says. */
  readonly asked: PanelRequest | null;
}

/**
 * Guards against keys meant for the call page. Opening the panel moves the keyboard into it: where it opened by itself,
 * keys that arrive change nothing until the person has pressed Tab, which leads into the open step, or clicked inside.
 */
export function useArmed(): Armed {
  const armed = useRef(false);
  const request = useLiveQuery(readPanelRequest, [], 'panel-request');
  const [asked, setAsked] = useState<PanelRequest | null>(null);

  useEffect(() => {
    const arm = () => {
      armed.current = true;
    };
    // What the first frame puts the focus on has it by now.
    if (document.activeElement !== document.body) arm();
    const stop = listenToKeys((event) => {
      if (armed.current || isModifier(event)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (keyName(event) !== 'tab') return;
      arm();
      focusOpenStep();
    }, true);
    window.addEventListener('pointerdown', arm, true);
    window.addEventListener('focusin', arm, true);
    return () => {
      stop();
      window.removeEventListener('pointerdown', arm, true);
      window.removeEventListener('focusin', arm, true);
    };
  }, []);

  const latest = request.status === 'ready' ? request.value : null;
  useEffect(() => {
    if (!latest || latest.kind === 'by-itself' || Date.now() - toMs(latest.at) > freshMs) return;
    armed.current = true;
    setAsked(latest);
  }, [latest?.at]);
  return { isArmed: () => armed.current, asked };
}
