import { formatWhole } from '@cotmoc/base';
import { Button, Callout } from '@cotmoc/ui';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { t } from '../messages/t.ts';
import { Loading } from '../shell/loading.tsx';
import { NoTasks } from './list-view.tsx';
import { monthBounds } from './month.ts';
import { STANDING_NAMES } from './standing-names.ts';
import { dropUnasked, STANDINGS, type TaskSearch } from './task-search.ts';
import { TaskTable } from './task-table.tsx';
import styles from './tasks-page.module.css';
import type { ViewProps } from './tasks-page.tsx';
import { type TaskGroup, useGroups } from './use-views.ts';

/** Tasks of each group that are shown at first. */
const EACH = 5;
/** Groups of one answer. */
const PAGE = 60;

type By = 'unit' | 'section' | 'state' | 'month';

/** Tasks by body, by heading of the plan, by state or by month: the first few of each, and the way to the rest. */
export function GroupsView({ search, by, columns }: ViewProps & { by: By; columns?: readonly string[] }) {
  const [offset, setOffset] = useState(0);
  const found = useGroups(search, by, EACH, offset);
  if (found.isPending || found.error) return <Loading of={found} rows={10} />;
  const { groups, isMore } = found.data;
  if (groups.length === 0) return <NoTasks search={search} />;
  return (
    <>
      {groups.map((group) => (
        <Group key={group.key ?? ''} group={group} by={by} search={search} columns={columns} />
      ))}
      {(isMore || offset > 0) && (
        <Callout kind="info" title={t('views.moreGroups')}>
          <div className={styles.tools}>
            {offset > 0 && <Button onClick={() => setOffset(offset - PAGE)}>{t('views.previousGroups')}</Button>}
            {isMore && <Button onClick={() => setOffset(offset + PAGE)}>{t('views.nextGroups')}</Button>}
          </div>
        </Callout>
      )}
    </>
  );
}

/** The name of a group in the reader's language. */
export function groupName(by: By, group: Pick<TaskGroup, 'key' | 'name'>): string {
  if (by === 'state') {
    const standing = STANDINGS.find((one) => one === group.key);
    return standing ? t(STANDING_NAMES[standing]) : '';
  }
  if (by === 'unit') return group.name ?? t('tasks.noBody');
  if (by === 'section') return group.name || t('views.noSection');
  return group.key === null
    ? t('tasks.noDue')
    : t('views.monthOf', { month: Number(group.key.slice(5)), year: group.key.slice(0, 4) });
}

/** The question that lists exactly this group; null where no question asks for "none". */
export function groupSearch(by: By, key: string | null, search: TaskSearch): TaskSearch | null {
  const rest = { ...search, offset: undefined, view: undefined, by: undefined };
  if (by === 'section') return dropUnasked({ ...rest, section: key ?? '' });
  if (key === null) return null;
  if (by === 'unit') return dropUnasked({ ...rest, lead: key });
  if (by === 'state') return dropUnasked({ ...rest, is: STANDINGS.find((one) => one === key) });
  const { from, to } = monthBounds(key);
  const dueFrom = search.dueFrom && search.dueFrom > from ? search.dueFrom : from;
  const dueTo = search.dueTo && search.dueTo < to ? search.dueTo : to;
  return dropUnasked({ ...rest, dueFrom, dueTo });
}

function Group({
  group,
  by,
  search,
  columns,
}: {
  group: TaskGroup;
  by: By;
  search: TaskSearch;
  columns: readonly string[] | undefined;
}) {
  const name = groupName(by, group);
  const all = groupSearch(by, group.key, search);
  return (
    <section className={styles.group} aria-label={name}>
      <header className={styles.groupHead}>
        <h2>{name}</h2>
        <span className={styles.soft}>{t('tasks.total', { count: formatWhole(group.total) })}</span>
        {group.late > 0 && <span className={styles.late}>{t('views.late', { count: formatWhole(group.late) })}</span>}
      </header>
      <TaskTable caption={name} tasks={group.items} {...(columns ? { columns } : {})} />
      {group.total > group.items.length && all && (
        <Link to="/tasks" search={all} className={styles.whole}>
          {t('views.allOf', { count: formatWhole(group.total), name })}
        </Link>
      )}
    </section>
  );
}
