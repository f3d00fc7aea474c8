import { useTranslation } from 'react-i18next';
import { showDay } from '../words/dates.js';
import type { Load } from './queries.js';
import styles from './overview.module.css';

type Day = Load['days'][number];
const weekdays = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as const;
/** Monday = 0. */
const weekdayOf = (day: string): number => (new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7;
/** Shade of a day by its number of deadlines. */
const shadeOf = (due: number): number => (due === 0 ? 0 : due < 3 ? 1 : due < 6 ? 2 : 3);

interface Props {
  readonly load: Load;
  readonly chosen: string | undefined;
  readonly choose: (day: string) => void;
}

/** Four weeks from Monday to Sunday, each day with its deadlines; days off have a word. */
export function LoadCalendar({ load: { today, days }, chosen, choose }: Props) {
  const { t } = useTranslation('overview');
  const before = days[0] === undefined ? 0 : weekdayOf(days[0].day);
  return (
    <div className={styles.calendar}>
      {weekdays.map((name) => (
        <span key={name} className={styles.weekday} aria-hidden="true">
          {t(`load.weekdays.${name}`)}
        </span>
      ))}
      {Array.from({ length: before }, (_, place) => (
        <span key={place} className={styles.gone} />
      ))}
      {days.map((day) => (
        <DayCell key={day.day} day={day} today={day.day === today} chosen={day.day === chosen} choose={choose} />
      ))}
    </div>
  );
}

function DayCell({
  day,
  today,
  chosen,
  choose,
}: {
  readonly day: Day;
  readonly today: boolean;
  readonly chosen: boolean;
  readonly choose: (day: string) => void;
}) {
  const { t } = useTranslation('overview');
  const weekend = weekdayOf(day.day) > 4;
  const word = today
    ? t('load.today')
    : (day.name ?? (day.working ? (weekend ? t('load.makeup') : '') : t('load.off')));
  const said = [
    t(`load.weekdays.${weekdays[weekdayOf(day.day)] ?? 'mo'}`),
    showDay(day.day),
    word,
    t('load.due', { count: day.due }),
    day.provisional ? t('load.provisional') : '',
  ];
  return (
    <button
      type="button"
      className={styles.day}
      data-off={!day.working || undefined}
      data-today={today || undefined}
      data-shade={shadeOf(day.due)}
      aria-pressed={chosen}
      onClick={() => choose(day.day)}
    >
      <span className="unseen">{said.filter((part) => part !== '').join(', ')}</span>
      <span className={styles.date} aria-hidden="true">
        {showDay(day.day).slice(0, 5)}
      </span>
      <span className={styles.dayWord} aria-hidden="true">
        {word}
      </span>
      <span className={styles.due} aria-hidden="true">
        {day.due > 0 ? day.due : ''}
      </span>
    </button>
  );
}
