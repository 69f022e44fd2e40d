import { browser } from 'wxt/browser';
import { useRef, useState } from 'preact/hooks';
import { calendarAddress, hostPattern, publicPart } from '../../lib/feeds/calendar-address';
import { t } from '../../lib/i18n';
import { addCalendar } from '../../lib/storage/calendars';
import { persist } from '../../lib/storage/persist';
import { rightNow } from '../ui/use-now';

/** Adds a private address. The permission for its host is asked for within this click, and for that host alone. */
export function AddAddress({ onAdded }: { readonly onAdded: (id: string) => Promise<void> }) {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState('');

  async function add(event: Event): Promise<void> {
    event.preventDefault();
    const address = calendarAddress(text);
    if (!address) return setProblem(t('calendarAddressProblem'));
    const granted = await browser.permissions.request({ origins: [hostPattern(address)] });
    if (!granted) return setProblem(t('calendarNotGranted', publicPart(address)));
    setProblem('');
    setText('');
    const calendar = await persist(() =>
      addCalendar({ name: publicPart(address), kind: 'address', address }, rightNow()),
    );
    await onAdded(calendar.id);
  }
  return (
    <form class="calendars__add" onSubmit={(event) => void add(event)}>
      <label class="field">
        <span class="field__label">{t('calendarAddress')}</span>
        <input
          class="input"
          value={text}
          autocomplete="off"
          spellcheck={false}
          placeholder="https://… .ics"
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="button">
        {t('calendarAdd')}
      </button>
      {problem && (
        <p class="warning calendars__problem" role="alert">
          {problem}
        </p>
      )}
    </form>
  );
}

/** Adds a calendar from a file, chosen or dropped. */
export function AddFile({ onFile }: { readonly onFile: (file: File) => Promise<void> }) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <div
      class="calendars__drop"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        const file = event.dataTransfer?.files[0];
        if (file) void onFile(file);
      }}
    >
      <label class="field">
        <span class="field__label">{t('calendarFileField')}</span>
        <input
          ref={field}
          type="file"
          accept=".ics,text/calendar"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            if (file) void onFile(file);
            event.currentTarget.value = '';
          }}
        />
      </label>
    </div>
  );
}
