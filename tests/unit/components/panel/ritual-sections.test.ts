// @vitest-environment happy-dom
import { h, render } from 'preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RitualSections } from '../../../../components/panel/RitualSections';
import type { RitualContext } from '../../../../components/panel/steps/ritual-context';
import { ritualSteps, type RitualStep } from '../../../../lib/domain/ritual';
import { emptyDatabase } from '../../lib/storage/empty-database';
import { aContext } from './a-context';

let context: RitualContext;
let opened: RitualStep[];

beforeEach(async () => {
  await emptyDatabase();
  context = await aContext();
  opened = [];
});
afterEach(() => render(null, document.body));

function draw(open: RitualStep): void {
  render(h(RitualSections, { context, open, onOpen: (step) => opened.push(step) }), document.body);
}
const headings = () =>
  [...document.querySelectorAll('.step__heading')].map(({ id }) => id.replace(/^step-/, ''));
const bodies = () =>
  [...document.querySelectorAll('.step__body')].filter(({ childElementCount }) => childElementCount > 0);

describe('The sections of the wrap-up', () => {
  it('stand in the order in which they are gone through, the summary only at the end', () => {
    draw('agenda');
    expect(headings()).toEqual(ritualSteps.filter((step) => step !== 'finish'));
    draw('finish');
    expect(headings()).toEqual([...ritualSteps]);
  });

  it.each(ritualSteps)('show the body of the open one alone: %s', (step) => {
    draw(step);
    expect(bodies().map(({ id }) => id)).toEqual([`step-body-${step}`]);
  });

  it('each have a heading of their own, and all but the summary a line about where they stand', async () => {
    draw('finish');
    const texts = [...document.querySelectorAll('.step__button')].map(({ textContent }) => textContent);
    expect(new Set(texts).size).toBe(ritualSteps.length);
    expect(texts).not.toContain('');
    const states = () => [...document.querySelectorAll('.step__state')].map(({ textContent }) => textContent);
    await expect.poll(() => states().filter((text) => text === '').length).toBe(1);
  });

  it('open by their heading', () => {
    draw('agenda');
    for (const button of document.querySelectorAll<HTMLElement>('.step__button')) button.click();
    expect(opened).toEqual(ritualSteps.filter((step) => step !== 'finish'));
  });
});
