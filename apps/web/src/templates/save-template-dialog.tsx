import { call } from '@cotmoc/client';
import { Button, Checkbox, Dialog, ErrorSummary, Skeleton, TextField, useToast } from '@cotmoc/ui';
import { useId, useState } from 'react';
import { type PlanTask, usePlanTasks } from '../adjustments/use-adjustments.ts';
import styles from '../cascade/cascade.module.css';
import { t } from '../messages/t.ts';
import { useFaults } from '../shell/use-faults.ts';
import { useTemplateChange } from './use-templates.ts';

export interface SaveTemplateDialogProps {
  readonly plan: { readonly id: string; readonly title: string; readonly unitId: string };
  readonly onClose: () => void;
}

/** Keeps the tasks of a plan under a name: all of them, unless some are left out. */
export function SaveTemplateDialog({ plan, onClose }: SaveTemplateDialogProps) {
  const form = useId();
  const toast = useToast();
  const tasks = usePlanTasks(plan.id).data?.filter((task) => task.withdrawnOn === null);
  const [name, setName] = useState(plan.title);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const save = useTemplateChange(() =>
    call('saveTemplate', {
      body: {
        planId: plan.id,
        unitId: plan.unitId,
        name: name.trim(),
        taskIds: left.size === 0 ? null : (tasks ?? []).filter(({ id }) => !left.has(id)).map(({ id }) => id),
      },
    }),
  );
  const own = name.trim() ? [] : [{ fieldId: 'name', message: t('templates.nameMissing') }];
  const { faults, wrong, check } = useFaults(own, save.error);
  return (
    <Dialog
      open
      wide
      title={t('templates.save')}
      onClose={onClose}
      footer={
        <>
          <Button kind="primary" type="submit" form={form} pending={save.isPending}>
            {t('templates.saveCount', { count: (tasks?.length ?? 0) - left.size })}
          </Button>
          <Button onClick={onClose}>{t('cascade.cancel')}</Button>
        </>
      }
    >
      <form
        id={form}
        noValidate
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!check()) return;
          save.mutate(undefined, {
            onSuccess: () => {
              toast({ kind: 'good', text: t('templates.saved') });
              onClose();
            },
          });
        }}
      >
        <ErrorSummary faults={faults} />
        <TextField
          id="name"
          label={t('templates.column.name')}
          maxLength={300}
          value={name}
          onChange={setName}
          error={wrong('name')}
        />
        {!tasks && <Skeleton rows={6} />}
        {tasks && <Tasks tasks={tasks} left={left} onChange={setLeft} />}
      </form>
    </Dialog>
  );
}

function Tasks(input: {
  tasks: readonly PlanTask[];
  left: ReadonlySet<string>;
  onChange: (left: ReadonlySet<string>) => void;
}) {
  const { tasks, left, onChange } = input;
  return (
    <fieldset className={styles.form}>
      <legend>{t('templates.which')}</legend>
      <ul className={styles.tasks}>
        {tasks.map((task) => (
          <li key={task.id} className={styles.card}>
            <Checkbox
              label={`${task.path} ${task.text}`.trim()}
              checked={!left.has(task.id)}
              onChange={(checked) => {
                const next = new Set(left);
                if (checked) next.delete(task.id);
                else next.add(task.id);
                onChange(next);
              }}
            />
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
