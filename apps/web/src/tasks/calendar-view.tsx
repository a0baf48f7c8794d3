import { addDays, type Day, formatDay, formatWhole, weekdayOf } from '@cotmoc/base';
import { Button, Unseen } from '@cotmoc/ui';
import { Link } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { t } from '../messages/t.ts';
import { currentDay } from '../shell/clock.ts';
import { Loading } from '../shell/loading.tsx';
import styles from './calendar-view.module.css';
import { addMonths, monthBounds, monthOf, weeksOf } from './month.ts';
import { dropUnasked } from './task-search.ts';
import type { ViewProps } from './tasks-page.tsx';
import { type DueDay, useDueDays } from './use-views.ts';

const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/**
 * A month of last good days with how much falls due on each. Arrows go by day and week, Page keys by month, Enter opens
 * the list of the day. On a phone the days that have something, week by week.
 */
export function CalendarView({ search, ask }: ViewProps) {
  const today = currentDay();
  const month = search.at ?? monthOf(today);
  const bounds = monthBounds(month);
  const weeks = weeksOf(month);
  const found = useDueDays(search, { from: weeks[0]?.[0] ?? bounds.from, to: weeks.at(-1)?.[6] ?? bounds.to });
  const [at, setAt] = useState<Day>(month === monthOf(today) ? today : bounds.from);
  const wish = useRef(false);
  const grid = useRef<HTMLTableElement>(null);
  useEffect(() => {
    if (!wish.current) return;
    wish.current = false;
    grid.current?.querySelector<HTMLElement>(`[data-day="${at}"]`)?.focus();
  });
  const dueOn = new Map<string, DueDay>(found.data?.days.map((one) => [one.day, one]));
  const marked = monthOf(at) === month ? at : bounds.from;
  const title = t('views.monthOf', { month: Number(month.slice(5)), year: month.slice(0, 4) });
  function go(day: Day): void {
    wish.current = true;
    setAt(day);
    if (monthOf(day) !== month) ask({ at: monthOf(day) });
  }
  function move(event: KeyboardEvent): void {
    const step = STEPS[event.key];
    const page = { PageUp: -1, PageDown: 1 }[event.key];
    if (step !== undefined) go(addDays(marked, step));
    else if (page !== undefined) go(monthBounds(addMonths(month, page)).from);
    else return;
    event.preventDefault();
  }
  return (
    <section aria-label={title}>
      <div className={styles.head}>
        <Button
          small
          icon="left"
          aria-label={t('views.previousMonth')}
          onClick={() => ask({ at: addMonths(month, -1) })}
        />
        <h2 aria-live="polite">{title}</h2>
        <Button small icon="right" aria-label={t('views.nextMonth')} onClick={() => ask({ at: addMonths(month, 1) })} />
        {month !== monthOf(today) && (
          <Button small kind="plain" onClick={() => ask({ at: undefined })}>
            {t('views.thisMonth')}
          </Button>
        )}
      </div>
      <Loading of={found} rows={6} />
      {found.data && (
        <table ref={grid} className={styles.grid} onKeyDown={move} aria-label={title}>
          <thead>
            <tr>
              {weeks[0]?.map((day) => (
                <th key={day} scope="col">
                  {weekdayName(day)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks.map((week) => (
              <tr key={week[0]}>
                {week.map((day) => (
                  <Cell
                    key={day}
                    day={day}
                    due={dueOn.get(day)}
                    isOutside={monthOf(day) !== month}
                    isToday={day === today}
                    isMarked={day === marked}
                    search={dropUnasked({
                      ...search,
                      view: undefined,
                      at: undefined,
                      offset: undefined,
                      dueFrom: day,
                      dueTo: day,
                    })}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {found.data?.days.length === 0 && <p className={styles.none}>{t('views.calendar.none')}</p>}
    </section>
  );
}

const WEEKDAYS = [
  'views.weekday.1',
  'views.weekday.2',
  'views.weekday.3',
  'views.weekday.4',
  'views.weekday.5',
  'views.weekday.6',
  'views.weekday.7',
] as const;

function weekdayName(day: Day): string {
  const name = WEEKDAYS[weekdayOf(day) - 1];
  return name ? t(name) : '';
}

interface CellProps {
  readonly day: Day;
  readonly due: DueDay | undefined;
  readonly isOutside: boolean;
  readonly isToday: boolean;
  readonly isMarked: boolean;
  readonly search: Parameters<typeof dropUnasked>[0];
}

function Cell({ day, due, isOutside, isToday, isMarked, search }: CellProps) {
  const total = due?.total ?? 0;
  const late = due?.late ?? 0;
  const words = [
    `${weekdayName(day)} ${formatDay(day)}`,
    total === 0 ? t('views.calendar.nothing') : t('tasks.total', { count: total }),
    ...(late > 0 ? [t('views.late', { count: late })] : []),
  ].join(', ');
  return (
    <td
      className={[styles.cell, isOutside ? styles.outside : '', total === 0 ? styles.empty : ''].join(' ')}
      aria-current={isToday ? 'date' : undefined}
    >
      <Link to="/tasks" search={dropUnasked(search)} data-day={day} tabIndex={isMarked ? 0 : -1} className={styles.day}>
        <span className={styles.number} aria-hidden="true">
          <span className={styles.weekday}>{weekdayName(day)} </span>
          {Number(day.slice(8))}
          <span className={styles.month}>/{day.slice(5, 7)}</span>
        </span>
        {total > 0 && (
          <span className={styles.counts} aria-hidden="true">
            {due && due.open < total && (
              <span className={styles.done}>{t('views.calendar.done', { count: formatWhole(total - due.open) })}</span>
            )}
            {due && due.open > late && (
              <span className={styles.open}>{t('views.calendar.open', { count: formatWhole(due.open - late) })}</span>
            )}
            {late > 0 && <span className={styles.late}>{t('views.late', { count: formatWhole(late) })}</span>}
          </span>
        )}
        <Unseen>{isToday ? `${words}, ${t('views.today')}` : words}</Unseen>
      </Link>
    </td>
  );
}
