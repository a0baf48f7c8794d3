import { parseDay } from '@cotmoc/base';
import { Button, DateField, EmptyState, FilterChips, PageHead, Pager, SelectField, Skeleton } from '@cotmoc/ui';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { type MessageKey, t } from '../messages/t.ts';
import { currentDay } from '../shell/clock.ts';
import { LoadFailed } from '../shell/load-failed.tsx';
import { TypedSearch } from '../shell/typed-search.tsx';
import { ActiveFilters } from './active-filters.tsx';
import { dropUnasked, PAGE, STANDINGS, type Standing, type TaskSearch } from './task-search.ts';
import { TaskTable } from './task-table.tsx';
import styles from './tasks-page.module.css';
import { UnitFilter } from './unit-filter.tsx';
import { useTasks } from './use-tasks.ts';

const STANDING_NAMES: Record<Standing, MessageKey> = {
  'not-started': 'tasks.is.notStarted',
  'in-progress': 'tasks.is.inProgress',
  done: 'tasks.is.done',
  'not-started-late': 'tasks.is.notStartedLate',
  'in-progress-late': 'tasks.is.inProgressLate',
  'done-late': 'tasks.is.doneLate',
};

/** Every task I may see, under filters that combine and stand in the address. */
export function TasksPage() {
  const search = useSearch({ from: '/signed-in/tasks' });
  const navigate = useNavigate();
  const found = useTasks(search);
  const ask = (change: { [key in keyof TaskSearch]?: TaskSearch[key] | undefined }) =>
    navigate({ to: '/tasks', search: dropUnasked({ ...search, offset: undefined, ...change }) });
  const { items = [], total = 0, counts } = found.data ?? {};
  const offset = search.offset ?? 0;
  const isBeyond = offset > 0 && total > 0 && items.length === 0 && !found.isPlaceholderData;
  // Fewer tasks than when the address was kept: the first page instead of an empty one.
  useEffect(() => {
    if (isBeyond) void navigate({ to: '/tasks', search: dropUnasked({ ...search, offset: undefined }), replace: true });
  }, [isBeyond, navigate, search]);
  const isNarrowed = Object.keys(search).some((key) => key !== 'order' && key !== 'offset');
  return (
    <div>
      <PageHead title={t('tasks.title')} below={found.data && t('tasks.total', { count: total })} />
      <div className={styles.filters} data-print="no">
        <TypedSearch
          label={t('tasks.search')}
          placeholder={t('tasks.searchHint')}
          value={search.q ?? ''}
          onSearch={(q) => ask({ q: q || undefined })}
        />
        <UnitFilter value={search.unit ?? null} onChange={(unit) => ask({ unit: unit ?? undefined })} />
        <DateField
          hint={null}
          label={t('tasks.dueFrom')}
          value={search.dueFrom ? parseDay(search.dueFrom) : null}
          today={currentDay()}
          onChange={(day) => ask({ dueFrom: day ?? undefined })}
        />
        <DateField
          hint={null}
          label={t('tasks.dueTo')}
          value={search.dueTo ? parseDay(search.dueTo) : null}
          today={currentDay()}
          onChange={(day) => ask({ dueTo: day ?? undefined })}
        />
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
      </div>
      <FilterChips
        label={t('tasks.byState')}
        choices={STANDINGS.map((value) => ({
          value,
          label: t(STANDING_NAMES[value]),
          count: search.is ? undefined : counts?.[value],
        }))}
        value={search.is ?? null}
        onChange={(is) => ask({ is: is ?? undefined })}
      />
      <ActiveFilters search={search} onChange={ask} />
      {found.isPending && <Skeleton rows={10} />}
      {found.error && <LoadFailed error={found.error} onRetry={() => found.refetch()} />}
      {found.data && !isBeyond && (
        <TaskTable
          caption={t('tasks.title')}
          tasks={items}
          empty={
            isNarrowed ? (
              <EmptyState
                icon="search"
                title={t('tasks.none.title')}
                action={
                  <Button onClick={() => navigate({ to: '/tasks', search: {} })}>{t('tasks.none.action')}</Button>
                }
              >
                {t('tasks.none.text')}
              </EmptyState>
            ) : (
              <EmptyState icon="tasks" title={t('tasks.empty.title')}>
                {t('tasks.empty.text')}
              </EmptyState>
            )
          }
        />
      )}
      {total > 0 && !isBeyond && (
        <Pager
          from={offset + 1}
          to={offset + items.length}
          total={total}
          onPrevious={offset > 0 ? () => ask({ offset: offset > PAGE ? offset - PAGE : undefined }) : undefined}
          onNext={offset + items.length < total ? () => ask({ offset: offset + PAGE }) : undefined}
        />
      )}
    </div>
  );
}
