import type { SettingWords } from '../../lib/domain/setting-search';
import { subjectOfHash, type SettingsSubject } from '../app/settings-subjects';

/** A setting as it stands on the page, shown or not. */
export interface SettingOnPage extends SettingWords {
  readonly subject: SettingsSubject;
  /** Whose or what it is of, where several have the same label; empty: its subject says enough. */
  readonly group: string;
  readonly element: HTMLElement;
}

/** What a person reads as one thing. */
const things = 'label, legend, h3, button, p, li';

/** What is chosen or typed is no word of the setting. */
const values = 'select, datalist, textarea, .key, [role=alert]';

/** Reads every setting of the page from what the page says: a setting that is drawn can be found. */
export function settingsOnPage(root: ParentNode): SettingOnPage[] {
  return [...root.querySelectorAll<HTMLElement>('[data-subject]')].flatMap((section) => {
    const subject = subjectOfHash(`#${section.dataset['subject'] ?? ''}`);
    const described = new Set(
      [...section.querySelectorAll('[aria-describedby]')].map((field) =>
        field.getAttribute('aria-describedby'),
      ),
    );
    return [...section.querySelectorAll<HTMLElement>(things)]
      .filter((element) => element.querySelector(things) === null && !described.has(element.id || null))
      .map((element) => ({
        subject,
        label: element.getAttribute('aria-label') ?? wordsOf(element),
        note: noteOf(element),
        group: wordsOf(element.closest('fieldset')?.querySelector(':scope > legend')),
        element,
      }))
      .filter(({ label }) => label !== '');
  });
}

/** Returns what takes the focus where a person wants to change a setting. */
export function controlOf(element: HTMLElement): HTMLElement {
  if (element instanceof HTMLLabelElement && element.control) return element.control;
  if (element instanceof HTMLLegendElement)
    return element.parentElement?.querySelector<HTMLElement>('input, select, button') ?? element;
  if (!(element instanceof HTMLButtonElement)) element.tabIndex = -1;
  return element;
}

function noteOf(element: HTMLElement): string {
  const field = element instanceof HTMLLabelElement ? element.control : element;
  const id = field?.getAttribute('aria-describedby');
  return id ? wordsOf(document.getElementById(id)) : '';
}

function wordsOf(element: Element | null | undefined): string {
  if (!element) return '';
  const copy = element.cloneNode(true) as Element;
  for (const value of copy.querySelectorAll(values)) value.remove();
  return (copy.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
}
