import { EmptyState, Tag } from '@cotmoc/ui';
import { memo, useCallback, useMemo } from 'react';
import { t } from '../../messages/t.ts';
import type { ReviewTask } from '../plan-data.ts';
import { CardList } from '../review/card-list.tsx';
import { type Chosen, entryId } from '../review/chosen.ts';
import styles from '../review/fact-card.module.css';
import type { Live } from './live-reading.ts';
import type { LiveTask } from './reading.ts';

export interface LiveTaskListProps {
  readonly tasks: readonly Live<LiveTask>[];
  /** The tasks of the saved text. */
  readonly kept: readonly ReviewTask[];
  readonly chosen: Chosen;
  readonly onSelect: (key: string) => void;
}

const keyOf = (task: Live<LiveTask>) => task.key;

/** The tasks as they are read from the text as it stands now. */
export const LiveTaskList = memo(function LiveTaskList({ tasks, kept, chosen, onSelect }: LiveTaskListProps) {
  const known = useMemo(() => new Set(kept.map((task) => `${task.path} ${task.text}`)), [kept]);
  const draw = useCallback(
    ({ value }: Live<LiveTask>, isSelected: boolean, key: string) => (
      <LiveTaskCard
        key={key}
        factKey={key}
        task={value}
        isNew={!known.has(`${value.path} ${value.text}`)}
        selected={isSelected}
        onSelect={onSelect}
      />
    ),
    [known, onSelect],
  );
  if (tasks.length === 0) {
    return (
      <EmptyState title={t('plans.noTask.title')} icon="tasks">
        {t('plans.text.noTask')}
      </EmptyState>
    );
  }
  return <CardList items={tasks} chosen={chosen} keyOf={keyOf} draw={draw} />;
});

interface LiveTaskCardProps {
  readonly factKey: string;
  readonly task: LiveTask;
  readonly isNew: boolean;
  readonly selected: boolean;
  readonly onSelect: (key: string) => void;
}

const LiveTaskCard = memo(function LiveTaskCard({ factKey, task, isNew, selected, onSelect }: LiveTaskCardProps) {
  return (
    <li id={entryId(factKey)} className={styles.card} data-fact={factKey} data-selected={selected || undefined}>
      <button
        type="button"
        className={styles.choose}
        data-choose=""
        aria-current={selected || undefined}
        onClick={() => onSelect(factKey)}
      >
        <span className={styles.top}>
          <span className={styles.path}>{task.path || '–'}</span>
          {isNew && <Tag tone="info">{t('plans.text.new')}</Tag>}
        </span>
        <span className={styles.text}>{task.text}</span>
        {task.bodies.map(({ role, names }) => (
          <span key={role} className={styles.reason}>
            {t(`plans.role.${role}`)}: {names.join('; ')}
          </span>
        ))}
        {task.phrases.length > 0 && (
          <span className={styles.reason}>
            {t('plans.task.due')}: {task.phrases.join('; ')}
          </span>
        )}
      </button>
    </li>
  );
});
