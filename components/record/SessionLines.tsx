import { thirdPersonOf } from '../../lib/domain/item-owner';
import type { ActionItem } from '../../lib/domain/action-item';
import type { AgendaItem } from '../../lib/domain/agenda-item';
import type { Role } from '../../lib/domain/mentorship';
import { firstName } from '../../lib/words/first-name';
import { formatMinutes } from '../../lib/words/format';
import { t, type MessageKey } from '../../lib/words/i18n';
import { Icon } from '../ui/Icon';
import type { IconName } from '../ui/icons';
import type { Word } from './Wins';

/** An item of a session with what became of it. */
export interface ToldItem {
  readonly key: MessageKey;
  readonly icon: IconName;
  readonly item: ActionItem;
}

interface Props {
  readonly items: readonly ToldItem[];
  readonly agenda: readonly AgendaItem[];
  readonly decisions: readonly AgendaItem[];
  readonly words: readonly Word[];
  readonly names: Readonly<Record<Role, string>>;
}

/** What is on record of one session, to read: promises, decisions, agenda and what was said. */
export function SessionLines({ items, agenda, decisions, words, names }: Props) {
  return (
    <>
      {items.length > 0 && (
        <section>
          <h3 class="record__small">{t('actionItemsHeading')}</h3>
          <ul class="timeline__list">
            {items.map(({ key, icon, item }) => (
              <li key={item.id}>
                <span role="img" aria-label={t(key)} title={t(key)}>
                  <Icon name={icon} />
                </span>{' '}
                <span dir="auto">{item.text}</span>{' '}
                <span class="quiet">
                  {thirdPersonOf(item) || firstName(names[item.owner])}
                  {item.dropReason && ` · ${item.dropReason}`}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {decisions.length > 0 && (
        <section>
          <h3 class="record__small">{t('recordDecisions')}</h3>
          <ul class="timeline__list">
            {decisions.map(({ id, text }) => (
              <li key={id} dir="auto">
                {text}
              </li>
            ))}
          </ul>
        </section>
      )}
      {agenda.length > 0 && (
        <section>
          <h3 class="record__small">{t('agendaHeading')}</h3>
          <ul class="timeline__list">
            {agenda.map(({ id, text, minutes }) => (
              <li key={id} dir="auto">
                {text} <span class="quiet">{formatMinutes(minutes)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {words.length > 0 && (
        <section>
          <h3 class="record__small">{t('recordWins')}</h3>
          <ul class="timeline__list">
            {words.map(({ key, who, text }) => (
              <li key={key} dir="auto">
                “{text}” <span class="quiet">{who}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
