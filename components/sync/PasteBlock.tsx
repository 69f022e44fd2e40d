import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { purposeOfBlock } from '../../lib/sync/connect-pair';
import { changeReadPlace } from '../../lib/sync/folders';
import { canChooseFolder } from '../../lib/browser/choose-folder';
import { readJoinBlock, type BlockProblem, type JoinBlock } from '../../lib/sync/join-block';
import { t } from '../../lib/words/i18n';
import { act } from '../app/act';
import { Passphrase } from '../backup/Passphrase';
import { FileField } from '../ui/FileField';
import { Problem } from '../ui/Problem';
import { Asking } from './asked-hosts';
import type { Invitation } from './JoinPair';
import { matchNow } from './match-now';
import { ExchangeCodes } from './SharePair';
import { useFocus } from './use-focus';

interface Props {
  readonly onBlock: (block: Extract<JoinBlock, { role: 'copies' }> | Invitation) => void;
  /** What the block says was done, or the person thought better of it. */
  readonly onDone: () => void;
}

/** Takes the block of another machine or of the partner, pasted or from a recovery file. */
export function PasteBlock({ onBlock, onDone }: Props) {
  const [text, setText] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [isLocked, setLocked] = useState(false);
  const [isStranger, setStranger] = useState(false);
  const [problem, setProblem] = useState('');
  const ask = useContext(Asking);
  const first = useFocus<HTMLTextAreaElement>();
  const link = useLinkIn(text);

  async function read(pasted: string): Promise<void> {
    setStranger(false);
    // Asked before anything is awaited: browsers ask within the click only.
    const known = link.current?.text === pasted ? link.current.address : null;
    const isGranted = known === null ? null : await ask(known);
    const block = await readJoinBlock(pasted, passphrase);
    if (block === 'passphrase') {
      // Asked for first, and said to be wrong only where one was given.
      setProblem(isLocked && passphrase !== '' ? t('passphraseWrong') : '');
      return setLocked(true);
    }
    if (typeof block === 'string') return setProblem(blockProblemText(block));
    if (block.role === 'copies') {
      if (block.where.kind === 'local' && !canChooseFolder()) return setProblem(t('syncBlockElsewhere'));
      return onBlock(block);
    }
    const purpose = await purposeOfBlock(block);
    setStranger(purpose.kind === 'stranger');
    const refusal = purposeProblem(purpose);
    if (refusal !== '') return setProblem(refusal);
    if (block.where.kind === 'local') return setProblem(t('syncBlockElsewhere'));
    if (block.where.kind === 'link' && !(isGranted ?? (await ask(block.where.address))))
      return setProblem(t('syncNotGrantedHere', new URL(block.where.address).host));
    if (purpose.kind === 'join') return onBlock({ block, mentorship: purpose.mentorship });
    if (purpose.kind !== 'answer') return undefined;
    await act({
      work: () => changeReadPlace(purpose.folder.id, purpose.link),
      text: t('toastSyncConnected'),
    });
    onDone();
    return matchNow();
  }
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void read(text);
      }}
    >
      <p class="quiet">{t('syncStep', 1, 2)}</p>
      <label class="field">
        <span class="field__label">{t('syncPaste')}</span>
        <textarea
          ref={first}
          class="input"
          dir="ltr"
          rows={4}
          autocomplete="off"
          spellcheck={false}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <p class="quiet">{t('syncPastePartner')}</p>
      <FileField
        label={t('syncBlockFile')}
        accept=".txt,text/plain,.json"
        onChoose={(file) =>
          void file.text().then((content) => {
            setText(content);
            return read(content);
          })
        }
      />
      {isLocked && (
        <Passphrase label={t('passphrase')} value={passphrase} onValue={setPassphrase} isNew={false} />
      )}
      <Problem text={problem} />
      {isStranger && <ExchangeCodes />}
      <div class="row">
        <button type="submit" class="button button--primary">
          {t('syncPasteOpen')}
        </button>
        <button type="button" class="button" onClick={onDone}>
          {t('cancel')}
        </button>
      </div>
    </form>
  );
}

/** The public link a pasted text leads to, read as soon as it is there: the click that asks for it may not wait. */
function useLinkIn(text: string) {
  const found = useRef<{ readonly text: string; readonly address: string } | null>(null);
  useEffect(() => {
    found.current = null;
    void readJoinBlock(text).then(async (block) => {
      if (typeof block === 'string' || block.role !== 'pair' || block.where.kind !== 'link') return;
      // Nobody is asked to allow a stranger's host.
      const { kind } = await purposeOfBlock(block);
      if (kind === 'join' || kind === 'answer') found.current = { text, address: block.where.address };
    });
  }, [text]);
  return found;
}

/** Says why a partner's block is of no use here, and what to do; '': it is. */
function purposeProblem(purpose: Awaited<ReturnType<typeof purposeOfBlock>>): string {
  switch (purpose.kind) {
    case 'stranger':
      return t('syncBlockStranger');
    case 'own':
      return t('syncBlockOwn');
    case 'known':
      return t('syncBlockKnown');
    case 'other':
      return t('syncBlockOther', purpose.mentorship.partnerName);
    case 'join':
    case 'answer':
      return '';
  }
}

function blockProblemText(problem: Exclude<BlockProblem, 'passphrase'>): string {
  switch (problem) {
    case 'no-block':
      return t('syncBlockNone');
    case 'damaged':
      return t('syncBlockDamaged');
    case 'newer':
      return t('syncBlockNewer');
  }
}
