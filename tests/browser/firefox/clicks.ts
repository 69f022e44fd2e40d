/** Finds a control by its text, label or name, in open and closed shadow roots, and returns the middle of where it is. */
export const findControl = `
  const [wanted] = arguments;
  const controls = 'button, a, [role=button], input, select, textarea, summary, label';
  const roots = [document];
  for (const root of roots)
    for (const element of root.querySelectorAll('*'))
      if (element.openOrClosedShadowRoot) roots.push(element.openOrClosedShadowRoot);
  const nameOf = (element) =>
    element.getAttribute('aria-label') ?? (element.textContent.trim() || element.getAttribute('title') || '');
  const all = roots.flatMap((root) => [...root.querySelectorAll(controls)]);
  const seen = all.filter((element) =>
    element.getClientRects().length > 0 && element.checkVisibility({ visibilityProperty: true }));
  const found = seen.find((element) => nameOf(element).replace(/\\s+/g, ' ') === wanted)
    ?? seen.find((element) => nameOf(element).replace(/\\s+/g, ' ').startsWith(wanted));
  if (!found) return null;
  found.scrollIntoView({ block: 'center' });
  const { x, y, width, height } = found.getBoundingClientRect();
  return { x: Math.round(x + Math.min(width, 24) / 2), y: Math.round(y + height / 2) };
`;

/**
 * Notes what takes the next click: the page may move a control away under the pointer. On the page's own window: the global
 * object of a script ends with it.
 */
export const noteClick = `
  window.clickTaken = null;
  addEventListener('click', ({ target }) => {
    const control = target.closest('button, a, [role=button], input, select, textarea, summary, label');
    const isOnNothing = [document.documentElement, document.body].includes(target)
      || document.getElementById('root')?.contains(target);
    window.clickTaken = control
      ? control.getAttribute('aria-label') ?? (control.textContent.trim() || control.getAttribute('title') || '')
      : isOnNothing ? false : '';
  }, { capture: true, once: true });
`;

/**
 * Whether the control of this name took it, as soon as it has come, which may be after the order to click was answered; of
 * what is in a closed shadow root, only the root is known. A page that is not there any more took it.
 */
export const tookClick = `
  const [wanted] = arguments;
  const limit = Date.now() + 2000;
  return new Promise((resolve) => {
    const look = () => {
      const taken = window.clickTaken;
      if (taken === null && Date.now() < limit) return void setTimeout(look, 20);
      const isNamed = typeof taken === 'string' && (taken === '' || taken.replace(/\\s+/g, ' ').startsWith(wanted));
      resolve(taken === undefined || isNamed);
    };
    look();
  });
`;
