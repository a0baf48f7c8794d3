import { Button, EmptyState, Pager, SelectField } from '@cotmoc/ui';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { t } from '../messages/t.ts';
import { Loading } from '../shell/loading.tsx';
import { AtOnceBar } from './at-once-bar.tsx';
import { ColumnsMenu, useColumns } from './columns-menu.tsx';
import { GroupsView } from './groups-view.tsx';
import { DEEPEST, dropUnasked, isNarrowed, PAGE, type TaskSearch } from './task-search.ts';
import { carriersOf, TaskTable } from './task-table.tsx';
import styles from './tasks-page.module.css';
import type { ViewProps } from './tasks-page.tsx';
import { useTaskCount, useTasks } from './use-tasks.ts';

const NONE: ReadonlySet<string> = new Set();
const GROUPINGS = ['unit', 'section', 'state', 'month'] as const;

/** The table: columns chosen by each person, in groups where asked, rows chosen to do one thing to several. */
export function ListView({ search, ask }: ViewProps) {
  const { columns } = useColumns();
  return (
    <>
      <div className={styles.bar} data-print="no">
        <SelectField
          label={t('views.groupBy')}
          value={search.by ?? ''}
          placeholder={t('views.groupBy.none')}
          choices={[
            { value: 'unit', label: t('views.groupBy.unit') },
            { value: 'section', label: t('views.groupBy.section') },
            { value: 'state', label: t('views.groupBy.state') },
            { value: 'month', label: t('views.groupBy.month') },
          ]}
          onChange={(by) => ask({ by: GROUPINGS.find((one) => one === by) })}
        />
        {!search.by && (
          <SelectField
            label={t('tasks.order')}
            value={search.order ?? 'due'}
            choices={[
              { value: 'due', label: t('tasks.order.due') },
              { value: 'plan', label: t('tasks.order.plan') },
              { value: 'changed', label: t('tasks.order.changed') },
            ]}
            onChange={(order) => ask({ order: order === 'plan' || order === 'changed' ? order : undefined })}
          />
        )}
        <span className={styles.push} />
        <ColumnsMenu />
      </div>
      {search.by ? (
        <GroupsView search={search} ask={ask} by={search.by} columns={columns} />
      ) : (
        <Rows search={search} ask={ask} columns={columns} />
      )}
    </>
  );
}

function Rows({ search, ask, columns }: ViewProps & { columns: readonly string[] }) {
  const navigate = useNavigate();
  const found = useTasks(search);
  const [selected, setSelected] = useState(NONE);
  // The page's head asks the same: it is asked once.
  const counted = useTaskCount(search).data;
  const { items = [], isMore = false } = found.data ?? {};
  const offset = search.offset ?? 0;
  const isBeyond = offset > 0 && found.isSuccess && items.length === 0 && !found.isPlaceholderData;
  // Fewer tasks than when the address was kept: the first page instead of an empty one.
  useEffect(() => {
    if (isBeyond) void navigate({ to: '/tasks', search: dropUnasked({ ...search, offset: undefined }), replace: true });
  }, [isBeyond, navigate, search]);
  if (found.isPending || found.error) return <Loading of={found} rows={10} />;
  if (isBeyond) return null;
  const chosen = items.filter((task) => selected.has(task.id));
  return (
    <>
      <AtOnceBar chosen={chosen} onDone={() => setSelected(NONE)} />
      <TaskTable
        caption={t('tasks.title')}
        tasks={items}
        columns={columns}
        selection={{
          selected,
          onChange: setSelected,
          label: (task) => t('views.select', { name: `${task.text}, ${carriersOf(task)}` }),
        }}
        empty={<NoTasks search={search} />}
      />
      {items.length > 0 && (
        <Pager
          offset={offset}
          shown={items.length}
          size={PAGE}
          total={!counted || counted.isMore ? null : counted.total}
          hasNext={isMore && offset + PAGE <= DEEPEST}
          onOffset={(next) => ask({ offset: next || undefined })}
        />
      )}
    </>
  );
}

/** Nothing to show: what to do first. */
export function NoTasks({ search }: { search: TaskSearch }) {
  const navigate = useNavigate();
  if (!isNarrowed(search)) {
    return (
      <EmptyState icon="tasks" title={t('tasks.empty.title')}>
        {t('tasks.empty.text')}
      </EmptyState>
    );
  }
  const view = dropUnasked({ view: search.view });
  return (
    <EmptyState
      icon="search"
      title={t('tasks.none.title')}
      action={<Button onClick={() => navigate({ to: '/tasks', search: view })}>{t('tasks.none.action')}</Button>}
    >
      {t('tasks.none.text')}
    </EmptyState>
  );
}
