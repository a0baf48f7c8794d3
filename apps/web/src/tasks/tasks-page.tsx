import { formatWhole } from '@cotmoc/base';
import { linkTo } from '@cotmoc/client';
import { buttonClass, FilterChips, PageHead } from '@cotmoc/ui';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type MessageKey, t } from '../messages/t.ts';
import { useSession } from '../session/use-session.ts';
import { ActiveFilters } from './active-filters.tsx';
import { BoardView } from './board-view.tsx';
import { CalendarView } from './calendar-view.tsx';
import { GroupsView } from './groups-view.tsx';
import { KeptFilters } from './kept-filters.tsx';
import { ListView } from './list-view.tsx';
import { STANDING_NAMES } from './standing-names.ts';
import { TaskFilters } from './task-filters.tsx';
import { dropUnasked, questionOf, STANDINGS, type TaskSearch, VIEWS, type View } from './task-search.ts';
import styles from './tasks-page.module.css';
import { TimelineView } from './timeline-view.tsx';
import { useTaskCount } from './use-tasks.ts';

const VIEW_NAMES: Record<View, MessageKey> = {
  table: 'views.table',
  board: 'views.board',
  timeline: 'views.timeline',
  calendar: 'views.calendar',
  bodies: 'views.bodies',
  sections: 'views.sections',
};

/** A change of the question; what is undefined is no longer asked. */
export type AskChange = { [key in keyof TaskSearch]?: TaskSearch[key] | undefined };

/** What every view of the tasks is given. */
export interface ViewProps {
  readonly search: TaskSearch;
  /** Asks anew, from the first page unless told otherwise. */
  readonly ask: (change: AskChange) => void;
}

/** Every task I may see, under filters that combine and stand in the address, shown in the way I chose. */
export function TasksPage() {
  const search = useSearch({ from: '/signed-in/tasks' });
  const navigate = useNavigate();
  const { may } = useSession();
  const counted = useTaskCount(search);
  const ask = (change: AskChange) =>
    void navigate({ to: '/tasks', search: dropUnasked({ ...search, offset: undefined, ...change }) });
  const { total = 0, isMore = false, counts } = counted.data ?? {};
  const count = formatWhole(total);
  return (
    <div>
      <PageHead
        title={t('tasks.title')}
        below={counted.data && t(isMore ? 'views.totalMore' : 'tasks.total', { count })}
        actions={
          <>
            <KeptFilters search={search} />
            <a
              className={buttonClass()}
              href={linkTo('exportTaskSheet', { query: questionOf(search) })}
              download
              data-tip={t('views.exportHint')}
            >
              {t('views.export')}
            </a>
            {may['task.work'] && (
              <Link to="/tasks/import" className={buttonClass()}>
                {t('views.import')}
              </Link>
            )}
          </>
        }
      />
      <TaskFilters search={search} ask={ask}>
        <FilterChips
          label={t('tasks.byState')}
          choices={STANDINGS.map((value) => ({
            value,
            label: t(STANDING_NAMES[value]),
            count: search.is ? undefined : counts?.[value],
          }))}
          value={STANDINGS.find((one) => one === search.is) ?? null}
          onChange={(is) => ask({ is: is ?? undefined })}
        />
      </TaskFilters>
      <ActiveFilters search={search} ask={ask} />
      <nav className={styles.views} aria-label={t('views.choose')} data-print="no">
        {VIEWS.map((view) => (
          <Link
            key={view}
            to="/tasks"
            search={dropUnasked({
              ...search,
              offset: undefined,
              by: undefined,
              view: view === 'table' ? undefined : view,
            })}
            className={styles.view}
            aria-current={(search.view ?? 'table') === view ? 'page' : undefined}
            activeOptions={{ exact: true, includeSearch: true }}
          >
            {t(VIEW_NAMES[view])}
          </Link>
        ))}
      </nav>
      <Shown search={search} ask={ask} />
    </div>
  );
}

function Shown({ search, ask }: ViewProps) {
  switch (search.view) {
    case 'board':
      return <BoardView search={search} ask={ask} />;
    case 'timeline':
      return <TimelineView search={search} ask={ask} />;
    case 'calendar':
      return <CalendarView search={search} ask={ask} />;
    case 'bodies':
      return <GroupsView search={search} ask={ask} by="unit" />;
    case 'sections':
      return <GroupsView search={search} ask={ask} by="section" />;
    default:
      return <ListView search={search} ask={ask} />;
  }
}
