import type { Mentorship } from '../../lib/domain/mentorship';
import { joinPairFolder, type PairBlock } from '../../lib/sync/connect-pair';
import { syncHere } from '../../lib/sync/here';
import { t } from '../../lib/words/i18n';
import type { Chosen } from './Connect';
import { sayPaired } from './say-paired';
import { ServerForm } from './ServerForm';

/** A partner's block, and the mentorship it is about. */
export interface Invitation {
  readonly block: PairBlock;
  readonly mentorship: Mentorship;
}

interface Props {
  readonly invitation: Invitation;
  /** It was joined, or the person thought better of it. */
  readonly onDone: () => void;
}

/** Joins the folder a partner invites to: theirs, or with one of this person's own beside it. */
export function JoinPair({ invitation: { block, mentorship }, onDone }: Props) {
  const { where } = block;
  const readPlace = where.kind === 'link' ? where : null;

  async function join({ place }: Chosen): Promise<void> {
    const choice = { mentorshipId: mentorship.id, place, readPlace };
    const result = await joinPairFolder(block, choice, syncHere());
    onDone();
    await sayPaired(result, mentorship);
  }
  return (
    <ServerForm
      step={t('syncStep', 2, 2)}
      where={where.kind === 'webdav' ? { address: where.address, user: '' } : null}
      note={t(readPlace ? 'syncJoinHome' : 'syncJoinShared', mentorship.partnerName)}
      isNamed={false}
      onWorks={join}
      onCancel={onDone}
    />
  );
}
