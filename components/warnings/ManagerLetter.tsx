import { useState } from 'preact/hooks';
import { emailSchema, longestName, type Mentorship } from '../../lib/domain/mentorship';
import { oneLine } from '../../lib/domain/record';
import type { WarningSign } from '../../lib/domain/warning-signs';
import { t } from '../../lib/words/i18n';
import { changeMentorship } from '../../lib/storage/actions/mentorships';
import { letterText } from '../../lib/exports/manager-letter';
import { factsText, feelingRules } from '../../lib/words/warning-words';
import { Problem } from '../ui/Problem';
import { CopyButton } from '../ui/CopyButton';
import { useSavedText } from '../app/use-saved-text';

interface Props {
  readonly mentorship: Mentorship;
  readonly signs: readonly WarningSign[];
  readonly onOpened: () => void;
}

/**
 * A letter to the programme manager. It names no fact, score or person unless it is ticked, can be edited, and is
 * opened in the person's own mail program: nothing is sent from here.
 */
export function ManagerLetter({ mentorship, signs, onOpened }: Props) {
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [edited, setEdited] = useState<string | null>(null);
  const [problem, setProblem] = useState('');
  const included = signs.filter(({ rule }) => ticked.includes(rule));
  const text = edited ?? letterText(mentorship, { names: ticked.includes('names'), signs: included });
  const [address, setAddress] = useSavedText(
    mentorship.programmeManagerEmail ?? '',
    async (typed) => saveAddress(mentorship.id, typed),
    `manager-email:${mentorship.id}`,
  );
  const [manager, setManager] = useSavedText(
    mentorship.programmeManagerName,
    (typed) => changeMentorship(mentorship.id, { programmeManagerName: oneLine(typed, longestName) }),
    `manager-name:${mentorship.id}`,
  );
  function tick(name: string): void {
    setEdited(null);
    setTicked(ticked.includes(name) ? ticked.filter((one) => one !== name) : [...ticked, name]);
  }
  function openMail(): void {
    if (address.trim() !== '' && !emailSchema.safeParse(address.trim()).success) {
      setProblem(t('setUpProblemEmail'));
      return;
    }
    setProblem('');
    // RFC 6068: a mailto link writes line breaks as %0D%0A.
    const body = encodeURIComponent(text).replaceAll('%0A', '%0D%0A');
    const link = document.createElement('a');
    link.href = `mailto:${encodeURIComponent(address.trim())}?subject=${encodeURIComponent(t('letterSubject'))}&body=${body}`;
    link.click();
    onOpened();
  }
  return (
    <div class="warnings__act stack">
      <p class="quiet">{t('letterNote')}</p>
      <div class="warnings__fields">
        <label class="field">
          <span class="field__label">{t('managerName')}</span>
          <input
            class="input"
            dir="auto"
            value={manager}
            onInput={(event) => setManager(event.currentTarget.value)}
          />
        </label>
        <label class="field">
          <span class="field__label">{t('managerEmail')}</span>
          <input
            class="input"
            inputMode="email"
            value={address}
            onInput={(event) => setAddress(event.currentTarget.value)}
          />
        </label>
      </div>
      <fieldset class="stack">
        <legend class="field__label">{t('letterInclude')}</legend>
        <Tick label={t('letterNames')} checked={ticked.includes('names')} onTick={() => tick('names')} />
        {signs.map((sign) => (
          <Tick
            key={sign.rule}
            label={`${t(feelingRules.includes(sign.rule) ? 'letterFeelings' : 'letterFacts')} ${factsText(sign)}`}
            checked={ticked.includes(sign.rule)}
            onTick={() => tick(sign.rule)}
          />
        ))}
      </fieldset>
      <label class="field">
        <span class="field__label">{t('letterText')}</span>
        <textarea
          class="input"
          rows={8}
          dir="auto"
          value={text}
          onInput={(event) => setEdited(event.currentTarget.value)}
        />
      </label>
      <Problem text={problem} />
      <div class="row">
        <button type="button" class="button button--primary" onClick={openMail}>
          {t('letterOpen')}
        </button>
        <CopyButton label={t('copyText')} text={() => text} />
      </div>
    </div>
  );
}

interface TickProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onTick: () => void;
}

function Tick({ label, checked, onTick }: TickProps) {
  return (
    <label class="check">
      <input type="checkbox" checked={checked} onChange={onTick} />
      <span dir="auto">{label}</span>
    </label>
  );
}

async function saveAddress(id: string, typed: string): Promise<unknown> {
  const address = typed.trim();
  if (address !== '' && !emailSchema.safeParse(address).success) return undefined;
  return changeMentorship(id, { programmeManagerEmail: address || null });
}
