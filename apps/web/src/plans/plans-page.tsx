import { type Day, formatDay, formatWhole } from '@cotmoc/base';
import {
  Button,
  buttonClass,
  type Column,
  ConfirmDialog,
  EmptyState,
  Icon,
  PageHead,
  ProgressBar,
  Skeleton,
  Table,
  Tag,
} from '@cotmoc/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { t } from '../messages/t.ts';
import { useSession } from '../session/use-session.ts';
import { LoadFailed } from '../shell/load-failed.tsx';
import { type PlanSummary, plansQuery } from './plan-data.ts';
import styles from './plans-page.module.css';
import { useRemoveDraft } from './use-remove-draft.ts';

/** The plans of the province and its units, drafts first. */
export function PlansPage() {
  const { may } = useSession();
  const plans = useQuery(plansQuery);
  const drafts = plans.data?.filter((plan) => plan.state === 'draft') ?? [];
  const issued = plans.data?.filter((plan) => plan.state === 'issued') ?? [];
  const importLink = may['plan.import'] && (
    <Link to="/plans/import" className={buttonClass({ kind: 'primary' })}>
      <Icon name="upload" />
      <span>{t('plans.import')}</span>
    </Link>
  );
  return (
    <>
      <PageHead
        title={t('plans.title')}
        below={t('plans.lead')}
        actions={
          <>
            {may['template.read'] && (
              <Link to="/templates" className={buttonClass({ kind: 'quiet' })}>
                {t('templates.title')}
              </Link>
            )}
            {may['adjustment.read'] && (
              <Link to="/adjustments" className={buttonClass({ kind: 'quiet' })}>
                {t('adjustments.title')}
              </Link>
            )}
            {issued.length + drafts.length > 1 && (
              <Link to="/plans/compare" className={buttonClass({ kind: 'quiet' })}>
                {t('plans.compare')}
              </Link>
            )}
            {importLink}
          </>
        }
      />
      {plans.isPending && <Skeleton rows={6} />}
      {plans.error && !plans.data && <LoadFailed error={plans.error} onRetry={() => plans.refetch()} />}
      {plans.data?.length === 0 && (
        <EmptyState title={t('plans.empty.title')} icon="plan" action={importLink || undefined}>
          {t(may['plan.import'] ? 'plans.empty.text' : 'plans.empty.wait')}
        </EmptyState>
      )}
      <div className={styles.lists}>
        {drafts.length > 0 && <Drafts plans={drafts} mayReview={may['plan.review'] === true} />}
        {issued.length > 0 && <Issued plans={issued} />}
      </div>
    </>
  );
}

function Drafts({ plans, mayReview }: { plans: readonly PlanSummary[]; mayReview: boolean }) {
  const [leaving, setLeaving] = useState<PlanSummary | null>(null);
  const remove = useRemoveDraft();
  return (
    <section>
      <h2 className={styles.head}>{t('plans.drafts')}</h2>
      <ul className={styles.drafts}>
        {plans.map((plan) => (
          <li key={plan.id} className={styles.draft}>
            <div>
              <Link
                to={mayReview ? '/plans/$id/review' : '/plans/$id'}
                params={{ id: plan.id }}
                className={styles.name}
              >
                {plan.title}
              </Link>
              <p className={styles.more}>{[plan.unitName, plan.sourceName].filter(Boolean).join(' · ')}</p>
            </div>
            <div className={styles.state}>
              <Tag tone={plan.openToReview > 0 || plan.tasks === 0 ? 'warn' : 'good'}>
                {plan.tasks === 0
                  ? t('plans.noTasks')
                  : plan.openToReview > 0
                    ? t('plans.openToReview', { count: plan.openToReview, all: plan.tasks })
                    : t('plans.readyToIssue')}
              </Tag>
              {mayReview && (
                <span className={styles.deeds}>
                  <Link
                    to="/plans/$id/review"
                    params={{ id: plan.id }}
                    className={buttonClass({ small: true })}
                    aria-label={t('plans.continueOf', { title: plan.title })}
                  >
                    {t('plans.continue')}
                  </Link>
                  <Button
                    small
                    kind="plain"
                    icon="trash"
                    aria-label={t('plans.removeOf', { title: plan.title })}
                    onClick={() => setLeaving(plan)}
                  />
                </span>
              )}
            </div>
          </li>
        ))}
      </ul>
      <ConfirmDialog
        open={leaving !== null}
        title={t('plans.remove.title')}
        kind="danger"
        confirmLabel={t('plans.remove')}
        pending={remove.isPending}
        onClose={() => setLeaving(null)}
        onConfirm={() => leaving && remove.mutate(leaving.id, { onSettled: () => setLeaving(null) })}
      >
        <p>{t('plans.remove.text', { title: leaving?.title ?? '' })}</p>
      </ConfirmDialog>
    </section>
  );
}

function Issued({ plans }: { plans: readonly PlanSummary[] }) {
  const columns: readonly Column<PlanSummary>[] = [
    {
      key: 'title',
      head: t('plans.column.title'),
      main: true,
      cell: (plan) => (
        <Link to="/plans/$id" params={{ id: plan.id }}>
          {plan.title}
        </Link>
      ),
    },
    { key: 'number', head: t('plans.column.number'), width: 'narrow', cell: (plan) => plan.number },
    {
      key: 'day',
      head: t('plans.column.issuedOn'),
      width: 'narrow',
      // The server gives calendar days only.
      cell: (plan) => plan.issuedOn && formatDay(plan.issuedOn as Day),
    },
    { key: 'unit', head: t('plans.column.unit'), cell: (plan) => plan.unitName, wideOnly: true },
    {
      key: 'done',
      head: t('plans.column.done'),
      width: 'narrow',
      cell: (plan) => (
        <span className={styles.done}>
          <ProgressBar
            percent={plan.tasks === 0 ? 0 : Math.floor((plan.tasksDone / plan.tasks) * 100)}
            label={t('plans.doneOf', { title: plan.title })}
            figureUnseen
          />
          <Link to="/tasks" search={{ plan: plan.id }} className={styles.count}>
            {t('plans.doneCount', { done: formatWhole(plan.tasksDone), all: formatWhole(plan.tasks) })}
          </Link>
        </span>
      ),
    },
  ];
  return (
    <section>
      <h2 className={styles.head}>{t('plans.issuedPlans')}</h2>
      <Table caption={t('plans.issuedPlans')} columns={columns} rows={plans} rowKey={(plan) => plan.id} />
    </section>
  );
}
