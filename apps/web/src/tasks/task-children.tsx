import { Button, type Column, Table } from '@cotmoc/ui';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { t } from '../messages/t.ts';
import { TaskDay } from './task-day.tsx';
import { periodOf, TaskStates } from './task-states.tsx';
import { carriersOf, progressOf } from './task-table.tsx';
import { type TaskDetail, type TaskItem, useChildren } from './use-tasks.ts';

const STEP = 60;

/** The pieces of a task by body, or its periods: who, by when, how far. */
export function TaskChildren({ task }: { task: TaskDetail }) {
  const [limit, setLimit] = useState(STEP);
  const { data } = useChildren(task.id, limit);
  if (task.childCount === 0) return null;
  const isPeriods = task.recurrence !== null;
  const columns: readonly Column<TaskItem>[] = [
    {
      key: 'name',
      head: t(isPeriods ? 'tasks.children.period' : 'tasks.children.body'),
      main: true,
      cell: (child) => (
        <Link to="/tasks/$id" params={{ id: child.id }}>
          {isPeriods ? t('tasks.period', { day: periodOf(child) ?? '' }) : carriersOf(child)}
        </Link>
      ),
    },
    { key: 'due', head: t('tasks.due'), cell: (child) => <TaskDay task={child} /> },
    { key: 'state', head: t('tasks.state'), cell: (child) => <TaskStates task={child} /> },
    { key: 'progress', head: t('tasks.progress'), width: 'narrow', align: 'end', cell: progressOf },
  ];
  const { done, late, seen } = task.children;
  const total = task.periods ?? seen;
  return (
    <section aria-labelledby="children">
      <h2 id="children">{t(isPeriods ? 'tasks.children.periods' : 'tasks.children.pieces')}</h2>
      <p>{t('tasks.children.count', { done, total, late })}</p>
      <Table
        caption={t(isPeriods ? 'tasks.children.periods' : 'tasks.children.pieces')}
        columns={columns}
        rows={data?.items ?? []}
        rowKey={(child) => child.id}
      />
      {data?.isMore && (
        <Button small kind="plain" onClick={() => setLimit(200)}>
          {t('tasks.children.all')}
        </Button>
      )}
    </section>
  );
}
