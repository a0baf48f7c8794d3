import { EmptyState, PageHead, Skeleton } from '@cotmoc/ui';
import { Link } from '@tanstack/react-router';
import { type MessageKey, t } from '../messages/t.ts';
import { useSession } from '../session/use-session.ts';
import { LoadFailed } from '../shell/load-failed.tsx';
import styles from './my-work-page.module.css';
import { TaskTable } from './task-table.tsx';
import { useMyWork } from './use-tasks.ts';

const SECTIONS = ['toDecide', 'returned', 'late', 'soon', 'later'] as const;

const TITLES: Record<(typeof SECTIONS)[number], MessageKey> = {
  toDecide: 'tasks.myWork.toDecide',
  returned: 'tasks.myWork.returned',
  late: 'tasks.myWork.late',
  soon: 'tasks.myWork.soon',
  later: 'tasks.myWork.later',
};

/** What waits for me, the most pressing first. */
export function MyWorkPage() {
  const work = useMyWork();
  const { roles } = useSession();
  const units = [...new Set(roles.map((role) => role.unitName))].join('; ');
  const count = work.data ? SECTIONS.reduce((sum, section) => sum + work.data[section].length, 0) : null;
  return (
    <div>
      <PageHead title={t('tasks.myWork.title')} below={units} />
      {work.isPending && <Skeleton rows={8} />}
      {work.error && <LoadFailed error={work.error} onRetry={() => work.refetch()} />}
      {count === 0 && (
        <EmptyState
          icon="check"
          title={t('tasks.myWork.empty.title')}
          action={<Link to="/tasks">{t('tasks.myWork.empty.action')}</Link>}
        >
          {t('tasks.myWork.empty.text')}
        </EmptyState>
      )}
      {work.data &&
        SECTIONS.map((section) => {
          const tasks = work.data[section];
          if (tasks.length === 0) return null;
          const title = t(TITLES[section]);
          return (
            <section key={section} className={styles.section} aria-label={title}>
              <h2 className={section === 'late' ? styles.late : styles.title}>
                {title} <span className={styles.count}>{tasks.length}</span>
              </h2>
              <TaskTable caption={title} tasks={tasks} />
            </section>
          );
        })}
    </div>
  );
}
