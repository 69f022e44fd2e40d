import type { ReminderNeed } from '../../lib/domain/reminders';
import { defaultSettings, type Settings } from '../../lib/domain/settings';
import { t, type MessageKey } from '../../lib/words/i18n';
import { changeSettings } from '../../lib/storage/actions/settings';
import { readSettings } from '../../lib/storage/queries/settings';
import { act } from '../app/act';
import { useLive } from '../app/use-live-query';
import { systemNotifications } from './system-notifications';

const needs: Readonly<Record<ReminderNeed, MessageKey>> = {
  'half-way': 'remindHalfWay',
  deadline: 'remindDeadline',
  agenda: 'remindAgenda',
  meeting: 'remindMeeting',
};

const save = (patch: Partial<Settings>) => act({ work: () => changeSettings(patch) });

/** Which reminders are wanted, when they keep quiet, and where they show. */
export function ReminderSettings() {
  const settings = useLive(readSettings, [], defaultSettings);
  const { reminders, quietHours } = settings;
  const setBySystem = systemNotifications('remindBySystem');
  return (
    <>
      <p class="quiet">{t('remindNote')}</p>
      {(Object.keys(needs) as ReminderNeed[]).map((need) => (
        <label key={need} class="check">
          <input
            type="checkbox"
            checked={reminders[need]}
            onChange={(event) =>
              void save({ reminders: { ...reminders, [need]: event.currentTarget.checked } })
            }
          />
          <span>{t(needs[need])}</span>
        </label>
      ))}
      <label class="check">
        <input
          type="checkbox"
          checked={quietHours !== null}
          onChange={(event) =>
            void save({ quietHours: event.currentTarget.checked ? defaultSettings.quietHours : null })
          }
        />
        <span>{t('quietHours')}</span>
      </label>
      {quietHours && (
        <div class="inline">
          {(['from', 'to'] as const).map((edge) => (
            <label key={edge} class="inline">
              <span>{t(edge === 'from' ? 'quietFrom' : 'quietTo')}</span>
              <input
                type="time"
                class="input"
                value={quietHours[edge]}
                onChange={(event) => {
                  const time = event.currentTarget.value;
                  if (time !== '') void save({ quietHours: { ...quietHours, [edge]: time } });
                }}
              />
            </label>
          ))}
        </div>
      )}
      <label class="check">
        <input
          type="checkbox"
          checked={settings.remindBySystem}
          onChange={(event) => void setBySystem(event.currentTarget.checked)}
        />
        <span>{t('remindBySystem')}</span>
      </label>
    </>
  );
}
