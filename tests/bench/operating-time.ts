import type { ElementHandle, Page } from 'puppeteer-core';

/** The operators of the keystroke-level model (Card, Moran, Newell 1980) in seconds, as this project counts them. */
export const operators = { K: 0.28, P: 1.1, H: 0.4, M: 1.35 } as const;

/** What a person does in one go. */
export interface OperatingStep {
  readonly what: string;
  /** `K` for each key or click, `P` for each aim, `H` for each change of hands, `M` for each thought. */
  readonly counts: Readonly<Record<keyof typeof operators, number>>;
}

/**
 * A person at a real page, counted. What is counted is what is sent: each key pressed and each click is one K, and a
 * click takes an aim (P); a change between keyboard and mouse takes an H before it; each step begins with one thought
 * (M), unless its action is what the step before leads to by itself. Waiting and talk are not counted.
 */
export class Operator {
  readonly #steps: { what: string; counts: Record<keyof typeof operators, number> }[] = [];
  #hand: 'keyboard' | 'mouse' = 'mouse';

  /** Begins a step with a thought. */
  think(what: string): void {
    this.#steps.push({ what, counts: { K: 0, P: 0, H: 0, M: 1 } });
  }

  /** Begins a step that needs none: what stood before leads on to it. */
  goOn(what: string): void {
    this.#steps.push({ what, counts: { K: 0, P: 0, H: 0, M: 0 } });
  }

  /** Types a text as it stands; a capital takes Shift, too. */
  async type(page: Page, text: string): Promise<void> {
    this.#reach('keyboard');
    for (const letter of text) this.#count('K', /\p{Lu}/u.test(letter) ? 2 : 1);
    await page.keyboard.type(text);
  }

  /** Presses one key; a capital takes Shift, too. */
  async press(page: Page, key: Parameters<Page['keyboard']['press']>[0]): Promise<void> {
    this.#reach('keyboard');
    const withShift = /^\p{Lu}$/u.test(key);
    this.#count('K', withShift ? 2 : 1);
    if (withShift) await page.keyboard.down('Shift');
    await page.keyboard.press(key);
    if (withShift) await page.keyboard.up('Shift');
  }

  /** Presses keys while another is held down. */
  async hold(
    page: Page,
    held: Parameters<Page['keyboard']['press']>[0],
    keys: readonly Parameters<Page['keyboard']['press']>[0][],
  ): Promise<void> {
    this.#reach('keyboard');
    this.#count('K', 1);
    await page.keyboard.down(held);
    for (const key of keys) await this.press(page, key);
    await page.keyboard.up(held);
  }

  /** Aims at what is there and clicks it. */
  async click(target: ElementHandle): Promise<void> {
    this.#reach('mouse');
    this.#count('P', 1);
    this.#count('K', 1);
    await target.click();
  }

  get steps(): readonly OperatingStep[] {
    return this.#steps;
  }

  /** The time of all steps, in seconds. */
  get seconds(): number {
    return this.#steps.reduce((sum, { counts }) => sum + secondsOf(counts), 0);
  }

  #reach(hand: 'keyboard' | 'mouse'): void {
    if (this.#hand !== hand) this.#count('H', 1);
    this.#hand = hand;
  }

  #count(operator: keyof typeof operators, times: number): void {
    const step = this.#steps.at(-1);
    if (!step) throw new Error('Expected a step to have begun.');
    step.counts[operator] += times;
  }
}

/** Returns the time of one step, in seconds. */
export function secondsOf(counts: OperatingStep['counts']): number {
  return names.reduce((sum, name) => sum + counts[name] * operators[name], 0);
}

const names = ['K', 'P', 'H', 'M'] as const;

/** Writes the steps as a Markdown table with their sum. */
export function operatingTable(operator: Operator): string {
  const row = (what: string, cells: readonly (string | number)[]) => `| ${[what, ...cells].join(' | ')} |`;
  const sum = (name: keyof typeof operators) =>
    operator.steps.reduce((total, { counts }) => total + counts[name], 0);
  return [
    row('step', [...names, 's']),
    row(
      '---',
      [...names, 's'].map(() => '---'),
    ),
    ...operator.steps.map(({ what, counts }) =>
      row(what, [...names.map((name) => counts[name]), secondsOf(counts).toFixed(2)]),
    ),
    row('all', [...names.map(sum), operator.seconds.toFixed(1)]),
  ].join('\n');
}
