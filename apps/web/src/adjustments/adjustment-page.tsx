import { call } from '@cotmoc/client';
import { Breadcrumbs, Button, Callout, EmptyState, KeyValues, PageHead, useToast } from '@cotmoc/ui';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import styles from '../cascade/cascade.module.css';
import { shown } from '../cascade/chain-note.tsx';
import { t } from '../messages/t.ts';
import { Loading } from '../shell/loading.tsx';
import { formatMoment } from '../shell/moment.ts';
import { sentenceOf } from '../shell/refusal.ts';
import { AdjustmentFlow } from './adjustment-flow.tsx';
import { StateTag } from './adjustments-page.tsx';
import { ChangeRows } from './change-rows.tsx';
import { EMPTY_FACTS, FactsDialog } from './facts-dialog.tsx';
import { TaskPicker } from './task-picker.tsx';
import {
  type Adjustment,
  changed,
  type PlanTask,
  type TaskFacts,
  useAdjustment,
  useAdjustmentChange,
  type WantedChange,
  wantedOf,
} from './use-adjustments.ts';

const route = getRouteApi('/signed-in/adjustments/$id');

/** An adjustment of a plan in force: what changes, old and new, and what I can do with it now. */
export function AdjustmentPage() {
  const { id } = route.useParams();
  const adjustment = useAdjustment(id);
  if (!adjustment.data) return <Loading of={adjustment} rows={10} />;
  return <AdjustmentView adjustment={adjustment.data} />;
}

type Edited = { readonly at: number } | { readonly task: PlanTask } | 'new' | 'pick' | null;

function factsOfTask(task: PlanTask): TaskFacts {
  const { text, bodies, startsOn, dueOn, dueInclusive, quantity, quantityUnit, amount, product } = task;
  return { text, bodies, startsOn, dueOn, dueInclusive, quantity, quantityUnit, amount, product };
}

function AdjustmentView({ adjustment }: { adjustment: Adjustment }) {
  const toast = useToast();
  const [edited, setEdited] = useState<Edited>(null);
  const { may, plan, changes } = adjustment;
  const save = useAdjustmentChange((wanted: WantedChange[]) =>
    call('changeProposal', {
      params: { id: adjustment.id },
      body: { version: adjustment.version, reason: adjustment.reason, basis: adjustment.basis, changes: wanted },
    }),
  );
  function keep(wanted: WantedChange[]): void {
    save.mutate(wanted, {
      onSuccess: () => setEdited(null),
      onError: (error) => toast({ kind: 'bad', text: sentenceOf(error) }),
    });
  }
  const wanted = wantedOf(changes);
  const touched = new Set(changes.flatMap((change) => (change.kind === 'add' ? [] : [change.taskId])));
  return (
    <div className={styles.page}>
      <PageHead
        title={t('adjustments.of', { title: plan.title })}
        above={
          <Breadcrumbs
            steps={[
              <Link key="list" to="/adjustments">
                {t('adjustments.title')}
              </Link>,
              <Link key="plan" to="/plans/$id" params={{ id: plan.id }}>
                {plan.number ?? t('cascade.plan')}
              </Link>,
            ]}
          />
        }
        below={
          <span className={styles.row}>
            <StateTag state={adjustment.state} />
            {adjustment.number && <span>{`${adjustment.number} · ${shown(adjustment.issuedOn)}`}</span>}
            {adjustment.seq && <span>{t('adjustments.version', { seq: adjustment.seq })}</span>}
          </span>
        }
      />
      {adjustment.state === 'returned' && (
        <Callout kind="warn" title={t('adjustments.state.returned')}>
          {adjustment.note}
        </Callout>
      )}
      <KeyValues
        facts={[
          { key: t('adjustments.reason'), value: adjustment.reason },
          ...(adjustment.basis ? [{ key: t('adjustments.basis'), value: adjustment.basis }] : []),
        ]}
      />
      <AdjustmentFlow adjustment={adjustment} />
      <section className={styles.part}>
        <h2>{t('adjustments.changesCount', { count: changes.length })}</h2>
        {may.edit && (
          <p className={styles.row} data-print="no">
            <Button icon="edit" onClick={() => setEdited('pick')}>
              {t('adjustments.pick')}
            </Button>
            <Button icon="plus" onClick={() => setEdited('new')}>
              {t('adjustments.add')}
            </Button>
          </p>
        )}
        {changes.length === 0 ? (
          <EmptyState title={t('adjustments.empty')} icon="edit">
            {t('adjustments.emptyText')}
          </EmptyState>
        ) : (
          <ChangeRows
            changes={changes}
            {...(may.edit
              ? {
                  onEdit: (at: number) => setEdited({ at }),
                  onRemove: (at: number) => keep(wanted.filter((_, index) => index !== at)),
                }
              : {})}
          />
        )}
      </section>
      <section className={styles.part}>
        <h2>{t('cascade.history')}</h2>
        <ol className={styles.history}>
          {[...adjustment.steps].reverse().map((step) => (
            <li key={step.id}>
              {formatMoment(step.at)} · {step.personName} · {t(stepName(step.kind))}
              {step.note && `: ${step.note}`}
            </li>
          ))}
        </ol>
      </section>
      {edited === 'pick' && (
        <TaskPicker
          planId={plan.id}
          touched={touched}
          pending={save.isPending}
          onChange={(task) => setEdited({ task })}
          onWithdraw={(task) => keep([...wanted, { kind: 'withdraw', taskId: task.id }])}
          onClose={() => setEdited(null)}
        />
      )}
      {edited === 'new' && (
        <FactsDialog
          title={t('adjustments.add')}
          facts={EMPTY_FACTS}
          onClose={() => setEdited(null)}
          onKeep={(facts) => keep([...wanted, { kind: 'add', after: facts }])}
        />
      )}
      {edited !== null && typeof edited === 'object' && 'task' in edited && (
        <FactsDialog
          title={t('adjustments.change')}
          facts={factsOfTask(edited.task)}
          onClose={() => setEdited(null)}
          onKeep={(facts) => keep([...wanted, { kind: 'change', taskId: edited.task.id, after: facts }])}
        />
      )}
      {edited !== null && typeof edited === 'object' && 'at' in edited && (
        <EditChange
          change={changes[edited.at]}
          onClose={() => setEdited(null)}
          onKeep={(facts) =>
            keep(
              wanted.map((one, index) =>
                index !== edited.at || one.kind === 'withdraw' ? one : { ...one, after: facts },
              ),
            )
          }
        />
      )}
    </div>
  );
}

function EditChange(input: {
  change: Adjustment['changes'][number] | undefined;
  onKeep: (facts: TaskFacts) => void;
  onClose: () => void;
}) {
  const { change, onKeep, onClose } = input;
  if (!change || change.kind === 'withdraw') return null;
  const facts = change.kind === 'add' ? change.after : changed(change.before, change.after);
  return <FactsDialog title={t('adjustments.change')} facts={facts} onKeep={onKeep} onClose={onClose} />;
}

const STEPS = ['propose', 'ask', 'take-back', 'approve', 'return', 'issue', 'drop'] as const;

function stepName(kind: string) {
  const known = STEPS.find((one) => one === kind) ?? 'propose';
  return `adjustments.step.${known}` as const;
}
