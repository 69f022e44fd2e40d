import { browser } from 'wxt/browser';
import { useState } from 'preact/hooks';
import { addressNotes } from '../../lib/feeds/address-notes';
import { calendarAddress, hostPattern, publicPart } from '../../lib/feeds/calendar-address';
import { t } from '../../lib/words/i18n';
import { addCalendar } from '../../lib/storage/actions/calendars';
import { act } from '../app/act';
import { FileField } from '../ui/FileField';
import { Problem } from '../ui/Problem';
import { AddressNotes } from './AddressNotes';
import { rightNow } from '../../lib/browser/right-now';

/** Adds a private address. The permission for its host is asked for within this click, and for that host alone. */
export function AddAddress({ onAdded }: { readonly onAdded: (id: string) => Promise<void> }) {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState('');
  /** An unusual address that the person was told about, and has to add a second time. */
  const [doubtful, setDoubtful] = useState('');

  async function add(event: Event): Promise<void> {
    event.preventDefault();
    const address = calendarAddress(text);
    if (!address) return setProblem(t('calendarAddressProblem'));
    if (address !== doubtful && addressNotes(address).length > 0) {
      setProblem('');
      return setDoubtful(address);
    }
    const granted = await browser.permissions.request({ origins: [hostPattern(address)] });
    if (!granted) return setProblem(t('calendarNotGranted', publicPart(address)));
    setProblem('');
    setText('');
    setDoubtful('');
    const added = { name: publicPart(address), kind: 'address' as const, address };
    const calendar = await act({ work: () => addCalendar(added, rightNow()) });
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
          onInput={(event) => {
            setText(event.currentTarget.value);
            setDoubtful('');
          }}
        />
      </label>
      <button type="submit" class="button">
        {doubtful === '' ? t('calendarAdd') : t('calendarAddAnyway')}
      </button>
      {doubtful !== '' && (
        <div class="warning calendars__problem" role="alert">
          <AddressNotes address={doubtful} />
        </div>
      )}
      <Problem text={problem} place="calendars__problem" />
    </form>
  );
}

/** Adds a calendar from a file, chosen or dropped. */
export function AddFile({ onFile }: { readonly onFile: (file: File) => Promise<void> }) {
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
      <FileField
        label={t('calendarFileField')}
        accept=".ics,text/calendar"
        onChoose={(file) => void onFile(file)}
      />
    </div>
  );
}
