import { Button, EmptyState, FilterChips, SelectField } from '@cotmoc/ui';
import { t } from '../../messages/t.ts';
import type { ReviewTask, TaskPatch } from '../plan-data.ts';
import { SURE } from '../plan-data.ts';
import styles from './fact-card.module.css';
import { answers, TASK_FILTERS, type TaskFilter, type TaskOrder } from './fact-order.ts';
import { type CardDeeds, TaskCard } from './task-card.tsx';
import { draftOf, emptyDraft, NEW_TASK, type TaskDraft } from './task-draft.ts';
import { TaskForm } from './task-form.tsx';

export interface TaskListProps {
  readonly planId: string;
  readonly all: readonly ReviewTask[];
  readonly shown: readonly ReviewTask[];
  readonly filter: TaskFilter | null;
  readonly order: TaskOrder;
  readonly onFilter: (filter: TaskFilter | null) => void;
  readonly onOrder: (order: TaskOrder) => void;
  readonly selected: string | null;
  /** The key of the task whose form is open, or `new`. */
  readonly editing: string | null;
  readonly newStart: TaskDraft | null;
  readonly agencies: readonly string[];
  readonly deeds: CardDeeds;
  readonly onAdd: () => void;
  readonly onSave: (patch: TaskPatch, draft: TaskDraft) => Promise<boolean>;
  readonly onCancel: () => void;
  readonly onAcceptSure: (keys: readonly string[]) => void;
}

/** The tasks that were read, the doubtful first, with the form of the one being corrected in its place. */
export function TaskList(props: TaskListProps) {
  const { planId, all, shown, filter, order, selected, editing, agencies, deeds } = props;
  const sure = all.filter((task) => task.verdict === 'open' && task.confidence >= SURE).map((task) => task.key);
  const tabbable = shown.some((task) => task.key === selected) ? selected : shown[0]?.key;
  const form = (key: string, start: TaskDraft) => (
    <TaskForm
      planId={planId}
      taskKey={key}
      start={start}
      agencies={agencies}
      onSave={props.onSave}
      onCancel={props.onCancel}
    />
  );
  return (
    <>
      <div className={styles.tools}>
        <FilterChips
          label={t('plans.filter')}
          choices={TASK_FILTERS.map((value) => ({
            value,
            label: t(`plans.filter.${value}`),
            count: all.filter((task) => answers(task, value)).length,
          })).filter((choice) => choice.count > 0 || choice.value === filter)}
          value={filter}
          onChange={props.onFilter}
        />
        <div className={styles.toolLine}>
          {sure.length > 0 && (
            <Button small icon="check" onClick={() => props.onAcceptSure(sure)}>
              {t('plans.acceptSure', { count: sure.length })}
            </Button>
          )}
          <Button small kind="plain" icon="plus" onClick={props.onAdd}>
            {t('plans.addTask')}
          </Button>
          <SelectField
            label={t('plans.order')}
            labelUnseen
            choices={[
              { value: 'doubt', label: t('plans.order.doubt') },
              { value: 'plan', label: t('plans.order.plan') },
            ]}
            value={order}
            onChange={(value) => props.onOrder(value === 'plan' ? 'plan' : 'doubt')}
          />
        </div>
      </div>
      {editing === NEW_TASK && form(NEW_TASK, props.newStart ?? emptyDraft(null))}
      {shown.length === 0 && editing !== NEW_TASK ? (
        <NothingShown all={all.length} filter={filter} onAll={() => props.onFilter(null)} />
      ) : (
        <ol className={styles.list}>
          {shown.map((task) =>
            editing === task.key ? (
              <li key={task.key} data-fact={task.key}>
                {form(task.key, draftOf(task))}
              </li>
            ) : (
              <TaskCard
                key={task.key}
                task={task}
                selected={selected === task.key}
                tabbable={task.key === tabbable}
                deeds={deeds}
                onSelect={deeds.select}
              />
            ),
          )}
        </ol>
      )}
    </>
  );
}

function NothingShown({ all, filter, onAll }: { all: number; filter: TaskFilter | null; onAll: () => void }) {
  if (all === 0) {
    return (
      <EmptyState title={t('plans.noTask.title')} icon="tasks">
        {t('plans.noTask.text')}
      </EmptyState>
    );
  }
  const isDone = filter === 'open' || filter === 'doubtful';
  return (
    <EmptyState
      title={isDone ? t('plans.allReviewed') : t('plans.noneHere')}
      icon={isDone ? 'done' : 'filter'}
      action={
        <Button small onClick={onAll}>
          {t('plans.showAll')}
        </Button>
      }
    />
  );
}
