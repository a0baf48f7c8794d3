import type { CompiledPlan, Task } from '@cotmoc/plan';
import { EmptyState, Tag } from '@cotmoc/ui';
import { memo, useMemo } from 'react';
import { t } from '../../messages/t.ts';
import type { ReviewTask } from '../plan-data.ts';
import styles from '../review/fact-card.module.css';

const ROLES = ['lead', 'perform', 'support', 'direct'] as const;

export interface LiveTaskListProps {
  readonly compiled: CompiledPlan;
  /** The tasks of the saved text: what was said of those that stay the same is kept. */
  readonly kept: readonly ReviewTask[];
  readonly selected: string | null;
  readonly onSelect: (key: string) => void;
}

/** The tasks as they are read from the text as it stands now. */
export function LiveTaskList({ compiled, kept, selected, onSelect }: LiveTaskListProps) {
  const signs = useMemo(
    () =>
      compiled.tasks.map((task) =>
        JSON.stringify([task.path, task.text, ROLES.map((role) => task[role]), phrasesOf(task)]),
      ),
    [compiled],
  );
  const known = useMemo(() => new Set(kept.map((task) => `${task.path} ${task.text}`)), [kept]);
  if (compiled.tasks.length === 0) {
    return (
      <EmptyState title={t('plans.noTask.title')} icon="tasks">
        {t('plans.text.noTask')}
      </EmptyState>
    );
  }
  return (
    <ol className={styles.list}>
      {compiled.tasks.map((task, index) => {
        const key = `t${index + 1}`;
        return (
          <LiveTaskCard
            key={key}
            factKey={key}
            task={task}
            sign={signs[index] ?? ''}
            isNew={!known.has(`${task.path} ${task.text}`)}
            selected={selected === key}
            onSelect={onSelect}
          />
        );
      })}
    </ol>
  );
}

function phrasesOf(task: Task): string[] {
  return task.timings.map((timing) => timing.phrase);
}

interface LiveTaskCardProps {
  readonly factKey: string;
  readonly task: Task;
  /** What the card shows, to tell whether it must be drawn again. */
  readonly sign: string;
  readonly isNew: boolean;
  readonly selected: boolean;
  readonly onSelect: (key: string) => void;
}

const LiveTaskCard = memo(
  function LiveTaskCard({ factKey, task, isNew, selected, onSelect }: LiveTaskCardProps) {
    return (
      <li className={styles.card} data-fact={factKey} data-selected={selected || undefined}>
        <button
          type="button"
          className={styles.choose}
          aria-current={selected || undefined}
          onClick={() => onSelect(factKey)}
        >
          <span className={styles.top}>
            <span className={styles.path}>{task.path || '–'}</span>
            {isNew && <Tag tone="info">{t('plans.text.new')}</Tag>}
          </span>
          <span className={styles.text}>{task.text}</span>
          {ROLES.map((role) =>
            task[role].length === 0 ? null : (
              <span key={role} className={styles.reason}>
                {t(`plans.role.${role}`)}: {task[role].join('; ')}
              </span>
            ),
          )}
          {task.timings.length > 0 && (
            <span className={styles.reason}>
              {t('plans.task.due')}: {phrasesOf(task).join('; ')}
            </span>
          )}
        </button>
      </li>
    );
  },
  (a, b) => a.sign === b.sign && a.isNew === b.isNew && a.selected === b.selected && a.factKey === b.factKey,
);
