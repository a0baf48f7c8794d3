import { type Day, formatDay, formatDong, formatWhole, parseDay } from '@cotmoc/base';
import { call, Refused } from '@cotmoc/client';
import {
  Breadcrumbs,
  Button,
  buttonClass,
  Callout,
  ConfirmDialog,
  DateField,
  ErrorSummary,
  KeyValues,
  PageHead,
  Skeleton,
  TextField,
} from '@cotmoc/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { t } from '../messages/t.ts';
import { currentDay } from '../shell/clock.ts';
import { LoadFailed } from '../shell/load-failed.tsx';
import { faultsOf } from '../shell/refusal.ts';
import { IssueObstacles } from './issue-obstacles.tsx';
import styles from './issue-page.module.css';
import { IssueUnits } from './issue-units.tsx';
import { type Plan, planQuery, plansQuery } from './plan-data.ts';

const route = getRouteApi('/signed-in/plans/$id/issue');

/** Check your answers: what issuing will do, the number and the day, then the last word. */
export function IssuePage() {
  const { id } = route.useParams();
  const plan = useQuery(planQuery(id));
  const [tasks, setTasks] = useState<number | null>(null);
  if (plan.error && !plan.data) return <LoadFailed error={plan.error} onRetry={() => plan.refetch()} />;
  if (!plan.data) return <Skeleton rows={8} />;
  if (tasks !== null || plan.data.state === 'issued') return <Issued plan={plan.data} tasks={tasks} />;
  return <BeforeIssue plan={plan.data} onIssued={setTasks} />;
}

function Head({ plan, title }: { plan: Plan; title: string }) {
  return (
    <PageHead
      title={title}
      below={plan.title}
      above={
        <Breadcrumbs
          steps={[
            <Link key="plans" to="/plans">
              {t('plans.title')}
            </Link>,
            <Link key="plan" to="/plans/$id/review" params={{ id: plan.id }}>
              {t('plans.review')}
            </Link>,
            t('plans.issue'),
          ]}
        />
      }
    />
  );
}

function BeforeIssue({ plan, onIssued }: { plan: Plan; onIssued: (tasks: number) => void }) {
  const { header } = plan.compiled;
  const client = useQueryClient();
  const [number, setNumber] = useState(plan.number ?? header.number ?? '');
  const [issuedOn, setIssuedOn] = useState<Day | null>(header.date ? parseDay(header.date) : currentDay());
  const [isChecked, setIsChecked] = useState(false);
  const [isAsked, setIsAsked] = useState(false);
  const preview = useQuery({
    queryKey: ['plan-issue', plan.id],
    queryFn: ({ signal }) => call('previewIssue', { params: { id: plan.id } }, { signal }),
    staleTime: 0,
  });
  const issue = useMutation({
    mutationFn: (body: { number: string; issuedOn: string; version: number }) =>
      call('issuePlan', { params: { id: plan.id }, body }),
    onSuccess: ({ tasks }) => {
      onIssued(tasks);
      void client.invalidateQueries({ queryKey: planQuery(plan.id).queryKey });
      void client.invalidateQueries({ queryKey: plansQuery.queryKey });
      void client.invalidateQueries({ queryKey: ['tasks'] });
    },
    onError: (error) => {
      // The review has changed under the summary: show the summary anew.
      if (error instanceof Refused && error.status === 409) void preview.refetch();
    },
    onSettled: () => setIsAsked(false),
  });
  const own = [
    ...(number.trim() === '' ? [{ fieldId: 'number', message: t('plans.issue.numberMissing') }] : []),
    ...(issuedOn === null ? [{ fieldId: 'issuedOn', message: t('plans.issue.dayMissing') }] : []),
  ];
  const faults = isChecked && own.length > 0 ? own : faultsOf(issue.error);
  const wrong = (field: string) =>
    faults.find((fault) => 'fieldId' in fault && fault.fieldId === field)?.message ?? null;
  function submit(event: FormEvent): void {
    event.preventDefault();
    setIsChecked(true);
    if (own.length === 0) setIsAsked(true);
  }
  if (preview.error && !preview.data) {
    return <LoadFailed error={preview.error} onRetry={() => preview.refetch()} />;
  }
  const what = preview.data;
  return (
    <div className={styles.page}>
      <Head plan={plan} title={t('plans.issue.title')} />
      {!what && <Skeleton rows={6} />}
      {what && !what.ready && <IssueObstacles planId={plan.id} obstacles={what.obstacles} />}
      {what?.ready && (
        <form noValidate className={styles.form} onSubmit={submit}>
          <ErrorSummary faults={faults} />
          <section>
            <h2>{t('plans.issue.what')}</h2>
            <KeyValues
              facts={[
                { key: t('plans.issue.tasks'), value: formatWhole(what.tasks) },
                { key: t('plans.issue.duties'), value: formatWhole(what.duties) },
                { key: t('plans.issue.dropped'), value: countLink(plan.id, what.dropped, 'dropped') },
                { key: t('plans.issue.withoutBody'), value: countLink(plan.id, what.withoutBody, 'no-body') },
                { key: t('plans.issue.withoutDue'), value: countLink(plan.id, what.withoutDue, 'no-due') },
                {
                  key: t('plans.issue.amount'),
                  value: what.amount > 0 ? formatDong(what.amount) : t('plans.issue.none'),
                },
              ]}
            />
          </section>
          {what.pieces + what.recurring + what.proofs > 0 && (
            <p>
              {t('plans.issue.fanOut', {
                tasks: what.fannedOut,
                pieces: what.pieces,
                recurring: what.recurring,
                proofs: what.proofs,
              })}
            </p>
          )}
          <IssueUnits units={what.units} />
          <section className={styles.fields}>
            <h2>{t('plans.issue.paper')}</h2>
            <TextField
              id="number"
              label={t('plans.issue.number')}
              hint={t('plans.issue.numberHint')}
              maxLength={60}
              value={number}
              onChange={setNumber}
              error={wrong('number')}
            />
            <DateField
              id="issuedOn"
              label={t('plans.issue.day')}
              today={currentDay()}
              value={issuedOn}
              onChange={setIssuedOn}
              error={wrong('issuedOn')}
            />
          </section>
          <Callout kind="warn" title={t('plans.issue.frozen')}>
            {t('plans.issue.frozenText')}
          </Callout>
          <div className={styles.actions}>
            <Button type="submit" kind="primary">
              {t('plans.issue.go')}
            </Button>
            <Link to="/plans/$id/review" params={{ id: plan.id }} className={buttonClass()}>
              {t('plans.issue.back')}
            </Link>
          </div>
        </form>
      )}
      {what && (
        <ConfirmDialog
          open={isAsked}
          title={t('plans.issue.sure')}
          confirmLabel={t('plans.issue.go')}
          pending={issue.isPending}
          onClose={() => setIsAsked(false)}
          onConfirm={() => issuedOn && issue.mutate({ number: number.trim(), issuedOn, version: what.version })}
        >
          <p>
            {t('plans.issue.sureText', {
              number: number.trim(),
              day: issuedOn ? formatDay(issuedOn) : '',
              tasks: what.tasks,
              units: what.units.length,
            })}
          </p>
        </ConfirmDialog>
      )}
    </div>
  );
}

function countLink(id: string, count: number, filter: 'dropped' | 'no-body' | 'no-due') {
  if (count === 0) return t('plans.issue.none');
  return (
    <Link to="/plans/$id/review" params={{ id }} search={{ tab: 'tasks', filter }}>
      {formatWhole(count)}
    </Link>
  );
}

function Issued({ plan, tasks }: { plan: Plan; tasks: number | null }) {
  const count = tasks ?? plan.tasks.filter((task) => task.verdict === 'accepted').length;
  return (
    <div className={styles.page}>
      <PageHead title={t('plans.issued.title')} below={plan.title} />
      <Callout kind="good" urgent title={t('plans.issued.made', { count })}>
        {t('plans.issued.told')}
      </Callout>
      <div className={styles.actions}>
        <Link to="/tasks" search={{ plan: plan.id }} className={buttonClass({ kind: 'primary' })}>
          {t('plans.issued.tasks')}
        </Link>
        <Link to="/plans/$id" params={{ id: plan.id }} className={buttonClass()}>
          {t('plans.issued.plan')}
        </Link>
      </div>
    </div>
  );
}
