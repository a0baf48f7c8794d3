import { type Day, daysBetween, formatDay } from '@cotmoc/base';
import styles from './day-with-distance.module.css';
import { useWords } from './words.tsx';

export interface DayWithDistanceProps {
  readonly day: Day | null;
  readonly today: Day;
  /** The work is done: the day alone, without a distance. */
  readonly settled?: boolean | undefined;
  /** What to say when there is no day; "Chưa có ngày" unless told otherwise. */
  readonly none?: string | undefined;
}

/** Days before a deadline from which the distance is set stronger. */
const SOON = 7;

/** `15/06/2026 · còn 9 ngày`, or `quá hạn 3 ngày` in the colour of what is late. */
export function DayWithDistance({ day, today, settled, none }: DayWithDistanceProps) {
  const say = useWords();
  if (!day) return <span className={styles.none}>{none ?? say('dayMissing')}</span>;
  const left = daysBetween(today, day);
  const words =
    left < 0 ? say('daysLate', { count: -left }) : left === 0 ? say('dueToday') : say('daysLeft', { count: left });
  const look = left < 0 ? styles.late : left <= SOON ? styles.soon : styles.far;
  return (
    <time dateTime={day}>
      <span className={styles.piece}>
        {formatDay(day)}
        {!settled && ' ·'}
      </span>
      {!settled && (
        <>
          {' '}
          <span className={`${styles.piece} ${look}`}>{words}</span>
        </>
      )}
    </time>
  );
}
