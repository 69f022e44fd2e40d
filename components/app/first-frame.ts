let waiting: (() => void)[] | null = null;

/** From now on, what is not in this page's first frame is read once that is drawn: it would only delay it. */
export function putFirstFrameFirst(): void {
  waiting ??= [];
}

/** Does something once the first frame is drawn, at once where none is put first or it was drawn already. */
export function afterFirstFrame(deed: () => void): void {
  if (waiting) waiting.push(deed);
  else deed();
}

/** A page that is not shown is not drawn either, however long one waits. */
const patienceMs = 200;

/** The page was given what its first frame is made of: what waits for that goes on as soon as it is drawn. */
export function firstFrameIsMade(): void {
  const goOn = () => {
    clearTimeout(timer);
    const deeds = waiting ?? [];
    waiting = null;
    for (const deed of deeds) deed();
  };
  const timer = setTimeout(goOn, patienceMs);
  requestAnimationFrame(() => setTimeout(goOn));
}
