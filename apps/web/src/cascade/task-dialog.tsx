import { type Day, formatWhole } from '@cotmoc/base';
import { call } from '@cotmoc/client';
import { Button, DateField, Dialog, ErrorSummary, TextArea, TextField, useToast } from '@cotmoc/ui';
import { type FormEvent, useId, useState } from 'react';
import { t } from '../messages/t.ts';
import { currentDay } from '../shell/clock.ts';
import { useFaults } from '../shell/use-faults.ts';
import styles from './cascade.module.css';
import { ChainNote } from './chain-note.tsx';
import { type UnitPlan, type UnitPlanTask, useCascadeChange, useChain } from './use-cascade.ts';

/** Digits of an amount as typed; null for none. */
function amountOf(text: string): number | null {
  const digits = text.replace(/[^\d]/g, '');
  return digits === '' ? null : Number(digits);
}

/** Changes a task of the unit's plan, or adds one of its own; a day that leaves the upper level no time is flagged as it is typed. */
export function TaskDialog({
  plan,
  task,
  onClose,
}: {
  plan: UnitPlan;
  task: UnitPlanTask | null;
  onClose: () => void;
}) {
  const form = useId();
  const toast = useToast();
  const [text, setText] = useState(task?.text ?? '');
  // The server gives calendar days only.
  const [startsOn, setStartsOn] = useState<Day | null>((task?.startsOn ?? null) as Day | null);
  const [dueOn, setDueOn] = useState<Day | null>((task?.dueOn ?? null) as Day | null);
  const [product, setProduct] = useState(task?.product ?? '');
  const [amount, setAmount] = useState(task?.amount ? formatWhole(task.amount) : '');
  const chain = useChain({ upper: task?.takenFrom ?? null, due: dueOn });
  const save = useCascadeChange(async () => {
    const facts = {
      text: text.trim(),
      startsOn,
      dueOn,
      dueInclusive: dueOn === task?.dueOn ? (task?.dueInclusive ?? true) : true,
      product: product.trim() || null,
      amount: amountOf(amount),
    };
    if (task) {
      await call('changeReview', {
        params: { id: plan.id },
        body: { kind: 'change-task', key: task.key, patch: facts },
      });
      return;
    }
    const bodies = [{ role: 'lead' as const, agency: plan.unitName, unitId: plan.unitId }];
    const own = [{ ...facts, bodies, quantity: null, quantityUnit: null }];
    await call('addUnitPlanTasks', { params: { id: plan.id }, body: { taskIds: [], own, version: plan.version } });
  });
  const own = text.trim() ? [] : [{ fieldId: 'text', message: t('cascade.task.textMissing') }];
  const { faults, wrong, check } = useFaults(own, save.error);
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!check()) return;
    save.mutate(undefined, {
      onSuccess: () => {
        toast({ kind: 'good', text: t('cascade.task.saved') });
        onClose();
      },
    });
  }
  return (
    <Dialog
      open
      title={t(task ? 'cascade.task.edit' : 'cascade.addOwn')}
      onClose={onClose}
      footer={
        <>
          <Button kind="primary" type="submit" form={form} pending={save.isPending}>
            {t('cascade.save')}
          </Button>
          <Button onClick={onClose}>{t('cascade.cancel')}</Button>
        </>
      }
    >
      <form id={form} noValidate className={styles.form} onSubmit={submit}>
        <ErrorSummary faults={faults} />
        <TextArea
          id="text"
          label={t('cascade.task.text')}
          rows={3}
          value={text}
          onChange={setText}
          error={wrong('text')}
        />
        <div className={styles.pair}>
          <DateField
            label={t('cascade.task.startsOn')}
            optional
            today={currentDay()}
            value={startsOn}
            onChange={setStartsOn}
          />
          <DateField label={t('cascade.task.dueOn')} optional today={currentDay()} value={dueOn} onChange={setDueOn} />
        </div>
        <div aria-live="polite">{chain.data && <ChainNote chain={chain.data.chain} />}</div>
        <div className={styles.pair}>
          <TextField label={t('cascade.task.product')} optional value={product} onChange={setProduct} />
          <TextField
            label={t('cascade.task.amount')}
            optional
            inputMode="numeric"
            value={amount}
            onChange={setAmount}
          />
        </div>
      </form>
    </Dialog>
  );
}
