import { call } from '@cotmoc/client';
import { Breadcrumbs, PageHead } from '@cotmoc/ui';
import { Link, useNavigate } from '@tanstack/react-router';
import { t } from '../messages/t.ts';
import styles from './inspections.module.css';
import { PlanForm } from './plan-form.tsx';
import { type InspectionPlan, useInspectionChange } from './use-inspections.ts';

/** Plans an inspection; the units are told later, once it is looked through. */
export function NewInspectionPage() {
  const navigate = useNavigate();
  const plan = useInspectionChange((body: InspectionPlan) => call('planInspection', { body }));
  return (
    <div className={styles.page}>
      <PageHead
        above={
          <Breadcrumbs
            steps={[
              <Link key="inspections" to="/inspections">
                {t('inspections.title')}
              </Link>,
              t('inspections.plan'),
            ]}
          />
        }
        title={t('inspections.plan')}
        below={t('inspections.planLead')}
      />
      <PlanForm
        pending={plan.isPending}
        error={plan.error}
        onSend={(body) =>
          plan.mutate(body, { onSuccess: ({ id }) => navigate({ to: '/inspections/$id', params: { id } }) })
        }
      />
    </div>
  );
}
