import { type Day, parseDay } from '@cotmoc/base';
import { call } from '@cotmoc/client';
import { Button, DateField, Dialog, ErrorSummary, type FieldFault, SelectField, TextField, useToast } from '@cotmoc/ui';
import { type FormEvent, useState } from 'react';
import { t } from '../messages/t.ts';
import { currentDay } from '../shell/clock.ts';
import { faultsOf } from '../shell/refusal.ts';
import { EVERY_CHOICES, type Every } from './every-names.ts';
import styles from './task-page.module.css';
import { type TaskDetail, useTaskChange } from './use-tasks.ts';

interface RecurrenceDialogProps {
  readonly task: TaskDetail;
  readonly rule: NonNullable<TaskDetail['recurrence']>;
  readonly onClose: () => void;
}

/** Changes how a task comes again, for the periods still to be made. */
export function RecurrenceDialog({ task, rule, onClose }: RecurrenceDialogProps) {
  const [every, setEvery] = useState<Every>(rule.every);
  const [dueDay, setDueDay] = useState(rule.dueDay === null ? '' : String(rule.dueDay));
  const [quantity, setQuantity] = useState(rule.quantityEach === null ? '' : String(rule.quantityEach));
  const [until, setUntil] = useState<Day | null>(parseDay(rule.until));
  const [own, setOwn] = useState<readonly FieldFault[]>([]);
  const toast = useToast();
  const change = useTaskChange((body: { dueDay: number | null; quantityEach: number | null; until: Day }) =>
    call('changeRecurrence', {
      params: { id: task.id },
      body: { kind: rule.kind, every, version: task.version, ...body },
    }),
  );
  const faults = own.length > 0 ? own : faultsOf(change.error);
  const faultAt = (field: string) => faults.find(({ fieldId }) => fieldId === field)?.message;
  function submit(event: FormEvent): void {
    event.preventDefault();
    const day = every === 'day' ? null : readWhole(dueDay);
    const each = readNumber(quantity);
    const mostDay = every === 'week' ? 7 : 31;
    const wrong: FieldFault[] = [];
    if (day === undefined || day === 0 || (day ?? 1) > mostDay) {
      wrong.push({ fieldId: 'dueDay', message: t('tasks.recurrence.dueDayWrong', { most: mostDay }) });
    }
    if (each === undefined) wrong.push({ fieldId: 'quantityEach', message: t('tasks.recurrence.quantityWrong') });
    if (!until) wrong.push({ fieldId: 'until', message: t('tasks.recurrence.untilNeeded') });
    setOwn(wrong);
    if (wrong.length > 0 || day === undefined || each === undefined || !until) return;
    change.mutate(
      { dueDay: day, quantityEach: each, until },
      {
        onSuccess: () => {
          toast({ kind: 'good', text: t('tasks.recurrence.saved') });
          onClose();
        },
      },
    );
  }
  return (
    <Dialog
      open
      title={t('tasks.recurrence.change')}
      onClose={onClose}
      footer={
        <>
          <Button kind="primary" type="submit" form="recurrence" pending={change.isPending}>
            {t('tasks.recurrence.save')}
          </Button>
          <Button onClick={onClose}>{t('tasks.cancel')}</Button>
        </>
      }
    >
      <form id="recurrence" noValidate className={styles.dialog} onSubmit={submit}>
        <p>{t('tasks.recurrence.text')}</p>
        <ErrorSummary faults={faults} />
        <SelectField
          id="every"
          label={t('tasks.recurrence.every')}
          choices={EVERY_CHOICES.map(({ value, name }) => ({ value, label: t(name) }))}
          value={every}
          // The choices are the periods.
          onChange={(chosen) => setEvery(chosen as Every)}
        />
        {every !== 'day' && (
          <TextField
            id="dueDay"
            label={t('tasks.recurrence.dueDay')}
            hint={t(every === 'week' ? 'tasks.recurrence.dueDayOfWeek' : 'tasks.recurrence.dueDayOfMonth')}
            optional
            inputMode="numeric"
            value={dueDay}
            onChange={setDueDay}
            error={faultAt('dueDay')}
          />
        )}
        {task.quantity !== null && (
          <TextField
            id="quantityEach"
            label={t('tasks.recurrence.quantityEach', { unit: task.quantityUnit ?? '' })}
            optional
            inputMode="numeric"
            value={quantity}
            onChange={setQuantity}
            error={faultAt('quantityEach')}
          />
        )}
        <DateField
          id="until"
          label={t('tasks.recurrence.until')}
          value={until}
          onChange={setUntil}
          today={currentDay()}
          error={faultAt('until')}
        />
      </form>
    </Dialog>
  );
}

/** A number from 0, as people type it, null where nothing is typed, undefined for anything else. */
function readNumber(typed: string): number | null | undefined {
  const text = typed.trim().replace(',', '.');
  if (text === '') return null;
  return /^\d{1,9}(\.\d{1,3})?$/.test(text) ? Number(text) : undefined;
}

/** A whole number from 0, null where nothing is typed, undefined for anything else. */
function readWhole(typed: string): number | null | undefined {
  const text = typed.trim();
  if (text === '') return null;
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}
