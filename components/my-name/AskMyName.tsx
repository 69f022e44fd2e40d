import type { Mentorship } from '../../lib/domain/mentorship';
import { firstName } from '../../lib/words/first-name';
import { t } from '../../lib/words/i18n';
import { sayMyName } from '../../lib/storage/actions/my-name';
import { act } from '../app/act';
import { useDraft } from '../app/use-saved-text';
import { LineForm } from '../ui/LineForm';

/** Asks once for the name of the person at this keyboard, where something is to leave that speaks of them. */
export function AskMyName({ mentorship }: { readonly mentorship: Mentorship }) {
  const [name, setName] = useDraft('my-name');
  if (mentorship.myName !== '') return null;
  async function save(): Promise<void> {
    if (name.trim() === '') return;
    await act({ work: () => sayMyName(name) });
    setName('');
  }
  return (
    <LineForm
      class="line-form"
      label={t('yourName', firstName(mentorship.partnerName))}
      button={t('myNameSave')}
      text={name}
      longest={200}
      onText={setName}
      onSubmit={save}
    />
  );
}
