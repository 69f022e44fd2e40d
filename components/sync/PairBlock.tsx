import { useEffect, useState } from 'preact/hooks';
import type { LinkPlace, SyncFolder } from '../../lib/domain/sync';
import { CarrierError } from '../../lib/sync/carrier';
import { pairBlock } from '../../lib/sync/connect-pair';
import { tryLink } from '../../lib/sync/try-link';
import { t } from '../../lib/words/i18n';
import { useDraft } from '../app/use-saved-text';
import { CopyButton } from '../ui/CopyButton';
import { Problem } from '../ui/Problem';
import { useAskedHosts } from './asked-hosts';
import { AddressField } from './fields';
import { troubleText } from './trouble-text';
import { useTrial } from './use-trial';
import { whereText } from './where';

/** Whether the partner's way in is shown: until they are there, and where this side's link is still owed. */
export function useInvitation({ id, readPlace }: SyncFolder, isMet: boolean) {
  const [given, setGiven] = useDraft(`sync-given:${id}`);
  const [opened, setOpened] = useState<boolean | null>(null);
  const isOpen = opened ?? (!isMet || (readPlace !== null && given === ''));
  return {
    isOpen,
    toggle: () => setOpened(!isOpen),
    onGiven: () => {
      // Now that nothing is owed any more, it stays for as long as it is looked at.
      setOpened(true);
      setGiven('1');
    },
  };
}

interface Props {
  readonly folder: SyncFolder;
  readonly partner: string;
  /** This side's link works, and is in the block. */
  readonly onGiven: () => void;
}

/** How the partner gets in: where they write, and the block to send. */
export function PairBlock({ folder, partner, onGiven }: Props) {
  const [way, setWay] = useDraft(`sync-way:${folder.id}`);
  const isHome = folder.readPlace !== null || way === 'home';
  return (
    <div class="sync__invite stack" role="group" aria-label={t('syncPairBlock', partner)}>
      {folder.readPlace === null && (
        <fieldset class="stack">
          <legend class="field__label">{t('syncPairWay', partner)}</legend>
          {(['both', 'home'] as const).map((one) => (
            <label key={one} class="check">
              <input
                type="radio"
                name={`way-${folder.id}`}
                checked={isHome === (one === 'home')}
                onChange={() => setWay(one)}
              />
              <span>{t(one === 'both' ? 'syncPairBoth' : 'syncPairHome')}</span>
            </label>
          ))}
        </fieldset>
      )}
      {isHome ? (
        <ByLink folder={folder} partner={partner} onGiven={onGiven} />
      ) : (
        <Block folder={folder} link={null} partner={partner} />
      )}
    </div>
  );
}

interface ByLinkProps {
  readonly folder: SyncFolder;
  readonly partner: string;
  readonly onGiven: () => void;
}

/** Asks for the public link by which this copy's file is read, and tries it before it is given away. */
function ByLink({ folder, partner, onGiven }: ByLinkProps) {
  const [typed, setTyped] = useDraft(`sync-link:${folder.id}`);
  const [link, setLink] = useState<LinkPlace | null>(null);
  const hosts = useAskedHosts();
  const { problem, working, reach, look } = useTrial(hosts.ask);
  const path = `LastTen/${folder.id}`;

  async function test(event: Event): Promise<void> {
    event.preventDefault();
    const address = await reach(typed, t('syncPairLinkWrong', path));
    if (address === undefined) return;
    await look(
      async () => (await linkAt(folder, address)) ?? t('syncPairLinkWrong', path),
      (found) => {
        setLink(found);
        onGiven();
      },
    );
    // The partner reads it; this side only had to see whether it can be read.
    await hosts.settle();
  }
  if (link)
    return (
      <>
        <Block folder={folder} link={link} partner={partner} />
        {folder.readPlace === null && <p>{t('syncPairBack', partner)}</p>}
      </>
    );
  return (
    <form class="stack" onSubmit={(event) => void test(event)}>
      <p>{t('syncPairLinkNote', path, whereText(folder))}</p>
      <AddressField label={t('syncPairLink')} value={typed} onText={setTyped} />
      <Problem text={problem} />
      <div class="row">
        <button type="submit" class="button" disabled={working}>
          {t(working ? 'syncTesting' : 'syncTest')}
        </button>
      </div>
    </form>
  );
}

/** Tries the link; a text is what is wrong, null where nothing of this copy lies there. */
async function linkAt(folder: SyncFolder, address: string): Promise<LinkPlace | string | null> {
  try {
    return await tryLink(folder, address, (input, init) => fetch(input, init));
  } catch (error) {
    if (!(error instanceof CarrierError)) throw error;
    return troubleText(error.trouble, new URL(address).host);
  }
}

interface BlockProps {
  readonly folder: SyncFolder;
  readonly link: LinkPlace | null;
  readonly partner: string;
}

function Block({ folder, link, partner }: BlockProps) {
  const [block, setBlock] = useState('');
  useEffect(() => {
    void pairBlock(folder, link).then(setBlock);
  }, [folder.id, link]);
  if (block === '') return null;
  return (
    <div class="stack">
      <p>{t(link ? 'syncPairBlockNote' : 'syncPairBlockShared', partner)}</p>
      <textarea
        class="input sync__block"
        aria-label={t('syncPairBlock', partner)}
        dir="ltr"
        rows={4}
        readOnly
        value={block}
        onFocus={(event) => event.currentTarget.select()}
      />
      <div class="row">
        <CopyButton label={t('syncBlockCopy')} text={() => block} primary />
      </div>
    </div>
  );
}
