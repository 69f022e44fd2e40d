import { addressNotes, type AddressNote } from '../../lib/feeds/address-notes';
import { publicPart } from '../../lib/feeds/calendar-address';
import { t, type MessageKey } from '../../lib/words/i18n';

const texts: Readonly<Record<AddressNote, MessageKey>> = {
  'private-network': 'addressPrivateNetwork',
  'other-letters': 'addressOtherLetters',
};

/** Says what is unusual about an address, in a sentence each; nothing where nothing is. */
export function AddressNotes({ address }: { readonly address: string }) {
  return (
    <>
      {addressNotes(address).map((note) => (
        <p key={note}>{t(texts[note], publicPart(address))}</p>
      ))}
    </>
  );
}
