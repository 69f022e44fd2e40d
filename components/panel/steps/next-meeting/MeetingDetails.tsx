import { useState } from 'preact/hooks';
import { callKeyOf } from '../../../../lib/calls/call-key';
import { isTimeZone } from '../../../../lib/domain/instant';
import { t } from '../../../../lib/words/i18n';
import { changeMentorship } from '../../../../lib/storage/actions/mentorships';
import { changeSession } from '../../../../lib/storage/actions/sessions';
import { firstName } from '../../../../lib/words/first-name';
import { act } from '../../../app/act';
import { useSavedText } from '../../../app/use-saved-text';
import type { RitualContext } from '../ritual-context';
import { Problem } from '../../../ui/Problem';

const zones = Intl.supportedValuesOf('timeZone');

/** What stays the same from meeting to meeting: the call link, how to talk in between, the partner's clock. */
export function MeetingDetails({ context }: { readonly context: RitualContext }) {
  const { mentorship, nextSession } = context;
  const [problem, setProblem] = useState('');
  const [zone, setZone] = useState(mentorship.partnerTimeZone ?? '');
  const [link, setLink] = useState(nextSession?.callLink ?? mentorship.callLink ?? '');
  const [channel, setChannel] = useSavedText(
    mentorship.channel,
    (text) => changeMentorship(mentorship.id, { channel: text.slice(0, 300) }),
    mentorship.id,
  );

  async function saveLink(text: string): Promise<void> {
    const callLink = text.trim() || null;
    if (callLink && !/^https:\/\//i.test(callLink)) return setProblem(t('linkProblem'));
    if (callLink && !URL.canParse(callLink)) return setProblem(t('linkProblem'));
    setProblem('');
    const key = callLink ? callKeyOf(callLink) : undefined;
    const callKeys = [...new Set([...mentorship.callKeys, ...(key ? [key] : [])])];
    await act({ work: () => changeMentorship(mentorship.id, { callLink, callKeys }) });
    if (nextSession)
      await act({
        work: () => changeSession(nextSession.id, { callLink, callKeys: key ? [key] : callKeys }),
      });
  }
  async function saveZone(text: string): Promise<void> {
    if (text !== '' && !isTimeZone(text)) return setProblem(t('zoneProblem'));
    setProblem('');
    await act({ work: () => changeMentorship(mentorship.id, { partnerTimeZone: text || null }) });
  }

  return (
    <div class="stack">
      <label class="field">
        <span class="field__label">{t('callLink')}</span>
        <input
          class="input"
          type="url"
          value={link}
          placeholder="https://"
          onInput={(event) => setLink(event.currentTarget.value)}
          onChange={(event) => void saveLink(event.currentTarget.value)}
        />
      </label>
      <label class="field">
        <span class="field__label">{t('channelBetween')}</span>
        <input
          class="input"
          value={channel}
          list="channels"
          placeholder={t('channelPlaceholder')}
          onInput={(event) => setChannel(event.currentTarget.value)}
        />
        <datalist id="channels">
          {[t('channelEmail'), t('channelChat'), t('channelPhone')].map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      </label>
      <label class="field">
        <span class="field__label">{t('partnerTimeZone', firstName(mentorship.partnerName))}</span>
        <input
          class="input"
          list="time-zones"
          value={zone}
          placeholder="Europe/Berlin"
          onInput={(event) => setZone(event.currentTarget.value)}
          onChange={(event) => void saveZone(event.currentTarget.value.trim())}
        />
        <datalist id="time-zones">
          {zones.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      </label>
      <Problem text={problem} />
    </div>
  );
}
