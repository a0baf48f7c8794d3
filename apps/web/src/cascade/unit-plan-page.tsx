import { call } from '@cotmoc/client';
import { Breadcrumbs, Button, Callout, PageHead, Tag } from '@cotmoc/ui';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { inLanguage, t } from '../messages/t.ts';
import { Loading } from '../shell/loading.tsx';
import { formatMoment } from '../shell/moment.ts';
import styles from './cascade.module.css';
import { ChainNote, shown } from './chain-note.tsx';
import { LinkReview } from './link-review.tsx';
import { PhaseTag } from './phase.tsx';
import { ProposalList } from './proposal-list.tsx';
import { TaskDialog } from './task-dialog.tsx';
import { UnitPlanFlow } from './unit-plan-flow.tsx';
import { type Phase, type UnitPlan, type UnitPlanTask, useCascadeChange, useUnitPlan } from './use-cascade.ts';

const route = getRouteApi('/signed-in/cascade/plans/$id');

/** A unit's own plan: its tasks beside the upper ones, where it is on its way, and what I can do now. */
export function UnitPlanPage() {
  const { id } = route.useParams();
  const plan = useUnitPlan(id);
  if (!plan.data) return <Loading of={plan} rows={12} />;
  return <UnitPlanView plan={plan.data} />;
}

const WAY: readonly Phase[] = ['composing', 'asked', 'approved', 'issued', 'sent', 'noted'];
/** Steps back stand where the work is again. */
const PLACE: Readonly<Record<Phase, Phase>> = {
  composing: 'composing',
  asked: 'asked',
  returned: 'composing',
  approved: 'approved',
  issued: 'issued',
  sent: 'sent',
  noted: 'noted',
  'sent-back': 'issued',
};

function Way({ phase }: { phase: Phase }) {
  const at = WAY.indexOf(PLACE[phase]);
  return (
    <ol className={styles.way} aria-label={t('cascade.way')}>
      {WAY.map((one, index) => (
        <li key={one} aria-current={index === at ? 'step' : undefined} className={index < at ? styles.past : undefined}>
          {t(`cascade.phase.${one}`)}
        </li>
      ))}
    </ol>
  );
}

function UnitPlanView({ plan }: { plan: UnitPlan }) {
  const broken = plan.tasks.filter(({ chain }) => chain && chain.kind !== 'fits' && chain.kind !== 'free').length;
  return (
    <div className={styles.page}>
      <PageHead
        title={plan.title}
        above={
          <Breadcrumbs
            steps={[
              <Link key="cascade" to="/cascade">
                {t('cascade.title')}
              </Link>,
              ...(plan.parent
                ? [
                    <Link key="parent" to="/cascade/$id" params={{ id: plan.parent.id }}>
                      {plan.parent.number ?? t('cascade.plan')}
                    </Link>,
                  ]
                : []),
              plan.number ?? plan.unitName,
            ]}
          />
        }
        below={
          <span className={styles.row}>
            <PhaseTag phase={plan.phase} />
            <span>{plan.unitName}</span>
            {plan.due && <span>{t('cascade.dueOf', { day: shown(plan.due.dueOn) })}</span>}
            {plan.sentOn && <span>{t('cascade.sentOn', { day: shown(plan.sentOn) })}</span>}
            {plan.sentLate && <Tag tone="bad">{t('cascade.late')}</Tag>}
          </span>
        }
      />
      <Way phase={plan.phase} />
      {(plan.phase === 'returned' || plan.phase === 'sent-back') && (
        <Callout kind="warn" title={t(`cascade.phase.${plan.phase}`)}>
          {plan.note}
        </Callout>
      )}
      {broken > 0 && <Callout kind="warn" title={t('cascade.brokenHere', { count: broken })} />}
      <UnitPlanFlow plan={plan} />
      <ProposalList plan={plan} />
      {plan.may.edit && plan.origin === 'document' && <LinkReview plan={plan} />}
      <TaskList plan={plan} />
      {plan.obstacles.length > 0 && plan.may.edit && (
        <Callout kind="info" title={t('cascade.notReady')}>
          <ul>
            {plan.obstacles.map((one) => (
              <li key={one.code}>{inLanguage(one)}</li>
            ))}
          </ul>
        </Callout>
      )}
      <section className={styles.part}>
        <h2>{t('cascade.history')}</h2>
        <ol className={styles.history}>
          {[...plan.steps].reverse().map((step) => (
            <li key={step.id}>
              {formatMoment(step.at)} · {step.personName} · {t(stepName(step.kind))}
              {step.note && `: ${step.note}`}
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}

const STEPS = [
  'compose',
  'adopt',
  'ask',
  'take-back',
  'approve',
  'return',
  'issue',
  'send',
  'send-again',
  'note',
  'send-back',
] as const;

function stepName(kind: string) {
  const known = STEPS.find((one) => one === kind) ?? 'compose';
  return `cascade.step.${known}` as const;
}

function TaskList({ plan }: { plan: UnitPlan }) {
  const [edited, setEdited] = useState<UnitPlanTask | 'new' | null>(null);
  const undo = useCascadeChange((direction: 'undo' | 'redo') =>
    call('undoReview', { params: { id: plan.id, direction } }),
  );
  const drop = useCascadeChange((key: string) =>
    call('changeReview', { params: { id: plan.id }, body: { kind: 'judge', keys: [key], verdict: 'dropped' } }),
  );
  const isComposed = plan.origin === 'composed';
  return (
    <section className={styles.part}>
      <h2>{t('cascade.tasks', { count: plan.tasks.length })}</h2>
      {plan.may.edit && (
        <p className={styles.row} data-print="no">
          {isComposed && (
            <Button icon="plus" onClick={() => setEdited('new')}>
              {t('cascade.addOwn')}
            </Button>
          )}
          {!isComposed && (
            <Link to="/plans/$id/review" params={{ id: plan.id }}>
              {t('cascade.openReview')}
            </Link>
          )}
          <Button small kind="plain" icon="undo" disabled={!plan.canUndo} onClick={() => undo.mutate('undo')}>
            {t('cascade.undo')}
          </Button>
          <Button small kind="plain" disabled={!plan.canRedo} onClick={() => undo.mutate('redo')}>
            {t('cascade.redo')}
          </Button>
        </p>
      )}
      <ul className={styles.tasks}>
        {plan.tasks.map((task) => (
          <li key={task.key} className={styles.task}>
            <span className={styles.path}>{task.path}</span>
            <div>
              <p className={styles.words}>
                {task.taskId ? (
                  <Link to="/tasks/$id" params={{ id: task.taskId }}>
                    {task.text}
                  </Link>
                ) : (
                  task.text
                )}
              </p>
              <p className={styles.soft}>{task.bodies.map(({ agency }) => agency).join('; ')}</p>
              {task.upper && (
                <p className={styles.upper}>
                  {t('cascade.fromUpper')}{' '}
                  <Link to="/tasks/$id" params={{ id: task.upper.id }}>
                    {task.upper.path} {task.upper.text === task.text ? '' : task.upper.text}
                  </Link>
                  {task.upper.dueOn && ` · ${t('cascade.upperDue', { day: shown(task.upper.dueOn) })}`}
                  {task.upper.withdrawn && ` · ${t('cascade.upperWithdrawn')}`}
                </p>
              )}
              <ChainNote chain={task.chain} />
            </div>
            <span>{shown(task.dueOn) || t('cascade.noDay')}</span>
            {plan.may.edit && isComposed && (
              <span className={styles.row}>
                <Button
                  small
                  kind="plain"
                  icon="edit"
                  aria-label={t('cascade.editOf', { text: task.text })}
                  onClick={() => setEdited(task)}
                />
                <Button
                  small
                  kind="plain"
                  icon="trash"
                  aria-label={t('cascade.dropOf', { text: task.text })}
                  onClick={() => drop.mutate(task.key)}
                />
              </span>
            )}
          </li>
        ))}
      </ul>
      {edited && <TaskDialog plan={plan} task={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </section>
  );
}
