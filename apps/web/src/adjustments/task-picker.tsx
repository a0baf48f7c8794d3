import { matches } from '@cotmoc/base';
import { Button, Dialog, SearchBox, Skeleton, Tag } from '@cotmoc/ui';
import { useState } from 'react';
import styles from '../cascade/cascade.module.css';
import { shown } from '../cascade/chain-note.tsx';
import { t } from '../messages/t.ts';
import { type PlanTask, usePlanTasks } from './use-adjustments.ts';

/** Chooses a task of the plan to change or to take out; what is done or already in the list can't be chosen. */
export function TaskPicker(input: {
  planId: string;
  touched: ReadonlySet<string>;
  pending: boolean;
  onChange: (task: PlanTask) => void;
  onWithdraw: (task: PlanTask) => void;
  onClose: () => void;
}) {
  const { planId, touched, pending, onChange, onWithdraw, onClose } = input;
  const tasks = usePlanTasks(planId);
  const [q, setQ] = useState('');
  const found = (tasks.data ?? []).filter(
    (task) => task.withdrawnOn === null && matches(`${task.path} ${task.text}`, q),
  );
  return (
    <Dialog open wide title={t('adjustments.pick')} onClose={onClose}>
      <div className={styles.form}>
        <SearchBox label={t('adjustments.find')} value={q} onChange={setQ} />
        {tasks.isPending && <Skeleton rows={6} />}
        <ul className={styles.tasks}>
          {found.map((task) => (
            <li key={task.id} className={styles.card}>
              <span>
                <span className={styles.path}>{task.path}</span> {task.text}
                <span className={styles.soft}> {shown(task.dueOn)}</span>
              </span>
              {task.state === 'done' || touched.has(task.id) ? (
                <Tag>{t(task.state === 'done' ? 'adjustments.isDone' : 'adjustments.isTouched')}</Tag>
              ) : (
                <span className={styles.row}>
                  <Button small onClick={() => onChange(task)}>
                    {t('adjustments.change')}
                  </Button>
                  <Button small pending={pending} onClick={() => onWithdraw(task)}>
                    {t('adjustments.withdraw')}
                  </Button>
                </span>
              )}
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}
