// @vitest-environment happy-dom
import { h, render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { finishStep } from '../../../../components/panel/steps/finish/FinishStep';
import { nextMeetingStep } from '../../../../components/panel/steps/next-meeting/NextMeetingStep';
import { addActionItem, setCommitment } from '../../../../lib/storage/actions/action-items';
import { bookNextSession } from '../../../../lib/storage/actions/sessions';
import { readDraft } from '../../../../lib/storage/queries/drafts';
import { emptyDatabase } from '../../lib/storage/empty-database';
import { now, planOn } from '../../lib/storage/sample-mentorship';
import { aContext } from './a-context';
import type { RitualContext } from '../../../../components/panel/steps/ritual-context';

beforeEach(async () => {
  await emptyDatabase();
  vi.spyOn(window, 'open').mockReturnValue(null);
});
afterEach(() => render(null, document.body));

const draw = (context: RitualContext) => render(h(finishStep.Body, { context }), document.body);
const ways = () =>
  [...document.querySelectorAll('.send-invitation__way')].map(({ textContent }) => textContent);
const chosen = () => document.querySelector('.send-invitation__way[aria-pressed="true"]')?.textContent;
const buttons = () => [...document.querySelectorAll('button')].map(({ textContent }) => textContent?.trim());

async function aBookedContext(): Promise<RitualContext> {
  const context = await aContext();
  const nextSession = await bookNextSession(context.mentorship, context.session, planOn('24'), now);
  return { ...context, nextSession };
}

describe('The end of the wrap-up', () => {
  it('has one way out for the invitation, with all ways side by side; the one used last time comes first', async () => {
    const context = await aBookedContext();
    draw(context);
    expect(ways()).toEqual(['Google Calendar', 'Outlook', 'File (.ics)', 'File for Ana']);
    expect(chosen()).toBe('Google Calendar');

    const outlook = [...document.querySelectorAll<HTMLElement>('.send-invitation__way')][1];
    outlook?.click();
    await expect.poll(chosen).toBe('Outlook');
    document.querySelector<HTMLElement>('.send-invitation__send')?.click();
    await expect.poll(() => readDraft('send-way')).toBe('outlook');
    const [address] = vi.mocked(window.open).mock.calls[0] ?? [];
    expect(String(address)).toContain('outlook.office.com');

    render(null, document.body);
    draw(context);
    await expect.poll(ways).toEqual(['Outlook', 'Google Calendar', 'File (.ics)', 'File for Ana']);
    expect(chosen()).toBe('Outlook');
  });

  it('sends by Enter on the chosen way', async () => {
    draw(await aBookedContext());
    const way = document.querySelector<HTMLElement>('.send-invitation__way[aria-pressed="true"]');
    way?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
    await expect.poll(() => vi.mocked(window.open).mock.calls.length).toBe(1);
  });

  it.each([
    ['Google Calendar', 'Opened in Google Calendar: press Save and Send there.', 'Open again'],
    ['Outlook', 'Opened in Outlook: press Send there.', 'Open again'],
    ['File (.ics)', 'Saved in your downloads folder', 'Save again'],
  ])('never says of %s that it was sent: it says what is left to do there', async (way, said, again) => {
    const context = await aBookedContext();
    const mentorship = { ...context.mentorship, partnerEmail: 'ana@example.org', myEmail: 'ben@example.org' };
    draw({ ...context, mentorship });
    [...document.querySelectorAll<HTMLElement>('.send-invitation__way')]
      .find(({ textContent }) => textContent === way)
      ?.click();
    await expect.poll(chosen).toBe(way);
    document.querySelector<HTMLElement>('.send-invitation__send')?.click();
    await expect.poll(() => document.querySelector('.send-invitation__sent')?.textContent).toContain(said);
    expect(buttons()).toContain(again);
    expect(document.body.textContent).not.toContain('Nothing was sent');
  });

  it('names what was passed over, each with the way back to it, until it is done', async () => {
    const goTo = vi.fn();
    const context = { ...(await aBookedContext()), goTo };
    const place = { mentorshipId: context.mentorship.id, sessionId: context.session.id };
    const item = await addActionItem(place, { text: 'Draft the CV' }, now);
    draw(context);
    const ways = () =>
      [...document.querySelectorAll<HTMLElement>('.finish__back')].map(({ textContent }) => textContent);
    await expect.poll(ways).toEqual(['1 to commit']);
    document.querySelector<HTMLElement>('.finish__back')?.click();
    expect(goTo).toHaveBeenCalledWith('action-items');

    for (const role of ['mentor', 'mentoree'] as const)
      await setCommitment([item.id], { role, committed: true, myRole: 'mentoree' }, now);
    await expect.poll(ways).toEqual([]);
  });

  it('folds a long recap, and opens it', async () => {
    const context = await aBookedContext();
    const place = { mentorshipId: context.mentorship.id, sessionId: context.session.id };
    for (const text of ['One', 'Two', 'Three', 'Four', 'Five']) await addActionItem(place, { text }, now);
    draw(context);
    const folded = () => document.querySelector('.finish__words--folded') !== null;
    await expect.poll(folded).toBe(true);
    document.querySelector<HTMLElement>('.finish__recap [aria-expanded]')?.click();
    await expect.poll(folded).toBe(false);
  });

  it('draws no recap and no button to copy one where nothing was agreed', async () => {
    draw(await aContext());
    expect(document.querySelector('.finish__recap')).toBeNull();
    expect(buttons()).not.toContain('Copy as text');
    expect(ways()).toEqual([]);
  });
});

describe('The next meeting', () => {
  it('has its file as a quiet link, and no other way out', async () => {
    const context = await aBookedContext();
    render(h(nextMeetingStep.Body, { context }), document.body);
    const saying = buttons().filter((text) => /\.ics|Outlook|Google/.test(text ?? ''));
    expect(saying).toEqual([expect.stringMatching(/^Download invite \(\.ics\)/)]);
    expect(document.body.textContent).toContain('You send the invitation at the end, with “Finish”.');
  });

  it.each<[number | null, string[]]>([
    [7, ['7 days, usual', '8 days', '14 days']],
    [14, ['14 days, usual', '15 days', '21 days']],
    [null, ['14 days', '15 days', '21 days']],
  ])('is suggested with how far away it is, and which is usual: every %s days', async (cadenceDays, says) => {
    const context = await aContext();
    const mentorship = { ...context.mentorship, cadenceDays };
    render(h(nextMeetingStep.Body, { context: { ...context, mentorship } }), document.body);
    const gaps = () =>
      [...document.querySelectorAll('.suggested-meetings__gap')].map((gap) => gap.textContent);
    await expect.poll(gaps).toEqual(says);
  });

  it('shows while it is typed what a time in words means, how far it is from the rhythm, and the partner’s clock', async () => {
    const context = await aContext();
    const mentorship = { ...context.mentorship, cadenceDays: 14, partnerTimeZone: 'America/New_York' };
    render(h(nextMeetingStep.Body, { context: { ...context, mentorship } }), document.body);
    const shown = () => document.querySelector('.meeting-fields__understood')?.textContent ?? '';
    const field = document.querySelector<HTMLInputElement>('[aria-label="Another time, in words"]')!;
    const type = (words: string) => {
      field.value = words;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    };
    type('tomorrow 3pm for 45 min');
    await expect.poll(shown, { timeout: 10_000 }).toMatch(/Understood: .+, 3:00\sPM, 45 min/);
    expect(shown()).toContain('tomorrow, usually every 14 days');
    expect(shown()).toMatch(/3:00\sPM for you, 9:00\sAM for Ana/);

    type('tomorrow 3pm whenever it suits');
    await expect.poll(shown).toBe('');
  });
});
