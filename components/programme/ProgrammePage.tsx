import { useState } from 'preact/hooks';
import { t } from '../../lib/words/i18n';
import { StorageBanner } from '../app/StorageBanner';
import { useDraft } from '../app/use-saved-text';
import { ProgrammePreview } from '../programmes/ProgrammePreview';
import { fieldNames } from '../programmes/preset-words';
import { showToast, Toasts } from '../ui/toasts';
import { pressUndo, useKeys } from '../ui/use-keys';
import { FillForm } from './FillForm';
import { emptyForm, formOf, keptForm, presetOf, type ProgrammeForm } from './form-state';
import { HandOut } from './HandOut';
import { PresetForm } from './PresetForm';
import './programme.css';

/** Where a programme manager sets up a programme: the form, what its pairs will see, and the ways to hand it out. */
export function ProgrammePage() {
  const [draft, setDraft] = useDraft('programme:form');
  useKeys(true, { 'ctrl+z': pressUndo });
  const kept = keptForm(draft);
  // A programme has an id of its own, which is kept with the first keystroke.
  const [first] = useState(emptyForm);
  const form = kept ?? first;
  const read = presetOf(form);
  const change = (next: ProgrammeForm) => setDraft(JSON.stringify(next));

  function replace(next: ProgrammeForm, words: string): void {
    const before = draft;
    change(next);
    showToast({ text: words, undo: async () => setDraft(before) });
  }
  return (
    <main class="page programme">
      <StorageBanner />
      <h1 class="page__title">{t('programmeMake')}</h1>
      <p>{t('programmeLead')}</p>
      <div class="row">
        <button
          type="button"
          class="button button--quiet"
          onClick={() => replace(emptyForm(), t('toastProgrammeNew'))}
        >
          {t('programmeNew')}
        </button>
      </div>
      <FillForm onFill={(preset) => replace(formOf(preset), t('toastProgrammeFilled', preset.name))} />
      <div class="programme__sides">
        <PresetForm form={form} problem={'preset' in read || !kept ? '' : read.field} onForm={change} />
        <section class="stack programme__seen" aria-labelledby="programme-seen">
          <h2 class="page__heading" id="programme-seen">
            {t('programmeSeen')}
          </h2>
          {'preset' in read ? (
            <ProgrammePreview given={{ preset: read.preset, unknownKeys: 0 }} />
          ) : (
            <p role="status">{t('programmeNotYet', read.field === '' ? '' : t(fieldNames[read.field]))}</p>
          )}
        </section>
      </div>
      {'preset' in read && <HandOut preset={read.preset} />}
      <Toasts />
    </main>
  );
}
