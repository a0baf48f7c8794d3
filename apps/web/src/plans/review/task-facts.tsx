import { type Day, formatDay, formatDong, formatWhole } from '@cotmoc/base';
import { memo, type ReactNode } from 'react';
import { t } from '../../messages/t.ts';
import { ruleInWords } from '../../tasks/rule-text.ts';
import type { ReviewTask, Role } from '../plan-data.ts';
import styles from './task-facts.module.css';

const ROLES: readonly Role[] = ['lead', 'perform', 'support', 'direct', 'approve', 'inform'];

/** When it is due, in words that say whether the day itself still counts. */
export function dueInWords(task: Pick<ReviewTask, 'startsOn' | 'dueOn' | 'dueInclusive'>): string | null {
  if (!task.dueOn) return null;
  // The server gives calendar days only.
  const due = formatDay(task.dueOn as Day);
  if (task.startsOn) return t('plans.due.between', { from: formatDay(task.startsOn as Day), to: due });
  return t(task.dueInclusive ? 'plans.due.by' : 'plans.due.before', { day: due });
}

/** A task's bodies, days, figures, money and product, as short lines. */
export const TaskFacts = memo(function TaskFacts({ task }: { task: ReviewTask }) {
  const due = dueInWords(task);
  const times = task.timing.map((timing) => timing.phrase).filter((phrase) => phrase !== '');
  return (
    <dl className={styles.facts}>
      {ROLES.map((role) => {
        const names = task.bodies.filter((body) => body.role === role).map((body) => body.agency);
        return names.length === 0 ? null : (
          <Line key={role} name={t(`plans.role.${role}`)}>
            {names.join('; ')}
          </Line>
        );
      })}
      {task.bodies.length === 0 && (
        <Line name={t('plans.task.bodies')}>
          <em>{t('plans.task.noBody')}</em>
        </Line>
      )}
      <Line name={t('plans.task.due')}>
        {due ?? <em>{t('plans.task.noDue')}</em>}
        {times.length > 0 && <span className={styles.quiet}> “{times.join('”, “')}”</span>}
      </Line>
      {task.recurrence && <Line name={t('tasks.recurrence')}>{ruleInWords(task.recurrence, task.quantityUnit)}</Line>}
      {task.quantity !== null && (
        <Line name={t('plans.task.quantity')}>
          {formatWhole(task.quantity)} {task.quantityUnit}
        </Line>
      )}
      {task.amount !== null && <Line name={t('plans.task.money')}>{formatDong(task.amount)}</Line>}
      {task.product && <Line name={t('plans.task.product')}>{task.product}</Line>}
    </dl>
  );
});

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={styles.line}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
