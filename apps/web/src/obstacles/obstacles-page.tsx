import { Button, type Column, EmptyState, FilterChips, PageHead, Pager, Table } from '@cotmoc/ui';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { t } from '../messages/t.ts';
import { useSession } from '../session/use-session.ts';
import { Loading } from '../shell/loading.tsx';
import page from '../shell/page.module.css';
import { TypedSearch } from '../shell/typed-search.tsx';
import { UnitFilter } from '../tasks/unit-filter.tsx';
import { DaysSetting } from './days-setting.tsx';
import { type ObstacleSearch, readObstacleSearch, STEPS } from './obstacle-search.ts';
import { ObstacleClock, ObstacleState, STEP_NAMES } from './obstacle-words.tsx';
import styles from './obstacles.module.css';
import { type ObstacleItem, PAGE, useObstacles } from './use-obstacles.ts';

/** What stands in the way of tasks I may see: with whom each waits and how long, and how it ended. */
export function ObstaclesPage() {
  const search = useSearch({ from: '/signed-in/obstacles' });
  const navigate = useNavigate();
  const { may } = useSession();
  const found = useObstacles(search);
  const ask = (change: { [key in keyof ObstacleSearch]?: ObstacleSearch[key] | undefined }) =>
    navigate({ to: '/obstacles', search: readObstacleSearch({ ...search, offset: undefined, ...change }) });
  const { items = [], total = 0, open } = found.data ?? {};
  const offset = search.offset ?? 0;
  const isNarrowed = Object.keys(search).length > 0;
  return (
    <div className={page.page}>
      <PageHead title={t('obstacles.title')} below={t('obstacles.lead')} />
      <div className={page.filters} data-print="no">
        <TypedSearch
          label={t('obstacles.search')}
          placeholder={t('obstacles.searchHint')}
          value={search.q ?? ''}
          onSearch={(q) => ask({ q: q || undefined })}
        />
        <UnitFilter value={search.unit ?? null} onChange={(unit) => ask({ unit: unit ?? undefined })} />
      </div>
      <div className={styles.chips}>
        <FilterChips
          label={t('obstacles.byState')}
          choices={[
            { value: 'open', label: t('obstacles.open') },
            { value: 'ended', label: t('obstacles.ended') },
          ]}
          value={search.is ?? null}
          onChange={(is) => ask({ is: is ?? undefined })}
        />
        {search.is !== 'ended' && (
          <FilterChips
            label={t('obstacles.byStep')}
            choices={STEPS.map((step) => ({
              value: step,
              label: t(STEP_NAMES[step]),
              count: search.step ? undefined : open?.[step],
            }))}
            value={search.step ?? null}
            onChange={(step) => ask({ step: step ?? undefined })}
          />
        )}
      </div>
      <Loading of={found} rows={8} />
      {found.data && (
        <Table
          caption={t('obstacles.title')}
          columns={columns()}
          rows={items}
          rowKey={(one) => one.id}
          empty={
            <EmptyState
              icon="warning"
              title={t(isNarrowed ? 'obstacles.empty.narrowed' : 'obstacles.empty.title')}
              action={
                isNarrowed ? (
                  <Button onClick={() => navigate({ to: '/obstacles', search: {} })}>{t('obstacles.empty.all')}</Button>
                ) : undefined
              }
            >
              {isNarrowed ? undefined : t('obstacles.empty.text')}
            </EmptyState>
          }
        />
      )}
      {total > PAGE && (
        <Pager
          offset={offset}
          shown={items.length}
          size={PAGE}
          total={total}
          onOffset={(next) => ask({ offset: next })}
        />
      )}
      {may['obstacle.set-days'] && <DaysSetting />}
    </div>
  );
}

function columns(): readonly Column<ObstacleItem>[] {
  return [
    {
      key: 'what',
      head: t('obstacles.what'),
      main: true,
      cell: (one) => (
        <span className={page.what}>
          <Link to="/obstacles/$id" params={{ id: one.id }}>
            {one.text}
          </Link>
          <span className={page.about}>
            {one.task && `${one.task.path ? `${one.task.path}. ` : ''}${one.task.text}`}
            {one.group && ` · ${t('obstacles.inGroup', { title: one.group.title })}`}
          </span>
        </span>
      ),
    },
    { key: 'unit', head: t('obstacles.unit'), cell: (one) => one.unitName },
    { key: 'state', head: t('obstacles.with'), cell: (one) => <ObstacleState obstacle={one} /> },
    { key: 'clock', head: t('obstacles.clock'), cell: (one) => <ObstacleClock obstacle={one} /> },
  ];
}
