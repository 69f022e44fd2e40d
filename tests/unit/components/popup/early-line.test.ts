// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { drawEarlyLine, takeEarlyLine } from '../../../../components/popup/early-line';

const texts: Record<string, string> = { lineLabel: 'Add or search', languageTag: 'ar', linePlaceholder: '…' };

/** Lets the browser say these texts, and no others. */
function say(these: Readonly<Record<string, string>>): void {
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation(((key: string) => these[key] ?? '') as never);
}

beforeEach(() => {
  say(texts);
  document.body.innerHTML = '<div id="root"></div>';
});
afterEach(() => {
  takeEarlyLine();
  document.body.replaceChildren();
  document.documentElement.dir = '';
});

function type(text: string): void {
  const field = document.querySelector('input');
  if (field) field.value = text;
  field?.dispatchEvent(new Event('input', { bubbles: true }));
}
const enter = () =>
  document.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));

it('The field is there before anything else, named, and in the direction of its language', () => {
  drawEarlyLine();
  expect(document.querySelector('input')?.getAttribute('aria-label')).toBe('Add or search');
  expect(document.documentElement.dir).toBe('rtl');
});

it('What is typed into it is handed on once, with the Enter that followed it', () => {
  drawEarlyLine();
  type('Draft CV');
  enter();
  expect(takeEarlyLine()).toEqual({ text: 'Draft CV', isSent: true });
  expect(takeEarlyLine()).toEqual({ text: '', isSent: false });
});

it('What is typed on after an Enter is not sent by it, and an empty field sends nothing', () => {
  drawEarlyLine();
  enter();
  expect(takeEarlyLine().isSent).toBe(false);
  type('Draft');
  enter();
  type('Draft CV');
  expect(takeEarlyLine()).toEqual({ text: 'Draft CV', isSent: false });
});

it('Where the browser gives no texts yet, there is no field without a name', () => {
  say({});
  drawEarlyLine();
  expect(document.querySelector('input')).toBeNull();
});

it('Where the script is there before the end of the page, the field is drawn once that has arrived', () => {
  document.body.replaceChildren();
  const state = vi.spyOn(document, 'readyState', 'get').mockReturnValue('loading');
  drawEarlyLine();
  expect(document.querySelector('input')).toBeNull();
  document.body.innerHTML = '<div id="root"></div>';
  state.mockReturnValue('interactive');
  window.dispatchEvent(new Event('DOMContentLoaded'));
  expect(document.querySelectorAll('input')).toHaveLength(1);
});
