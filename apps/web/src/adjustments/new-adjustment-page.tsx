import { call } from '@cotmoc/client';
import { Breadcrumbs, Button, ErrorSummary, PageHead, TextArea, TextField } from '@cotmoc/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, Navigate, useNavigate } from '@tanstack/react-router';
import styles from '../cascade/cascade.module.css';
import { t } from '../messages/t.ts';
import { planQuery } from '../plans/plan-data.ts';
import { Loading } from '../shell/loading.tsx';
import { useFaults } from '../shell/use-faults.ts';
import { useKeptText } from '../tasks/use-kept-text.ts';
import { useAdjustmentChange } from './use-adjustments.ts';

const route = getRouteApi('/signed-in/adjustments/new');

/** Begins an adjustment: why and on what ground; what changes comes next. */
export function NewAdjustmentPage() {
  const { plan: planId, obstacle } = route.useSearch();
  const plan = useQuery({ ...planQuery(planId ?? ''), enabled: planId !== undefined });
  const navigate = useNavigate();
  const [reason, setReason] = useKeptText(`adjustment.reason.${planId}`);
  const [basis, setBasis] = useKeptText(`adjustment.basis.${planId}`);
  const make = useAdjustmentChange(() =>
    call('proposeAdjustment', {
      body: { planId: planId ?? '', obstacleId: obstacle ?? null, reason, basis: basis.trim() || null, changes: [] },
    }),
  );
  const own = reason.trim() ? [] : [{ fieldId: 'reason', message: t('adjustments.reasonMissing') }];
  const { faults, wrong, check } = useFaults(own, make.error);
  // An address without its plan: the list tells where adjustments begin.
  if (planId === undefined) return <Navigate to="/adjustments" replace />;
  if (!plan.data) return <Loading of={plan} rows={6} />;
  return (
    <div className={`${styles.page} ${styles.narrow}`}>
      <PageHead
        title={t('adjustments.new')}
        below={plan.data.title}
        above={
          <Breadcrumbs
            steps={[
              <Link key="list" to="/adjustments">
                {t('adjustments.title')}
              </Link>,
              <Link key="plan" to="/plans/$id" params={{ id: plan.data.id }}>
                {plan.data.number ?? t('cascade.plan')}
              </Link>,
            ]}
          />
        }
      />
      <form
        noValidate
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!check()) return;
          make.mutate(undefined, {
            onSuccess: ({ id }) => {
              setReason('');
              setBasis('');
              void navigate({ to: '/adjustments/$id', params: { id } });
            },
          });
        }}
      >
        <ErrorSummary faults={faults} />
        <TextArea
          id="reason"
          label={t('adjustments.reason')}
          hint={t('adjustments.reasonHint')}
          rows={4}
          value={reason}
          onChange={setReason}
          error={wrong('reason')}
        />
        <TextField
          label={t('adjustments.basis')}
          hint={t('adjustments.basisHint')}
          optional
          value={basis}
          onChange={setBasis}
        />
        <p>
          <Button kind="primary" type="submit" pending={make.isPending}>
            {t('adjustments.next')}
          </Button>
        </p>
      </form>
    </div>
  );
}
