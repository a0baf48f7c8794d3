import { type Day, formatWhole } from '@cotmoc/base';
import { call } from '@cotmoc/client';
import {
  Breadcrumbs,
  Button,
  buttonClass,
  type Column,
  DateField,
  EmptyState,
  FilterChips,
  PageHead,
  Table,
  Tabs,
  TextField,
  useToast,
} from '@cotmoc/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { t } from '../messages/t.ts';
import { currentDay } from '../shell/clock.ts';
import { Loading } from '../shell/loading.tsx';
import { sentenceOf } from '../shell/refusal.ts';
import styles from './cascade.module.css';
import { UnitPlanTable } from './cascade-page.tsx';
import { CellDialog } from './cell-dialog.tsx';
import { ChainNote, shown } from './chain-note.tsx';
import { CoverageGrid } from './coverage-grid.tsx';
import { COVERAGE_TABS } from './coverage-search.ts';
import {
  type BrokenChain,
  type Cell,
  type Coverage,
  useBrokenChains,
  useCascadeChange,
  useCoverage,
} from './use-cascade.ts';

const route = getRouteApi('/signed-in/cascade/$id');

/** Which unit has taken up what of a plan; the units' own plans under it; deadlines that do not fit. */
export function CoveragePage() {
  const { id } = route.useParams();
  const coverage = useCoverage(id);
  if (!coverage.data) return <Loading of={coverage} rows={12} />;
  return <CoverageView coverage={coverage.data} />;
}

/** A cell that waits for its unit. */
export function isGap(cell: Cell): boolean {
  return cell.role !== 'support' && (cell.state === 'none' || cell.state === 'insisted');
}

function CoverageView({ coverage }: { coverage: Coverage }) {
  const { tab = 'matrix', gaps } = route.useSearch();
  const navigate = useNavigate({ from: '/cascade/$id' });
  const [cell, setCell] = useState<Cell | null>(null);
  const { plan, due, may } = coverage;
  const owed = coverage.cells.filter(isGap).length;
  const chains = useBrokenChains(plan.id);
  return (
    <>
      <PageHead
        title={plan.title}
        above={
          <Breadcrumbs
            steps={[
              <Link key="cascade" to="/cascade">
                {t('cascade.title')}
              </Link>,
              <Link key="plan" to="/plans/$id" params={{ id: plan.id }}>
                {plan.number ?? t('cascade.plan')}
              </Link>,
            ]}
          />
        }
        below={due ? t('cascade.dueOf', { day: shown(due.dueOn) }) : t('cascade.noDue')}
        actions={
          <>
            {may.answer.length > 0 && (
              <Link
                to="/cascade/$id/compose"
                params={{ id: plan.id }}
                className={buttonClass({ kind: owed > 0 && !may.oversee ? 'primary' : 'quiet' })}
              >
                {t('cascade.compose')}
              </Link>
            )}
            <a
              className={buttonClass()}
              href={`/api/cascade/upper/${plan.id}/export${gaps ? '?gaps=true' : ''}`}
              download
              data-print="no"
            >
              {t('cascade.export')}
            </a>
          </>
        }
      />
      {may.oversee && <Overseeing coverage={coverage} />}
      <Tabs
        label={t('cascade.parts')}
        tabs={COVERAGE_TABS.map((one) => ({
          id: one,
          label: t(`cascade.tab.${one}`),
          count:
            one === 'matrix'
              ? coverage.cells.length
              : one === 'plans'
                ? coverage.unitPlans.length
                : chains.data?.length,
        }))}
        selected={tab}
        onSelect={(next) => void navigate({ search: next === 'matrix' ? {} : { tab: next }, replace: true })}
      >
        {tab === 'matrix' && (
          <>
            <FilterChips
              label={t('cascade.filter')}
              choices={[{ value: 'gaps', label: t('cascade.gaps'), count: owed }]}
              value={gaps ? 'gaps' : null}
              onChange={(value) => void navigate({ search: value ? { gaps: true } : {}, replace: true })}
            />
            <Legend coverage={coverage} />
            <CoverageGrid coverage={coverage} onlyGaps={gaps === true} onOpen={setCell} />
          </>
        )}
        {tab === 'plans' && <UnitPlanTable plans={coverage.unitPlans} />}
        {tab === 'chains' && <Chains chains={chains.data ?? []} />}
      </Tabs>
      {cell && <CellDialog coverage={coverage} cell={cell} onClose={() => setCell(null)} />}
    </>
  );
}

const STATES = ['taken', 'drafted', 'declining', 'declined', 'insisted', 'none'] as const;

function Legend({ coverage }: { coverage: Coverage }) {
  return (
    <ul className={styles.legend}>
      {STATES.map((state) => (
        <li key={state}>
          <span className={styles.mark} data-state={state} aria-hidden="true" />
          {t(`cascade.cell.${state}`)} <strong>{formatWhole(coverage.counts[state])}</strong>
        </li>
      ))}
      <li>
        <span className={styles.mark} data-state="support" aria-hidden="true" />
        {t('cascade.cell.support')}
      </li>
    </ul>
  );
}

function Chains({ chains }: { chains: readonly BrokenChain[] }) {
  const columns: readonly Column<BrokenChain>[] = [
    {
      key: 'inner',
      head: t('cascade.column.inner'),
      main: true,
      cell: (one) =>
        one.innerId ? (
          <Link to="/tasks/$id" params={{ id: one.innerId }}>
            {one.text}
          </Link>
        ) : (
          <Link to="/cascade/plans/$id" params={{ id: one.planId }}>
            {one.text}
          </Link>
        ),
    },
    { key: 'unit', head: t('cascade.column.unit'), cell: (one) => one.unitName },
    {
      key: 'upper',
      head: t('cascade.column.upper'),
      wideOnly: true,
      cell: (one) => (
        <Link to="/tasks/$id" params={{ id: one.upperId }}>
          {one.upperText}
        </Link>
      ),
    },
    { key: 'chain', head: t('cascade.column.chain'), cell: (one) => <ChainNote chain={one.chain} /> },
  ];
  return (
    <Table
      caption={t('cascade.tab.chains')}
      columns={columns}
      rows={chains}
      rowKey={(one) => `${one.planId} ${one.innerId ?? one.text} ${one.upperId}`}
      empty={<EmptyState title={t('cascade.noChains')} icon="done" />}
    />
  );
}

/** By when units send their plans, and how many days the upper level needs: the coordinator's two settings. */
function Overseeing({ coverage }: { coverage: Coverage }) {
  const toast = useToast();
  const [isOpen, setIsOpen] = useState(false);
  // The server gives calendar days only.
  const [dueOn, setDueOn] = useState<Day | null>((coverage.due?.dueOn ?? null) as Day | null);
  const setting = useQuery({
    queryKey: ['cascade', 'setting'],
    queryFn: ({ signal }) => call('getCascadeSetting', {}, { signal }),
  });
  const [days, setDays] = useState<string | null>(null);
  const shownDays = days ?? String(setting.data?.upperDays ?? '');
  const save = useCascadeChange(async () => {
    if (dueOn && dueOn !== coverage.due?.dueOn) {
      await call('setUnitPlanDue', { params: { id: coverage.plan.id }, body: { dueOn } });
    }
    const upperDays = Number(shownDays);
    if (shownDays !== '' && upperDays !== setting.data?.upperDays) {
      await call('changeCascadeSetting', { body: { upperDays } });
    }
  });
  if (!isOpen) {
    return (
      <p className={styles.row} data-print="no">
        <Button small kind="plain" icon="settings" onClick={() => setIsOpen(true)}>
          {t('cascade.settings')}
        </Button>
      </p>
    );
  }
  return (
    <div className={styles.settings} data-print="no">
      <DateField label={t('cascade.due')} today={currentDay()} value={dueOn} onChange={setDueOn} />
      <TextField
        label={t('cascade.upperDays')}
        hint={t('cascade.upperDaysHint')}
        inputMode="numeric"
        value={shownDays}
        onChange={setDays}
      />
      <p className={styles.row}>
        <Button
          kind="primary"
          pending={save.isPending}
          onClick={() =>
            save.mutate(undefined, {
              onSuccess: () => {
                toast({ kind: 'good', text: t('cascade.saved') });
                setIsOpen(false);
              },
              onError: (error) => toast({ kind: 'bad', text: sentenceOf(error) }),
            })
          }
        >
          {t('cascade.save')}
        </Button>
        <Button onClick={() => setIsOpen(false)}>{t('cascade.cancel')}</Button>
      </p>
    </div>
  );
}
