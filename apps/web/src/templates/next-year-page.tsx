import { call } from '@cotmoc/client';
import { Breadcrumbs, EmptyState, PageHead, SelectField } from '@cotmoc/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import styles from '../cascade/cascade.module.css';
import { t } from '../messages/t.ts';
import { plansQuery } from '../plans/plan-data.ts';
import { Loading } from '../shell/loading.tsx';
import { type Start, StartForm } from './start-form.tsx';
import { useTemplateChange } from './use-templates.ts';

const route = getRouteApi('/signed-in/templates/next-year');

/** Begins next year's plan from a plan in force. */
export function NextYearPage() {
  const { plan: chosen } = route.useSearch();
  const navigate = useNavigate({ from: '/templates/next-year' });
  const go = useNavigate();
  const plans = useQuery(plansQuery);
  const issued = (plans.data ?? []).filter((plan) => plan.state === 'issued' && plan.year !== null);
  const plan = issued.find(({ id }) => id === chosen);
  const start = useTemplateChange((input: Start) =>
    call('startFromPlan', { params: { id: plan?.id ?? '' }, body: input }),
  );
  return (
    <div className={`${styles.page} ${styles.narrow}`}>
      <PageHead
        title={t('templates.nextYear')}
        below={t('templates.nextYearLead')}
        above={
          <Breadcrumbs
            steps={[
              <Link key="list" to="/templates">
                {t('templates.title')}
              </Link>,
              t('templates.nextYear'),
            ]}
          />
        }
      />
      {!plans.data && <Loading of={plans} rows={4} />}
      {plans.data && issued.length === 0 && <EmptyState title={t('templates.noPlans')} icon="plan" />}
      {issued.length > 0 && (
        <SelectField
          label={t('templates.from')}
          placeholder={t('templates.choosePlan')}
          choices={issued.map(({ id, title, number }) => ({
            value: id,
            label: [number, title].filter(Boolean).join(' · '),
          }))}
          value={plan?.id ?? ''}
          onChange={(id) => void navigate({ search: id ? { plan: id } : {}, replace: true })}
        />
      )}
      {plan && (
        <StartForm
          key={plan.id}
          year={plan.year ?? 0}
          unitId={plan.unitId}
          title={plan.title}
          pending={start.isPending}
          error={start.error}
          onStart={(input) =>
            start.mutate(input, { onSuccess: ({ id }) => void go({ to: '/plans/$id/review', params: { id } }) })
          }
        />
      )}
    </div>
  );
}
