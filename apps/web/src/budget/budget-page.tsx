import { formatDong } from '@cotmoc/base';
import { linkTo } from '@cotmoc/client';
import {
  Button,
  buttonClass,
  Callout,
  type Column,
  EmptyState,
  PageHead,
  Pager,
  SelectField,
  Table,
  TextField,
} from '@cotmoc/ui';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { t } from '../messages/t.ts';
import { plansQuery } from '../plans/plan-data.ts';
import { Loading } from '../shell/loading.tsx';
import page from '../shell/page.module.css';
import { TypedSearch } from '../shell/typed-search.tsx';
import { UnitFilter } from '../tasks/unit-filter.tsx';
import styles from './budget.module.css';
import { type BudgetSearch, readBudgetSearch, SOURCES, STEPS } from './budget-search.ts';
import { Money, SOURCE_NAMES, STEP_NAMES, warningLines } from './budget-words.tsx';
import { type BudgetTable, PAGE, type Sums, useBudget } from './use-budget.ts';

type Row = BudgetTable['rows'][number];

/** The money of tasks: what the plan gives, and how far it is at each step, by source, body and year. */
export function BudgetPage() {
  const search = useSearch({ from: '/signed-in/budget' });
  const navigate = useNavigate();
  const found = useBudget(search);
  const plans = useQuery(plansQuery);
  const ask = (change: { [key in keyof BudgetSearch]?: BudgetSearch[key] | undefined }) =>
    navigate({ to: '/budget', search: readBudgetSearch({ ...search, offset: undefined, ...change }), replace: true });
  const offset = search.offset ?? 0;
  const issued = (plans.data ?? []).filter((plan) => plan.state === 'issued');
  const { plan, year } = search;
  const query = { ...(plan ? { planId: plan } : {}), ...(year ? { year } : {}) };
  return (
    <div className={page.page}>
      <PageHead
        title={t('budget.title')}
        below={t('budget.lead')}
        actions={
          <a className={buttonClass({})} href={linkTo('exportEstimate', { query })} data-print="no">
            {t('budget.export')}
          </a>
        }
      />
      <div className={styles.filters} data-print="no">
        <TypedSearch
          label={t('budget.search')}
          placeholder={t('budget.searchHint')}
          value={search.q ?? ''}
          onSearch={(q) => ask({ q: q || undefined })}
        />
        <SelectField
          label={t('budget.plan')}
          value={plan ?? ''}
          choices={[
            { value: '', label: t('budget.plan.all') },
            ...issued.map(({ id, number, title }) => ({ value: id, label: number ?? title })),
          ]}
          onChange={(id) => ask({ plan: id || undefined })}
        />
        <SelectField
          label={t('budget.source')}
          value={search.source ?? ''}
          choices={[
            { value: '', label: t('budget.source.all') },
            ...SOURCES.map((source) => ({ value: source, label: t(SOURCE_NAMES[source]) })),
          ]}
          onChange={(source) => ask({ source: SOURCES.find((one) => one === source) })}
        />
        <UnitFilter value={search.unit ?? null} onChange={(unit) => ask({ unit: unit ?? undefined })} />
        <div className={styles.year}>
          <TextField
            key={year}
            label={t('budget.year')}
            inputMode="numeric"
            maxLength={4}
            optional="unsaid"
            defaultValue={year ?? ''}
            onChange={(text) => {
              if (text === '' || /^20\d\d$/.test(text)) ask({ year: text === '' ? undefined : Number(text) });
            }}
          />
        </div>
      </div>
      <Loading of={found} rows={8} />
      {found.data && (
        <>
          <Difference plan={found.data.plan} />
          <Table
            caption={t('budget.title')}
            columns={columns()}
            rows={withSum(found.data)}
            rowKey={(row) => row.task.id}
            rowClass={(row) => (row.task.id === SUM ? styles.sum : undefined)}
            empty={
              <EmptyState
                icon="chart"
                title={t('budget.empty.title')}
                action={
                  Object.keys(search).length > 0 ? (
                    <Button onClick={() => navigate({ to: '/budget', search: {} })}>{t('budget.empty.all')}</Button>
                  ) : undefined
                }
              >
                {t('budget.empty.text')}
              </EmptyState>
            }
          />
          {found.data.total > PAGE && (
            <Pager
              offset={offset}
              shown={found.data.rows.length}
              size={PAGE}
              total={found.data.total}
              onOffset={(next) => ask({ offset: next })}
            />
          )}
          {found.data.bySource.length > 0 && (
            <div className={styles.halves}>
              <section aria-labelledby="by-source">
                <h2 id="by-source">{t('budget.bySource')}</h2>
                <Table
                  caption={t('budget.bySource')}
                  columns={sumColumns(t('budget.source'))}
                  rows={found.data.bySource.map(({ source, sums }) => ({ name: t(SOURCE_NAMES[source]), sums }))}
                  rowKey={(row) => row.name}
                />
              </section>
              <section aria-labelledby="by-unit">
                <h2 id="by-unit">{t('budget.byUnit')}</h2>
                <Table
                  caption={t('budget.byUnit')}
                  columns={sumColumns(t('budget.unit'))}
                  rows={found.data.byUnit.map(({ unitName, sums }) => ({ name: unitName, sums }))}
                  rowKey={(row) => row.name}
                />
              </section>
            </div>
          )}
        </>
      )}
    </div>
  );
}

const SUM = 'sum';

/** The rows with the sums of the whole filter under them. */
function withSum(table: BudgetTable): readonly Row[] {
  if (table.rows.length === 0) return [];
  const task = { id: SUM, path: '', text: t('budget.sum', { count: table.total }), planId: '' };
  return [...table.rows, { task, unitName: null, planned: table.planned, sums: table.sums, sources: [], warnings: [] }];
}

/** Where the plan's own total is another than what its tasks or the estimates add up to. */
function Difference({ plan }: { plan: BudgetTable['plan'] }) {
  if (!plan || plan.stated === null) return null;
  const { stated } = plan;
  const line = (sum: number, more: string, less: string) =>
    sum === stated
      ? []
      : [
          <p key={more}>
            {t('budget.differs', {
              what: sum > stated ? more : less,
              by: formatDong(Math.abs(sum - stated)),
              sum: formatDong(sum),
            })}
          </p>,
        ];
  const lines = [
    ...line(plan.planned, t('budget.tasksMore'), t('budget.tasksLess')),
    ...(plan.estimate > 0 ? line(plan.estimate, t('budget.estimateMore'), t('budget.estimateLess')) : []),
  ];
  if (lines.length === 0) return null;
  return (
    <Callout kind="warn" title={t('budget.stated', { sum: formatDong(stated) })}>
      {lines}
    </Callout>
  );
}

function columns(): readonly Column<Row>[] {
  return [
    {
      key: 'task',
      head: t('budget.task'),
      main: true,
      cell: (row) =>
        row.task.id === SUM ? (
          row.task.text
        ) : (
          <span className={page.what}>
            <Link to="/tasks/$id" params={{ id: row.task.id }}>
              {row.task.path ? `${row.task.path}. ` : ''}
              {row.task.text}
            </Link>
            <span className={page.about}>
              {[row.unitName, ...row.sources.map((source) => t(SOURCE_NAMES[source]))].filter(Boolean).join(' · ')}
            </span>
            {warningLines(row.warnings).map((line) => (
              <span key={line} className={styles.over}>
                ▲ {line}
              </span>
            ))}
          </span>
        ),
    },
    {
      key: 'planned',
      head: t('budget.planned'),
      align: 'end',
      width: 'narrow',
      cell: (row) => <Money amount={row.planned} />,
    },
    ...stepColumns<Row>(),
  ];
}

function stepColumns<R extends { readonly sums: Sums }>(): readonly Column<R>[] {
  return STEPS.map((step) => ({
    key: step,
    head: t(STEP_NAMES[step]),
    align: 'end' as const,
    width: 'narrow' as const,
    cell: (row: R) => <Money amount={row.sums[step]} />,
  }));
}

function sumColumns(head: string): readonly Column<{ name: string; sums: Sums }>[] {
  return [{ key: 'name', head, main: true, cell: (row) => row.name }, ...stepColumns<{ name: string; sums: Sums }>()];
}
