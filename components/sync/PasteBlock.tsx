import { useState } from 'preact/hooks';
import { canChooseFolder } from '../../lib/browser/choose-folder';
import { readJoinBlock, type BlockProblem, type JoinBlock } from '../../lib/sync/join-block';
import { t } from '../../lib/words/i18n';
import { Passphrase } from '../backup/Passphrase';
import { FileField } from '../ui/FileField';
import { Problem } from '../ui/Problem';
import { useFocus } from './use-focus';

interface Props {
  readonly onBlock: (block: Extract<JoinBlock, { role: 'copies' }>) => void;
  readonly onCancel: () => void;
}

/** Takes the block of another machine, pasted or from its recovery file. */
export function PasteBlock({ onBlock, onCancel }: Props) {
  const [text, setText] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [isLocked, setLocked] = useState(false);
  const [problem, setProblem] = useState('');
  const first = useFocus<HTMLTextAreaElement>();

  async function read(pasted: string): Promise<void> {
    const block = await readJoinBlock(pasted, passphrase);
    if (block === 'passphrase') {
      // Asked for first, and said to be wrong only where one was given.
      setProblem(isLocked && passphrase !== '' ? t('passphraseWrong') : '');
      return setLocked(true);
    }
    if (typeof block === 'string') return setProblem(blockProblemText(block));
    if (block.role !== 'copies') return setProblem(t('syncBlockPartner'));
    if (block.where.kind === 'local' && !canChooseFolder()) return setProblem(t('syncBlockElsewhere'));
    onBlock(block);
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
      <div class="row">
        <button type="submit" class="button button--primary">
          {t('syncPasteOpen')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {t('cancel')}
        </button>
      </div>
    </form>
  );
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
