import { formatWhole } from '@cotmoc/base';
import { Button, StatusMark } from '@cotmoc/ui';
import { Link } from '@tanstack/react-router';
import { type KeyboardEvent, useRef, useState } from 'react';
import { t } from '../messages/t.ts';
import { Loading } from '../shell/loading.tsx';
import styles from './board-view.module.css';
import { groupSearch } from './groups-view.tsx';
import { NoTasks } from './list-view.tsx';
import { STANDING_NAMES } from './standing-names.ts';
import { StepDialog } from './step-dialog.tsx';
import { TaskDay } from './task-day.tsx';
import { STANDINGS, type Standing } from './task-search.ts';
import { carriersOf, progressOf } from './task-table.tsx';
import type { ViewProps } from './tasks-page.tsx';
import type { TaskItem } from './use-tasks.ts';
import { useGroups } from './use-views.ts';

/** Cards of one column. */
const EACH = 20;

/** What was asked to move, and where to; null: wherever it may go. */
interface Moving {
  readonly task: TaskItem;
  readonly to: Standing | null;
}

/**
 * Six states as columns. A state is never set by hand: a card that is moved offers what the law of the task allows
 * (tell progress, ask for completion, decide). Arrows go between cards, Enter opens one, M offers its next step.
 */
export function BoardView({ search }: ViewProps) {
  const found = useGroups(search, 'state', EACH);
  const board = useRef<HTMLDivElement>(null);
  const [moving, setMoving] = useState<Moving | null>(null);
  if (found.isPending || found.error) return <Loading of={found} rows={10} />;
  const { groups } = found.data;
  if (groups.length === 0) return <NoTasks search={search} />;
  const columns = STANDINGS.map((key) => ({ key, group: groups.find((group) => group.key === key) }));
  const all = new Map(groups.flatMap((group) => group.items.map((task) => [task.id, task] as const)));
  const first = columns.flatMap(({ group }) => group?.items ?? [])[0]?.id;
  return (
    <>
      <p className={styles.help} data-print="no">
        {t('views.board.help')}
      </p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the cards inside are the controls; here their keys are heard */}
      <div ref={board} className={styles.board} onKeyDown={(event) => move(event, board.current)}>
        {columns.map(({ key, group }) => (
          <section
            key={key}
            className={styles.column}
            aria-label={t(STANDING_NAMES[key])}
            onDragOver={(event) => event.preventDefault()}
            onDrop={(event) => {
              const task = all.get(event.dataTransfer.getData('text/plain'));
              if (task && !group?.items.includes(task)) setMoving({ task, to: key });
            }}
          >
            <header className={styles.head}>
              <h2>
                <StatusMark state={key.startsWith('done') ? 'done' : stateOf(key)} late={key.endsWith('-late')} />
              </h2>
              <span className={styles.count}>{formatWhole(group?.total ?? 0)}</span>
            </header>
            <ul className={styles.cards}>
              {group?.items.map((task) => (
                <Card
                  key={task.id}
                  task={task}
                  isFirst={task.id === first}
                  onStep={() => setMoving({ task, to: null })}
                />
              ))}
            </ul>
            {group && group.total > group.items.length && (
              <Link to="/tasks" search={groupSearch('state', key, search) ?? {}} className={styles.more}>
                {t('views.allOf', { count: formatWhole(group.total), name: t(STANDING_NAMES[key]) })}
              </Link>
            )}
          </section>
        ))}
      </div>
      {moving && <StepDialog task={moving.task} to={moving.to} onClose={() => setMoving(null)} />}
    </>
  );
}

function stateOf(key: Standing): 'not-started' | 'in-progress' {
  return key.startsWith('in-progress') ? 'in-progress' : 'not-started';
}

function Card({ task, isFirst, onStep }: { task: TaskItem; isFirst: boolean; onStep: () => void }) {
  return (
    <li
      className={styles.card}
      draggable
      onDragStart={(event) => event.dataTransfer.setData('text/plain', task.id)}
      onKeyDown={(event) => {
        if (event.key.toLowerCase() !== 'm' || event.ctrlKey || event.metaKey || event.altKey) return;
        event.preventDefault();
        onStep();
      }}
    >
      <Link to="/tasks/$id" params={{ id: task.id }} data-card className={styles.text} tabIndex={isFirst ? 0 : -1}>
        {task.text}
      </Link>
      <p className={styles.soft}>{carriersOf(task)}</p>
      <p className={styles.foot}>
        <TaskDay task={task} />
        <span>{progressOf(task)}</span>
      </p>
      <div data-print="no">
        <Button small kind="plain" aria-label={t('views.stepOf', { name: task.text })} onClick={onStep}>
          {t('views.step')}
        </Button>
      </div>
    </li>
  );
}

/** Arrows between the cards: up and down in a column, left and right to the nearest column that has any. */
function move(event: KeyboardEvent, board: HTMLElement | null): void {
  const card = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-card]') : null;
  if (!card || !board) return;
  const columns = Array.from(board.children, (column) =>
    Array.from(column.querySelectorAll<HTMLElement>('[data-card]')),
  );
  const x = columns.findIndex((column) => column.includes(card));
  const y = columns[x]?.indexOf(card) ?? 0;
  const filled = (from: number, step: number): HTMLElement[] => {
    for (let at = from + step; at >= 0 && at < columns.length; at += step) {
      const column = columns[at];
      if (column && column.length > 0) return column;
    }
    return [];
  };
  const sideways = (cards: HTMLElement[]) => cards[Math.min(y, cards.length - 1)];
  const column = columns[x] ?? [];
  const places: Record<string, HTMLElement | undefined> = {
    ArrowDown: column[y + 1],
    ArrowUp: column[y - 1],
    ArrowRight: sideways(filled(x, 1)),
    ArrowLeft: sideways(filled(x, -1)),
    Home: column[0],
    End: column.at(-1),
  };
  const next = places[event.key];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
