import { formatDong } from '@cotmoc/base';
import { type Column, Table, type TableProps } from '@cotmoc/ui';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { type MessageKey, t } from '../messages/t.ts';
import { TaskDay } from './task-day.tsx';
import { TaskStates } from './task-states.tsx';
import styles from './task-table.module.css';
import type { TaskItem } from './use-tasks.ts';

/** The bodies that carry a task, in the words of the register or of the plan. */
export function carriersOf(task: TaskItem): string {
  const carriers = task.bodies.filter((body) => body.role === 'lead' || body.role === 'perform');
  const names = carriers.map((body) => body.unitName ?? body.agency);
  const [first, second, ...more] = names;
  if (!first) return t('tasks.noBody');
  return (
    [first, second].filter(Boolean).join('; ') +
    (more.length > 0 ? ` ${t('tasks.andMore', { count: more.length })}` : '')
  );
}

/** The columns that a person may choose among; the task's text always stands. */
export const TABLE_COLUMNS = ['path', 'text', 'carriers', 'support', 'due', 'state', 'progress', 'amount'] as const;
export type TableColumn = (typeof TABLE_COLUMNS)[number];
/** Where nothing was chosen. */
export const USUAL_COLUMNS: readonly TableColumn[] = ['path', 'text', 'carriers', 'due', 'state', 'progress'];

/** The heads of the columns. */
export const COLUMN_HEADS: Record<TableColumn, MessageKey> = {
  path: 'tasks.path',
  text: 'tasks.task',
  carriers: 'tasks.carriers',
  support: 'tasks.role.support',
  due: 'tasks.due',
  state: 'tasks.state',
  progress: 'tasks.progress',
  amount: 'tasks.amount',
};

type Look = Omit<Column<TaskItem>, 'key' | 'head'>;

const LOOKS: Record<TableColumn, Look> = {
  path: { width: 'narrow', wideOnly: true, cell: (task) => <span className={styles.path}>{task.path}</span> },
  text: {
    main: true,
    cell: (task) => (
      <Link to="/tasks/$id" params={{ id: task.id }} className={styles.text}>
        {task.text}
      </Link>
    ),
  },
  carriers: { cell: (task) => <span className={styles.carriers}>{carriersOf(task)}</span> },
  support: { cell: (task) => <span className={styles.carriers}>{supportsOf(task)}</span> },
  due: {
    cell: (task) => (
      <span className={styles.due}>
        <TaskDay task={task} />
      </span>
    ),
  },
  state: { cell: (task) => <TaskStates task={task} /> },
  progress: { width: 'narrow', align: 'end', cell: progressOf },
  amount: { width: 'narrow', align: 'end', cell: (task) => (task.amount === null ? '' : formatDong(task.amount)) },
};

function supportsOf(task: TaskItem): string {
  const supports = task.bodies.filter((body) => body.role === 'support');
  return supports.map((body) => body.unitName ?? body.agency).join('; ');
}

/** `7/12 video`, or `60 %` where nothing is counted. */
export function progressOf(task: TaskItem): string {
  if (task.quantity === null) return `${task.percent} %`;
  return `${task.quantityDone}/${task.quantity} ${task.quantityUnit ?? ''}`.trim();
}

/** Tasks, one a row, with the columns chosen. */
export function TaskTable({
  caption,
  tasks,
  empty,
  columns = USUAL_COLUMNS,
  selection,
}: {
  caption: string;
  tasks: readonly TaskItem[];
  empty?: ReactNode;
  columns?: readonly string[];
  selection?: TableProps<TaskItem>['selection'];
}) {
  const shown = TABLE_COLUMNS.filter((key) => key === 'text' || columns.includes(key));
  return (
    <Table
      caption={caption}
      columns={shown.map((key) => ({ key, head: t(COLUMN_HEADS[key]), ...LOOKS[key] }))}
      rows={tasks}
      rowKey={(task) => task.id}
      empty={empty}
      selection={tasks.length > 0 ? selection : undefined}
    />
  );
}
