import { formatDay, formatDong, parseDay } from '@cotmoc/base';
import { Breadcrumbs, Callout, KeyValues, PageHead, ProgressBar } from '@cotmoc/ui';
import { Link, useParams } from '@tanstack/react-router';
import { TaskMoney } from '../budget/task-money.tsx';
import { type MessageKey, t } from '../messages/t.ts';
import { ObstacleBlock } from '../obstacles/obstacle-block.tsx';
import { readId } from '../shell/address.ts';
import { Loading } from '../shell/loading.tsx';
import { NotFoundPage } from '../shell/not-found-page.tsx';
import page from '../shell/page.module.css';
import { CompletionForm } from './completion-form.tsx';
import { DecisionForm } from './decision-form.tsx';
import { ProgressForm } from './progress-form.tsx';
import { ruleInWords } from './rule-text.ts';
import { TaskActions } from './task-actions.tsx';
import { TaskChildren } from './task-children.tsx';
import { TaskDay } from './task-day.tsx';
import { TaskEvidence } from './task-evidence.tsx';
import { TaskExtensions } from './task-extensions.tsx';
import { TaskHistory } from './task-history.tsx';
import styles from './task-page.module.css';
import { periodOf, TaskStates } from './task-states.tsx';
import { TaskSupports } from './task-supports.tsx';
import { carriersOf, progressOf } from './task-table.tsx';
import { type TaskDetail, useTask } from './use-tasks.ts';

const ROLE_NAMES: Record<TaskDetail['bodies'][number]['role'], MessageKey> = {
  lead: 'tasks.role.lead',
  perform: 'tasks.role.perform',
  support: 'tasks.role.support',
  direct: 'tasks.role.direct',
  approve: 'tasks.role.approve',
  inform: 'tasks.role.inform',
};

/** One task: what the plan says, who, by when, how far, and what I can do now. */
export function TaskPage() {
  const id = readId(useParams({ from: '/signed-in/tasks/$id' }).id);
  const task = useTask(id ?? null);
  // An address that no task can have is no failure to try again.
  if (!id) return <NotFoundPage />;
  if (task.isPending || task.error) return <Loading of={task} rows={10} />;
  return <TaskView key={id} task={task.data} />;
}

function TaskView({ task }: { task: TaskDetail }) {
  return (
    <article className={styles.page}>
      <PageHead
        above={
          <Breadcrumbs
            steps={[
              <Link key="tasks" to="/tasks">
                {t('tasks.title')}
              </Link>,
              task.plan ? (
                <Link key="plan" to="/tasks" search={{ plan: task.planId, order: 'plan' }}>
                  {task.plan.number ?? task.plan.title}
                </Link>
              ) : null,
              ...task.parents.map((parent) => (
                <Link key={parent.id} to="/tasks/$id" params={{ id: parent.id }}>
                  {task.path || t('tasks.task')}
                </Link>
              )),
              <span key="path">{here(task)}</span>,
            ].filter((step) => step !== null)}
          />
        }
        title={task.text}
        below={<TaskStates task={task} />}
      />
      <div className={styles.columns}>
        <div className={styles.main}>
          <TaskActions task={task} />
          {task.completion === 'returned' && <Returned task={task} />}
          {task.may.decide && <DecisionForm task={task} />}
          {task.completion === 'asked' && !task.may.decide && (
            <Callout kind="info" title={t('tasks.waiting.title')}>
              {t('tasks.waiting.text')}
            </Callout>
          )}
          <section aria-labelledby="sentence">
            <h2 id="sentence">{t('tasks.inThePlan')}</h2>
            <blockquote className={styles.sentence}>{task.sentence}</blockquote>
            {task.plan && (
              <p className={styles.source}>
                <Link
                  to="/plans/$id"
                  params={{ id: task.plan.id }}
                  search={task.from === null ? {} : { at: task.from }}
                >
                  {t('tasks.openPlan', { title: task.plan.title })}
                </Link>
              </p>
            )}
          </section>
          <TaskChildren task={task} />
          <TaskExtensions task={task} />
          <TaskSupports task={task} />
          {task.may.work && <ProgressForm task={task} />}
          <TaskEvidence task={task} />
          <ObstacleBlock taskId={task.id} />
          <TaskMoney taskId={task.id} />
          {task.may.askCompletion && <CompletionForm task={task} />}
          <TaskHistory task={task} />
        </div>
        <aside className={styles.facts} aria-label={t('tasks.facts')}>
          <ProgressBar
            percent={task.percent}
            label={`${t('tasks.progress')}: ${progressOf(task)}`}
            late={task.standing.late}
          />
          <KeyValues facts={factsOf(task)} />
        </aside>
      </div>
    </article>
  );
}

/** Where the page stands below the task of the plan. */
function here(task: TaskDetail): string {
  if (task.grain === 'occurrence') return t('tasks.period', { day: periodOf(task) ?? '' });
  if (task.grain === 'piece') return carriersOf(task);
  return task.path || t('tasks.task');
}

function Returned({ task }: { task: TaskDetail }) {
  const line = task.history.find((one) => one.kind === 'completion-returned');
  return (
    <Callout kind="warn" title={t('tasks.returned.title', { name: line?.personName ?? '' })}>
      {line?.note}
    </Callout>
  );
}

function shown(day: string | null): string | null {
  const parsed = day ? parseDay(day) : null;
  return parsed ? formatDay(parsed) : null;
}

function factsOf(task: TaskDetail) {
  const rule = task.recurrence ?? task.recurrenceOfPieces;
  const roles = [...new Set(task.bodies.map((body) => body.role))];
  const bodies = roles.map((role) => ({
    key: t(ROLE_NAMES[role]),
    value: (
      <ul className={styles.bodies}>
        {task.bodies
          .filter((body) => body.role === role)
          .map((body) => (
            <li key={`${body.agency} ${body.unitId}`}>
              {body.unitName ?? body.agency}
              {body.unitName && body.unitName !== body.agency && (
                <span className={page.about}> {t('tasks.writtenAs', { name: body.agency })}</span>
              )}
            </li>
          ))}
      </ul>
    ),
  }));
  return [
    { key: t('tasks.due'), value: <TaskDay task={task} /> },
    ...(task.firstDueOn && task.firstDueOn !== task.dueOn && task.childCount === 0
      ? [{ key: t('tasks.firstDue'), value: shown(task.firstDueOn) }]
      : []),
    ...(task.timing.length > 0
      ? [{ key: t('tasks.timing'), value: task.timing.map((one) => one.phrase).join('; ') }]
      : []),
    ...(rule ? [{ key: t('tasks.recurrence'), value: ruleInWords(rule, task.quantityUnit) }] : []),
    ...(task.startsOn ? [{ key: t('tasks.startsOn'), value: shown(task.startsOn) }] : []),
    ...bodies,
    ...(task.amount === null ? [] : [{ key: t('tasks.amount'), value: formatDong(task.amount) }]),
    ...(task.product ? [{ key: t('tasks.product'), value: task.product }] : []),
    ...(task.result ? [{ key: t('tasks.result'), value: task.result }] : []),
    ...(task.lateReason ? [{ key: t('tasks.lateReason'), value: task.lateReason }] : []),
    ...(task.askedOn ? [{ key: t('tasks.askedOn'), value: shown(task.askedOn) }] : []),
  ];
}
