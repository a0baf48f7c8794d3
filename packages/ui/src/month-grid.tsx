import { addDays, type Day, daysInMonth, formatDay, makeDay, weekdayOf } from '@cotmoc/base';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Button } from './button.tsx';
import styles from './month-grid.module.css';
import { Unseen } from './unseen.tsx';
import { useWords } from './words.tsx';

export interface MonthGridProps {
  readonly value: Day | null;
  readonly today: Day;
  readonly onChoose: (day: Day) => void;
  readonly onClose: () => void;
}

/** Days each arrow key moves by. */
const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** One month to choose a day from; weeks begin on Monday. Arrows move by day and week, Page keys by month. */
export function MonthGrid({ value, today, onChoose, onClose }: MonthGridProps) {
  const say = useWords();
  const [at, setAt] = useState<Day>(value ?? today);
  const grid = useRef<HTMLTableElement>(null);
  useEffect(() => {
    grid.current?.querySelector<HTMLElement>(`[data-day="${at}"]`)?.focus();
  }, [at]);
  const names = say('weekdayNames').split(',');
  const shorts = say('weekdays').split(',');
  function move(event: KeyboardEvent): void {
    const step = steps[event.key];
    if (step !== undefined) setAt(addDays(at, step));
    else if (event.key === 'PageUp') setAt(monthAway(at, -1));
    else if (event.key === 'PageDown') setAt(monthAway(at, 1));
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
  const title = say('monthOf', { month: Number(at.slice(5, 7)), year: at.slice(0, 4) });
  return (
    <div className={styles.month}>
      <div className={styles.head}>
        <Button
          kind="plain"
          small
          icon="left"
          aria-label={say('previousMonth')}
          onClick={() => setAt(monthAway(at, -1))}
        />
        <span className={styles.title} aria-live="polite">
          {title}
        </span>
        <Button kind="plain" small icon="right" aria-label={say('nextMonth')} onClick={() => setAt(monthAway(at, 1))} />
      </div>
      <table ref={grid} aria-label={title} onKeyDown={move}>
        <thead>
          <tr>
            {shorts.map((short, index) => (
              <th key={short} scope="col" abbr={names[index]} className={styles.weekday}>
                {short}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(at).map((week) => (
            <tr key={week.find((day) => day !== null)}>
              {week.map((day, index) => (
                <td key={day ?? index}>
                  {day && (
                    <button
                      type="button"
                      data-day={day}
                      tabIndex={day === at ? 0 : -1}
                      aria-pressed={day === value}
                      aria-current={day === today ? 'date' : undefined}
                      className={styles.day}
                      onClick={() => onChoose(day)}
                    >
                      {Number(day.slice(8))}
                      <Unseen>
                        {' '}
                        {names[index]} {formatDay(day)}
                      </Unseen>
                    </button>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The same date so many months away, or that month's last day. */
function monthAway(day: Day, months: number): Day {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const year = Math.floor(count / 12);
  const month = (count % 12) + 1;
  return makeDay(year, month, Math.min(Number(day.slice(8)), daysInMonth(year, month))) ?? day;
}

/** The month's days in rows of seven from Monday; null outside the month. */
function weeksOf(day: Day): (Day | null)[][] {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  const first = makeDay(year, month, 1) ?? day;
  const cells: (Day | null)[] = Array.from({ length: weekdayOf(first) - 1 }, () => null);
  for (let date = 0; date < daysInMonth(year, month); date++) cells.push(addDays(first, date));
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}
