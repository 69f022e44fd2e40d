// Runs in the stand-in page itself. `standInData` is written into the page before this script.
(() => {
  const data = window.standInData;
  const keys = [];
  const clicks = [];
  let variants = data.variants;

  function describe(target) {
    if (!(target instanceof Element)) return 'window';
    return target.tagName.toLowerCase() + (target.id ? `#${target.id}` : '');
  }

  for (const type of ['keydown', 'keyup', 'keypress', 'beforeinput', 'input', 'paste']) {
    window.addEventListener(
      type,
      (event) =>
        keys.push({
          type,
          key: event.key ?? event.data ?? '',
          target: describe(event.target),
          trusted: event.isTrusted,
        }),
      { capture: true },
    );
  }
  for (const type of ['click', 'auxclick', 'contextmenu']) {
    window.addEventListener(
      type,
      (event) => clicks.push({ type, target: describe(event.target), trusted: event.isTrusted }),
      { capture: true },
    );
  }

  function moveTo(address) {
    if (!address) return;
    const here = location.pathname + location.search + location.hash;
    if (address.by === 'push' && location.pathname !== address.path.split('?')[0]) {
      history.pushState({}, '', address.path);
    }
    if (address.by === 'replace' && here !== address.path) history.replaceState({}, '', address.path);
  }

  function fillFrame(inner) {
    const frame = document.querySelector('iframe[data-standin-frame]');
    if (!frame) return;
    const query = new URLSearchParams(data.query);
    query.set('from', 'pwa');
    query.delete('fromPWA');
    query.set('standin', inner);
    frame.src = `/wc/${data.meeting}/join?${query}`;
  }

  function show(page) {
    document.title = page.title;
    document.body.className = page.bodyClass ?? '';
    document.body.setHTMLUnsafe(page.body);
    moveTo(page.address);
  }

  function goInShell(state) {
    const frame = document.querySelector('iframe[data-standin-frame]');
    const own = data.pages[state];
    if (own && !(state === 'shell' && frame)) {
      show(own);
      fillFrame('preview');
    } else if (frame?.contentWindow?.standIn) {
      frame.contentWindow.standIn.go(state);
    } else {
      show(data.pages.shell);
      fillFrame(state);
    }
    window.standIn.state = state;
  }

  function go(state, wanted = variants) {
    if (data.isShell) {
      goInShell(state);
      return;
    }
    const outer = window.parent === window ? undefined : window.parent.standIn;
    if (state === 'left' && outer) {
      outer.go('left');
      return;
    }
    const page = data.pages[`${state}+${wanted}`] ?? data.pages[state];
    if (!page)
      throw new Error(`No stand-in state "${state}". There are ${Object.keys(data.pages).join(', ')}.`);
    variants = wanted;
    show(page);
    window.standIn.state = state;
    window.standIn.variants = wanted;
  }

  function followLauncher() {
    const wanted = new URLSearchParams(location.search).get('url') ?? '';
    const inner = wanted.replace(/^\/_#/, '');
    const query = new URLSearchParams(data.query);
    for (const name of ['url', 'type', 'standin']) query.delete(name);
    if (data.variants.split(',').includes('guest')) {
      const coords = btoa(JSON.stringify({ meetingUrl: location.origin + inner, meetingCode: data.meeting }));
      location.assign(
        `/light-meetings/launch?anon=true&lightExperience=true&coords=${encodeURIComponent(coords)}&${query}`,
      );
    } else {
      location.assign(`/v2/?meetingjoin=true&${query}#${inner}`);
    }
  }

  document.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const opener = target?.closest('[data-standin-open]');
    if (opener) window.open(opener.dataset.standinOpen, '_blank', 'popup,width=800,height=600');
    const mover = target?.closest('[data-standin-go]');
    if (mover) go(mover.dataset.standinGo, mover.dataset.standinVariants ?? variants);
    const remover = target?.closest('[data-standin-remove]');
    if (remover) document.querySelector(remover.dataset.standinRemove)?.remove();
    if (target?.closest('[data-standin-follow]')) followLauncher();
  });

  // A running clock, as real calls have one: the page changes every second.
  let seconds = 51;
  setInterval(() => {
    const clock = document.querySelector('[data-tid=call-duration]');
    if (!clock) return;
    seconds += 1;
    clock.textContent = `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`;
  }, 1000);

  // A clock that runs down, with a word beside it.
  setInterval(() => {
    const clock = document.querySelector('[data-standin-countdown]');
    if (!clock) return;
    const left = Number(clock.dataset.standinCountdown) - 1;
    clock.dataset.standinCountdown = String(left);
    const digits = [Math.floor(left / 60), left % 60].map((part) => String(part).padStart(2, '0')).join(':');
    clock.textContent = clock.textContent.replace(/^\d+:\d+/, digits);
  }, 1000);

  // Zoom's launch page marks its address once the desktop app was asked for.
  if (data.platform === 'zoom' && data.state === 'launch') {
    setTimeout(() => history.replaceState({}, '', '#success'), 2500);
  }

  window.standIn = { go, keys, clicks, state: data.state, variants };
  if (data.isShell) fillFrame(data.inner);
  if (data.autoFollow) followLauncher();
})();
