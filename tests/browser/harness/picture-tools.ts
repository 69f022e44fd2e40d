import type { Browser, Page } from 'puppeteer-core';

/** What a picture is made of, as a browser decodes it. */
export interface PictureFacts {
  readonly width: number;
  readonly height: number;
  /** How many different colours it has. */
  readonly colours: number;
  /** The colour at each place asked for, as CSS writes it. */
  readonly at: readonly string[];
}

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Decodes a PNG in a page of its own. */
export async function readPicture(
  browser: Browser,
  png: Buffer,
  places: readonly Place[],
): Promise<PictureFacts> {
  const page = await browser.newPage();
  const facts = await page.evaluate(
    async (base64, wanted) => {
      const image = new Image();
      image.src = `data:image/png;base64,${base64}`;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
      if (!canvas) throw new Error('There is no canvas to draw on.');
      canvas.drawImage(image, 0, 0);
      const { data } = canvas.getImageData(0, 0, image.width, image.height);
      const colours = new Set(new Uint32Array(data.buffer)).size;
      const at = wanted.map(({ x, y }) => {
        const [red, green, blue] = canvas.getImageData(Math.round(x), Math.round(y), 1, 1).data;
        return `rgb(${red}, ${green}, ${blue})`;
      });
      return { width: image.width, height: image.height, colours, at };
    },
    png.toString('base64'),
    [...places],
  );
  await page.close();
  return facts;
}

/** What a person sees of a page or card now: within the window, and not moving. */
export interface Sight {
  /** The text that is drawn within the window. */
  readonly text: string;
  readonly moving: number;
  /** How opaque the named control is, with all it stands in; 1: fully. */
  readonly opacity: number;
  /** A place inside the named control beside its words, and the colour it has there. */
  readonly place: Place;
  readonly colour: string;
  readonly width: number;
  readonly height: number;
}

/** Looks at what surrounds the control of this accessible name: its page, or the card in the page it belongs to. */
export async function lookAround(page: Page, name: string): Promise<Sight> {
  const control = await page.waitForSelector(`::-p-aria([name="${name}"])`, { timeout: 20_000 });
  if (!control) throw new Error(`Nothing is named "${name}".`);
  return control.evaluate((element) => {
    const root = element.getRootNode() as Document | ShadowRoot;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const seen: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(node);
      const { top, bottom, width } = range.getBoundingClientRect();
      if (width > 0 && top >= 0 && bottom <= innerHeight) seen.push(node.textContent ?? '');
    }
    for (const field of root.querySelectorAll('input, textarea')) {
      const { top, bottom } = field.getBoundingClientRect();
      if (top >= 0 && bottom <= innerHeight) seen.push((field as HTMLInputElement).value);
    }
    // Words in a call page are drawn by its style sheet and are no text.
    for (const drawn of root.querySelectorAll<HTMLElement>('[data-say]')) {
      const { top, bottom, width } = drawn.getBoundingClientRect();
      if (width > 0 && top >= 0 && bottom <= innerHeight) seen.push(drawn.dataset['say'] ?? '');
    }
    const box = element.getBoundingClientRect();
    // Inside its edge and left of its words; something else may lie over it there.
    const place = { x: box.left + 4, y: box.top + box.height / 2 };
    const parentOf = (one: Element) => one.parentElement ?? (one.getRootNode() as Partial<ShadowRoot>).host;
    let opacity = 1;
    for (let one: Element | undefined = element; one; one = parentOf(one))
      opacity *= Number(getComputedStyle(one).opacity);
    let colour = 'rgba(0, 0, 0, 0)';
    const top = root.elementFromPoint(place.x, place.y) ?? element;
    for (let one: Element | undefined = top; one && colour === 'rgba(0, 0, 0, 0)'; one = parentOf(one))
      colour = getComputedStyle(one).backgroundColor;
    return {
      text: seen.join(' ').replaceAll(/\s+/g, ' '),
      moving: root.getAnimations().filter(({ playState }) => playState === 'running').length,
      opacity,
      place,
      colour,
      width: innerWidth * devicePixelRatio,
      height: innerHeight * devicePixelRatio,
    };
  });
}
