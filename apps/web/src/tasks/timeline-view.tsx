import { addDays, type Day, daysBetween, formatDay, parseDay } from '@cotmoc/base';
import { Button, Callout, FilterChips, Icon, Unseen } from '@cotmoc/ui';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { type MessageKey, t } from '../messages/t.ts';
import { currentDay } from '../shell/clock.ts';
import { Loading } from '../shell/loading.tsx';
import { NoTasks } from './list-view.tsx';
import { addMonths, type Month, monthBounds, monthOf } from './month.ts';
import { isNarrowed } from './task-search.ts';
import type { ViewProps } from './tasks-page.tsx';
import styles from './timeline-view.module.css';
import { type Bar, useBars } from './use-views.ts';

/** A span of time drawn from edge to edge. */
interface Window {
  readonly from: Day;
  readonly to: Day;
  readonly months: readonly Month[];
}

function windowFrom(first: Month, count: number): Window {
  const months = Array.from({ length: count }, (_, at) => addMonths(first, at));
  return { from: monthBounds(first).from, to: monthBounds(months.at(-1) ?? first).to, months };
}

/** How far along the window a day begins, in percent; cut at its edges. */
function placeOf(day: Day, { from, to }: Window): number {
  const share = daysBetween(from, day) / (daysBetween(from, to) + 1);
  return Math.max(0, Math.min(1, share)) * 100;
}

/** Bars from beginning to deadline, by body, with a line for today: three months or the whole year. */
export function TimelineView({ search, ask }: ViewProps) {
  const today = currentDay();
  const isYear = search.scale === 'year';
  const count = isYear ? 12 : 3;
  const usual = isYear ? `${today.slice(0, 4)}-01` : addMonths(monthOf(today), -1);
  const window = windowFrom(search.at ?? usual, count);
  const found = useBars(search, window);
  const by = search.by === 'section' ? 'section' : 'unit';
  const title = `${formatDay(window.from)} – ${formatDay(window.to)}`;
  const items = found.data?.items ?? [];
  return (
    <section aria-label={t('views.timeline')} className={styles.timeline}>
      <div className={styles.head}>
        <Button
          small
          icon="left"
          aria-label={t('views.earlier')}
          onClick={() => ask({ at: addMonths(window.months[0] ?? usual, -count) })}
        />
        <h2 aria-live="polite">{title}</h2>
        <Button
          small
          icon="right"
          aria-label={t('views.later')}
          onClick={() => ask({ at: addMonths(window.months[0] ?? usual, count) })}
        />
        <FilterChips
          label={t('views.scale')}
          noAll
          choices={[
            { value: 'month', label: t('views.scale.quarter') },
            { value: 'year', label: t('views.scale.year') },
          ]}
          value={isYear ? 'year' : 'month'}
          onChange={(scale) => ask({ scale: scale === 'year' ? 'year' : undefined, at: undefined })}
        />
        <FilterChips
          label={t('views.groupBy')}
          noAll
          choices={[
            { value: 'unit', label: t('views.groupBy.unit') },
            { value: 'section', label: t('views.groupBy.section') },
          ]}
          value={by}
          onChange={(value) => ask({ by: value === 'section' ? 'section' : undefined })}
        />
      </div>
      <Loading of={found} rows={8} />
      {found.data?.isMore && <Callout kind="info" title={t('views.timeline.more', { count: items.length })} />}
      {found.data &&
        items.length === 0 &&
        (isNarrowed(search) ? <NoTasks search={search} /> : <p>{t('views.timeline.none')}</p>)}
      {items.length > 0 && <Chart items={items} by={by} window={window} today={today} />}
    </section>
  );
}

function Chart({
  items,
  by,
  window,
  today,
}: {
  items: readonly Bar[];
  by: 'unit' | 'section';
  window: Window;
  today: Day;
}) {
  const groups = [...Map.groupBy(items, (bar) => (by === 'unit' ? bar.unitName : bar.section) ?? '')];
  const isTodayShown = today >= window.from && today <= window.to;
  return (
    <div className={styles.chart}>
      <div className={styles.scale} aria-hidden="true">
        <span />
        <div className={styles.months}>
          {window.months.map((month) => (
            <span
              key={month}
              className={styles.month}
              style={{
                inlineSize: `${placeOf(addDays(monthBounds(month).to, 1), window) - placeOf(monthBounds(month).from, window)}%`,
              }}
            >
              {window.months.length > 3
                ? Number(month.slice(5))
                : t('views.monthOf', { month: Number(month.slice(5)), year: month.slice(0, 4) })}
            </span>
          ))}
        </div>
      </div>
      {isTodayShown && (
        <div className={styles.todayLane} aria-hidden="true">
          <span />
          <div className={styles.lane}>
            <span className={styles.today} style={{ insetInlineStart: `${placeOf(today, window)}%` }}>
              {t('views.today')}
            </span>
          </div>
        </div>
      )}
      {groups.map(([name, bars]) => (
        <Group
          key={name}
          name={name || t(by === 'unit' ? 'tasks.noBody' : 'views.noSection')}
          bars={bars}
          window={window}
          today={isTodayShown ? today : null}
        />
      ))}
    </div>
  );
}

function Group({
  name,
  bars,
  window,
  today,
}: {
  name: string;
  bars: readonly Bar[];
  window: Window;
  today: Day | null;
}) {
  const [isOpen, setOpen] = useState(true);
  const late = bars.filter((bar) => bar.late && bar.state !== 'done').length;
  return (
    <section className={styles.group} aria-label={name}>
      <button type="button" className={styles.name} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <Icon name={isOpen ? 'down' : 'right'} size={16} />
        <span>{name}</span>
        <span className={styles.count}>{bars.length}</span>
        {late > 0 && <span className={styles.late}>{t('views.late', { count: late })}</span>}
      </button>
      {isOpen && (
        <ul className={styles.rows}>
          {bars.map((bar) => (
            <Row key={bar.id} bar={bar} window={window} today={today} />
          ))}
        </ul>
      )}
    </section>
  );
}

const STATES: Record<Bar['state'], MessageKey> = {
  'not-started': 'tasks.is.notStarted',
  'in-progress': 'tasks.is.inProgress',
  done: 'tasks.is.done',
};

function Row({ bar, window, today }: { bar: Bar; window: Window; today: Day | null }) {
  const end = parseDay(bar.endsOn) ?? window.to;
  const begin = bar.startsOn ? parseDay(bar.startsOn) : null;
  const right = placeOf(addDays(end, 1), window);
  const left = begin ? placeOf(begin, window) : Math.max(0, right - 1.2);
  const isLate = bar.late && bar.state !== 'done';
  const look = isLate ? styles.barLate : bar.state === 'done' ? styles.barDone : styles.bar;
  const words = t('views.bar', {
    from: begin ? formatDay(begin) : '…',
    to: formatDay(end),
    state: t(STATES[bar.state]),
    percent: bar.percent,
  });
  return (
    <li className={styles.row}>
      <Link to="/tasks/$id" params={{ id: bar.id }} className={styles.text}>
        {bar.text}
        <Unseen>
          {' '}
          {words}
          {bar.late ? `, ${t('views.isLate')}` : ''}
        </Unseen>
      </Link>
      <div className={styles.lane} aria-hidden="true">
        {today && <span className={styles.line} style={{ insetInlineStart: `${placeOf(today, window)}%` }} />}
        <span
          className={[look, begin ? '' : styles.point].join(' ')}
          title={words}
          style={
            begin
              ? { insetInlineStart: `${left}%`, inlineSize: `${Math.max(right - left, 0.8)}%` }
              : { insetInlineStart: `${right}%` }
          }
        >
          <span className={styles.part} style={{ inlineSize: `${bar.percent}%` }} />
        </span>
        <span {...placeOfDue({ left, right, isPoint: begin === null })}>{formatDay(end).slice(0, 5)}</span>
      </div>
    </li>
  );
}

/** Where the day stands: behind the bar, before it where there is no room, within it where it fills the whole lane. */
function placeOfDue({ left, right, isPoint }: { left: number; right: number; isPoint: boolean }) {
  if (right <= 82) return { className: styles.due, style: { insetInlineStart: `${right}%` } };
  if (isPoint) return { className: styles.due, style: { insetInlineEnd: `calc(${100 - right}% + 1rem)` } };
  if (left > 10) return { className: styles.due, style: { insetInlineEnd: `${100 - left}%` } };
  return { className: styles.dueWithin, style: { insetInlineEnd: `${100 - right}%` } };
}
