import { Button, EmptyState, FilterChips, SelectField } from '@cotmoc/ui';
import { memo, useCallback, useMemo } from 'react';
import { t } from '../../messages/t.ts';
import type { ReviewTask, TaskPatch } from '../plan-data.ts';
import { SURE } from '../plan-data.ts';
import { CardList } from './card-list.tsx';
import { type Chosen, entryId } from './chosen.ts';
import styles from './fact-card.module.css';
import { answers, TASK_FILTERS, type TaskFilter, type TaskOrder } from './fact-order.ts';
import { type CardDeeds, TaskCard } from './task-card.tsx';
import { draftOf, emptyDraft, NEW_TASK, type TaskDraft } from './task-draft.ts';
import { TaskForm } from './task-form.tsx';
import { useTabStop } from './use-tab-stop.ts';

/** What a person does with the list as a whole; the same functions for as long as the page lives. */
export interface ListDeeds {
  readonly filter: (filter: TaskFilter | null) => void;
  readonly order: (order: TaskOrder) => void;
  readonly add: () => void;
  readonly acceptSure: (keys: readonly string[]) => void;
  readonly save: (patch: TaskPatch, draft: TaskDraft) => Promise<boolean>;
  /** Closes the form that is open. */
  readonly cancel: () => void;
}

export interface TaskListProps {
  readonly planId: string;
  readonly all: readonly ReviewTask[];
  readonly shown: readonly ReviewTask[];
  readonly filter: TaskFilter | null;
  readonly order: TaskOrder;
  /** The order of `shown`: for a moment another than the one asked for. */
  readonly drawnOrder: TaskOrder;
  readonly chosen: Chosen;
  /** The key of the task whose form is open, or `new`. */
  readonly editing: string | null;
  readonly newStart: TaskDraft | null;
  readonly agencies: readonly string[];
  readonly deeds: CardDeeds & ListDeeds;
}

const keyOf = (task: ReviewTask) => task.key;

/** The tasks that were read, the doubtful first, with the form of the one being corrected in its place. */
export function TaskList(props: TaskListProps) {
  const { planId, all, shown, filter, order, chosen, editing, agencies, deeds } = props;
  useTabStop(
    chosen,
    useMemo(() => shown.map(keyOf), [shown]),
  );
  const form = useCallback(
    (key: string, start: TaskDraft) => (
      <TaskForm
        planId={planId}
        taskKey={key}
        start={start}
        agencies={agencies}
        onSave={deeds.save}
        onCancel={deeds.cancel}
      />
    ),
    [planId, agencies, deeds],
  );
  const draw = useCallback(
    (task: ReviewTask, isChosen: boolean, key: string) =>
      editing === key ? (
        <li key={key} id={entryId(key)} data-fact={key}>
          {form(key, draftOf(task))}
        </li>
      ) : (
        <TaskCard key={key} task={task} selected={isChosen} tabbable={false} deeds={deeds} onSelect={deeds.select} />
      ),
    [editing, form, deeds],
  );
  return (
    <>
      <TaskTools all={all} filter={filter} order={order} deeds={deeds} />
      {editing === NEW_TASK && form(NEW_TASK, props.newStart ?? emptyDraft(null))}
      {shown.length === 0 && editing !== NEW_TASK ? (
        <NothingShown all={all.length} filter={filter} onAll={() => deeds.filter(null)} />
      ) : (
        <CardList key={props.drawnOrder} items={shown} chosen={chosen} keyOf={keyOf} draw={draw} />
      )}
    </>
  );
}

type TaskToolsProps = Pick<TaskListProps, 'all' | 'filter' | 'order' | 'deeds'>;

/** What of the list is shown, in which order, and what can be done with many at once. */
const TaskTools = memo(function TaskTools({ all, filter, order, deeds }: TaskToolsProps) {
  const sure = all.filter((task) => task.verdict === 'open' && task.confidence >= SURE).map((task) => task.key);
  return (
    <div className={styles.tools}>
      <FilterChips
        label={t('plans.filter')}
        choices={TASK_FILTERS.map((value) => ({
          value,
          label: t(`plans.filter.${value}`),
          count: all.filter((task) => answers(task, value)).length,
        })).filter((choice) => choice.count > 0 || choice.value === filter)}
        value={filter}
        onChange={deeds.filter}
      />
      <div className={styles.toolLine}>
        {sure.length > 0 && (
          <Button small icon="check" onClick={() => deeds.acceptSure(sure)}>
            {t('plans.acceptSure', { count: sure.length })}
          </Button>
        )}
        <Button small kind="plain" icon="plus" onClick={deeds.add}>
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
          onChange={(value) => deeds.order(value === 'plan' ? 'plan' : 'doubt')}
        />
      </div>
    </div>
  );
});

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
