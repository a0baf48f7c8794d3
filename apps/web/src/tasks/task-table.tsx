import { type Column, Table } from '@cotmoc/ui';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { t } from '../messages/t.ts';
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

const COLUMNS: () => readonly Column<TaskItem>[] = () => [
  {
    key: 'path',
    head: t('tasks.path'),
    width: 'narrow',
    wideOnly: true,
    cell: (task) => <span className={styles.path}>{task.path}</span>,
  },
  {
    key: 'text',
    head: t('tasks.task'),
    main: true,
    cell: (task) => (
      <Link to="/tasks/$id" params={{ id: task.id }} className={styles.text}>
        {task.text}
      </Link>
    ),
  },
  {
    key: 'carriers',
    head: t('tasks.carriers'),
    cell: (task) => <span className={styles.carriers}>{carriersOf(task)}</span>,
  },
  {
    key: 'due',
    head: t('tasks.due'),
    cell: (task) => (
      <span className={styles.due}>
        <TaskDay task={task} />
      </span>
    ),
  },
  { key: 'state', head: t('tasks.state'), cell: (task) => <TaskStates task={task} /> },
  { key: 'progress', head: t('tasks.progress'), width: 'narrow', align: 'end', cell: progressOf },
];

/** `7/12 video`, or `60 %` where nothing is counted. */
export function progressOf(task: TaskItem): string {
  if (task.quantity === null) return `${task.percent} %`;
  return `${task.quantityDone}/${task.quantity} ${task.quantityUnit ?? ''}`.trim();
}

/** Tasks, one a row. */
export function TaskTable({
  caption,
  tasks,
  empty,
}: {
  caption: string;
  tasks: readonly TaskItem[];
  empty?: ReactNode;
}) {
  return <Table caption={caption} columns={COLUMNS()} rows={tasks} rowKey={(task) => task.id} empty={empty} />;
}
