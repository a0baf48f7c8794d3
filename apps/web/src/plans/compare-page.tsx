import { comparePlans } from '@cotmoc/plan';
import { Breadcrumbs, EmptyState, FilterChips, PageHead, SelectField, Skeleton } from '@cotmoc/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useDeferredValue, useMemo, useState } from 'react';
import { t } from '../messages/t.ts';
import { InPieces } from '../shell/in-pieces.tsx';
import { LoadFailed } from '../shell/load-failed.tsx';
import styles from './compare-page.module.css';
import { CompareRows, type Fate, fatesOf } from './compare-rows.tsx';
import { type Plan, type PlanSummary, planQuery, plansQuery } from './plan-data.ts';

const route = getRouteApi('/signed-in/plans/compare');
const FATES: readonly Fate[] = ['changed', 'added', 'dropped', 'kept'];

/** Two plans side by side: which tasks stayed, changed, came or went. */
export function ComparePage() {
  const { a, b } = route.useSearch();
  const navigate = useNavigate({ from: '/plans/compare' });
  const plans = useQuery(plansQuery);
  const choices = (plans.data ?? []).map((plan) => ({ value: plan.id, label: nameOf(plan) }));
  return (
    <>
      <PageHead
        title={t('plans.compare')}
        below={t('plans.compare.lead')}
        above={
          <Breadcrumbs
            steps={[
              <Link key="plans" to="/plans">
                {t('plans.title')}
              </Link>,
              t('plans.compare'),
            ]}
          />
        }
      />
      {plans.error && !plans.data && <LoadFailed error={plans.error} onRetry={() => plans.refetch()} />}
      <div className={styles.choices}>
        <SelectField
          label={t('plans.compare.before')}
          placeholder={t('plans.compare.choose')}
          choices={choices}
          value={a ?? ''}
          onChange={(id) => void navigate({ search: { ...(b ? { b } : {}), a: id }, replace: true })}
        />
        <SelectField
          label={t('plans.compare.after')}
          placeholder={t('plans.compare.choose')}
          choices={choices}
          value={b ?? ''}
          onChange={(id) => void navigate({ search: { ...(a ? { a } : {}), b: id }, replace: true })}
        />
      </div>
      {a && b ? (
        <Comparison key={`${a} ${b}`} before={a} after={b} />
      ) : (
        <EmptyState title={t('plans.compare.empty')} icon="plan">
          {t('plans.compare.emptyText')}
        </EmptyState>
      )}
    </>
  );
}

function nameOf(plan: PlanSummary): string {
  return [plan.number, plan.title, plan.state === 'draft' ? t('plans.draft').toLowerCase() : null]
    .filter(Boolean)
    .join(' · ');
}

function Comparison({ before, after }: { before: string; after: string }) {
  const left = useQuery(planQuery(before));
  const right = useQuery(planQuery(after));
  const failed = left.error && !left.data ? left : right.error && !right.data ? right : null;
  if (failed) return <LoadFailed error={failed.error} onRetry={() => failed.refetch()} />;
  if (!left.data || !right.data) return <Skeleton rows={8} />;
  return (
    <InPieces>
      <Fates before={left.data} after={right.data} />
    </InPieces>
  );
}

function Fates({ before, after }: { before: Plan; after: Plan }) {
  const [fate, setFate] = useState<Fate | null>(null);
  const drawn = useDeferredValue(fate);
  const result = useMemo(() => comparePlans(before.compiled, after.compiled), [before.compiled, after.compiled]);
  const entries = useMemo(
    () => fatesOf(result).filter((entry) => drawn === null || entry.fate === drawn),
    [result, drawn],
  );
  const counts: Record<Fate, number> = {
    kept: result.kept.length,
    changed: result.changed.length,
    added: result.added.length,
    dropped: result.dropped.length,
  };
  return (
    <>
      <p role="status" className={styles.sum}>
        {t('plans.compare.sum', {
          kept: counts.kept,
          changed: counts.changed,
          added: counts.added,
          dropped: counts.dropped,
        })}
      </p>
      <FilterChips
        label={t('plans.compare.filter')}
        choices={FATES.map((value) => ({ value, label: t(`plans.fate.${value}`), count: counts[value] }))}
        value={fate}
        onChange={setFate}
      />
      <CompareRows entries={entries} />
    </>
  );
}
