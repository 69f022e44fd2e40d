import { agendaOverrun } from '../../lib/domain/agenda';
import { formatMinutes } from '../../lib/words/format';
import { t, tn } from '../../lib/words/i18n';

interface Props {
  readonly lines: readonly { readonly minutes: number; readonly origin: string }[];
  readonly lengthMinutes: number;
}

/** How the minutes of an agenda fill its meeting: a bar for the eye, and words for everybody. */
export function MinutesBar({ lines, lengthMinutes }: Props) {
  const over = agendaOverrun(lines, lengthMinutes);
  const total = lengthMinutes + over;
  return (
    <div class="minutes">
      <div class="minutes__bar" aria-hidden="true">
        {lines
          .filter(({ minutes }) => minutes > 0)
          .map(({ minutes, origin }, index) => (
            // What a segment stands for is its place.
            <span
              key={`${index} ${minutes}`}
              class={`minutes__part minutes__part--${origin}`}
              style={{ flexGrow: minutes }}
            />
          ))}
        {over < 0 && <span class="minutes__part minutes__part--free" style={{ flexGrow: -over }} />}
      </div>
      <p class={over > 0 ? 'minutes__words minutes__words--over' : 'minutes__words'}>
        <strong>{t('agendaOfLength', formatMinutes(total), formatMinutes(lengthMinutes))}</strong>
        <span>{fitText(over)}</span>
      </p>
    </div>
  );
}

function fitText(over: number): string {
  if (over > 0) return tn('agendaOver', over);
  return over === 0 ? '' : tn('agendaFree', -over);
}
