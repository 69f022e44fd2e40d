// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createPageReader } from '../../../../lib/calls/page-reader';
import { callsBySignal, meetPages, meetUrl } from './sample-pages';
import { meet } from '../../../../lib/calls/meet';

afterEach(() => vi.restoreAllMocks());

describe.each(callsBySignal)('Another look at a call on $page.platform', ({ page, url, call, parts }) => {
  it('searches for no signal of the call, and for each way out of it', () => {
    document.body.innerHTML = call;
    const reader = createPageReader(page);
    reader.read(document, new URL(url));
    const asked: string[] = [];
    for (const name of ['querySelector', 'querySelectorAll'] as const)
      vi.spyOn(document, name).mockImplementation((selector: string) => {
        asked.push(selector);
        return null as never;
      });
    expect(reader.read(document, new URL(url)).sight).toBe('in-call');
    const selectors = (lists: readonly { readonly anyOf: readonly { readonly selector: string }[] }[]) =>
      lists.flatMap(({ anyOf }) => anyOf.map(({ selector }) => selector));
    expect(asked).toEqual(expect.arrayContaining(selectors([...page.lobby, ...page.exit])));
    for (const selector of selectors(page.inCall)) expect(asked).not.toContain(selector);
  });

  it.each(parts)('finds it although %s was drawn anew', (part) => {
    document.body.innerHTML = call;
    const reader = createPageReader(page);
    reader.read(document, new URL(url));
    for (const element of document.querySelectorAll(part)) element.replaceWith(element.cloneNode(true));
    expect(reader.read(document, new URL(url)).sight).toBe('in-call');
  });

  it('sees that it is gone', () => {
    document.body.innerHTML = call;
    const reader = createPageReader(page);
    reader.read(document, new URL(url));
    document.body.innerHTML = '';
    expect(reader.read(document, new URL(url)).sight).toBe('unclear');
  });
});

it('A remembered element counts only while it still says the same', () => {
  document.body.innerHTML = `<i class="google-symbols">call_end</i>`;
  const reader = createPageReader(meet);
  expect(reader.read(document, new URL(meetUrl)).sight).toBe('waiting');
  const icon = document.querySelector('i');
  if (icon) icon.textContent = 'call';
  expect(reader.read(document, new URL(meetUrl)).sight).toBe('unclear');
  document.body.innerHTML = meetPages.exitHall;
  expect(reader.read(document, new URL(meetUrl)).sight).toBe('exit');
  document.body.innerHTML += '<button data-is-muted="true"></button>';
  expect(reader.read(document, new URL(meetUrl)).sight).toBe('unclear');
});
