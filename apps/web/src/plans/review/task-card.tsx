import { Button, Tag } from '@cotmoc/ui';
import { memo } from 'react';
import { t } from '../../messages/t.ts';
import { type ReviewTask, SURE, type Verdict } from '../plan-data.ts';
import { entryId } from './chosen.ts';
import styles from './fact-card.module.css';
import { isDoubtful } from './fact-order.ts';
import { TaskFacts } from './task-facts.tsx';
import { VerdictMark } from './verdict-mark.tsx';

/** What a person does with one entry; the same functions for every card, so that a card is drawn again only when it changes. */
export interface CardDeeds {
  readonly select: (key: string) => void;
  readonly judge: (key: string, verdict: Verdict) => void;
  readonly edit: (key: string) => void;
  /** Turns to the text, where a small screen shows only one of the two. */
  readonly show: (key: string) => void;
}

export interface TaskCardProps {
  readonly task: ReviewTask;
  readonly selected: boolean;
  /** False where the list says at which card the Tab key stops (`use-tab-stop.ts`). */
  readonly tabbable?: boolean | undefined;
  /** null: the plan is read only. */
  readonly deeds: CardDeeds | null;
  readonly onSelect: (key: string) => void;
}

/** A task as it was read or corrected; the chosen one shows all its facts and what can be done. */
export const TaskCard = memo(function TaskCard({ task, selected, tabbable = true, deeds, onSelect }: TaskCardProps) {
  const isRead = task.origin === 'read';
  return (
    <li
      id={entryId(task.key)}
      className={styles.card}
      data-fact={task.key}
      data-verdict={task.verdict}
      data-selected={selected || undefined}
    >
      <button
        type="button"
        className={styles.choose}
        data-choose=""
        aria-current={selected || undefined}
        tabIndex={tabbable ? 0 : -1}
        onClick={() => onSelect(task.key)}
      >
        <span className={styles.top}>
          <span className={styles.path}>{task.path || '–'}</span>
          {deeds && <VerdictMark verdict={task.verdict} doubtful={isDoubtful(task)} />}
          {isRead && task.confidence < SURE && deeds && (
            <span className={styles.sure}>{t('plans.task.sure', { percent: Math.round(task.confidence * 100) })}</span>
          )}
          {!isRead && <Tag tone="info">{t('plans.task.added')}</Tag>}
          {isRead && task.corrected && <Tag>{t('plans.task.corrected')}</Tag>}
        </span>
        <span className={styles.text}>{task.text}</span>
      </button>
      <div className={styles.below}>
        <TaskFacts task={task} />
        {deeds && selected && (
          <div className={styles.deeds}>
            {task.verdict !== 'accepted' && (
              <Button small kind="primary" icon="check" onClick={() => deeds.judge(task.key, 'accepted')}>
                {t('plans.accept')}
              </Button>
            )}
            <Button small icon="edit" onClick={() => deeds.edit(task.key)}>
              {t('plans.edit')}
            </Button>
            {task.verdict !== 'dropped' && (
              <Button small kind="plain" icon="close" onClick={() => deeds.judge(task.key, 'dropped')}>
                {t('plans.drop')}
              </Button>
            )}
            {task.from !== null && (
              <span className={styles.onPhone}>
                <Button small kind="plain" onClick={() => deeds.show(task.key)}>
                  {t('plans.showInText')}
                </Button>
              </span>
            )}
            {task.verdict !== 'open' && (
              <Button small kind="plain" onClick={() => deeds.judge(task.key, 'open')}>
                {t('plans.reopen')}
              </Button>
            )}
          </div>
        )}
      </div>
    </li>
  );
});
