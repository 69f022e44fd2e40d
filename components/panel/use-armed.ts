import { useEffect, useRef, useState } from 'preact/hooks';
import { toMs } from '../../lib/domain/instant';
import { readPanelRequest, type PanelRequest } from '../../lib/storage/panel-request';
import { useLiveQuery } from '../ui/use-live-query';
import { focusOpenStep } from './Step';

/** A keyboard command addresses the panel for this long; later the caret stays where the person put it. */
const freshMs = 10_000;

/**
 * Guards against keys meant for the call page; the first Tab leads into the open step. Opening the panel moves the keyboard into it, so until the
 * person has pressed Tab, clicked inside, or come by a keyboard command, keys that arrive change nothing.
 * Returns the latest keyboard command, for the caret to go where it says.
 */
export function useArmed(): PanelRequest | null {
  const armed = useRef(false);
  const request = useLiveQuery(readPanelRequest, []);
  const [command, setCommand] = useState<PanelRequest | null>(null);

  useEffect(() => {
    const arm = () => {
      armed.current = true;
    };
    function onKeyDown(event: KeyboardEvent): void {
      if (armed.current || isModifier(event.key)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (event.key !== 'Tab') return;
      arm();
      focusOpenStep();
    }
    window.addEventListener('keydown', onKeyDown, true);
    window.addEventListener('pointerdown', arm, true);
    window.addEventListener('focusin', arm, true);
    return () => {
      window.removeEventListener('keydown', onKeyDown, true);
      window.removeEventListener('pointerdown', arm, true);
      window.removeEventListener('focusin', arm, true);
    };
  }, []);

  const asked = request.status === 'ready' ? request.value : null;
  useEffect(() => {
    if (!asked || asked.kind === 'open' || Date.now() - toMs(asked.at) > freshMs) return;
    armed.current = true;
    setCommand(asked);
  }, [asked?.at]);
  return command;
}

function isModifier(key: string): boolean {
  return ['Shift', 'Control', 'Alt', 'Meta', 'AltGraph'].includes(key);
}
