import { Breadcrumbs, Button, buttonClass, PageHead, ProgressBar } from '@cotmoc/ui';
import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { t } from '../../messages/t.ts';
import type { Plan } from '../plan-data.ts';
import { leftToDo } from './fact-order.ts';
import styles from './review-board.module.css';

export interface ReviewHeadProps {
  readonly plan: Plan;
  readonly isSaving: boolean;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onHelp: () => void;
}

/** The plan's name, how much is left, and the way on. */
export const ReviewHead = memo(function ReviewHead({ plan, isSaving, onUndo, onRedo, onHelp }: ReviewHeadProps) {
  const left = leftToDo(plan);
  const judged = plan.tasks.length - left.tasks;
  const isEmpty = plan.tasks.every((task) => task.verdict === 'dropped');
  const isDone = !isEmpty && left.tasks + left.duties + left.agencies === 0;
  const state = isEmpty ? t('plans.left.empty') : isDone ? t('plans.left.none') : null;
  const parts = [
    ...(left.tasks > 0 ? [t('plans.left.tasks', { count: left.tasks })] : []),
    ...(left.duties > 0 ? [t('plans.left.duties', { count: left.duties })] : []),
    ...(left.agencies > 0 ? [t('plans.left.agencies', { count: left.agencies })] : []),
  ];
  return (
    <div className={styles.head}>
      <PageHead
        title={plan.title}
        above={
          <Breadcrumbs
            steps={[
              <Link key="plans" to="/plans">
                {t('plans.title')}
              </Link>,
              t('plans.review'),
            ]}
          />
        }
        actions={
          <>
            <Button
              small
              kind="plain"
              icon="undo"
              aria-label={t('plans.undo')}
              title={`${t('plans.undo')} (U)`}
              aria-disabled={!plan.canUndo}
              onClick={onUndo}
            />
            <Button
              small
              kind="plain"
              className={styles.redo}
              icon="undo"
              aria-label={t('plans.redo')}
              title={`${t('plans.redo')} (Shift+U)`}
              aria-disabled={!plan.canRedo}
              onClick={onRedo}
            />
            <Button small kind="plain" className={styles.keysButton} onClick={onHelp} title={`${t('plans.keys')} (?)`}>
              {t('plans.keysShort')}
            </Button>
            <Link
              to="/plans/$id/review"
              params={{ id: plan.id }}
              search={{ mode: 'text' }}
              className={buttonClass({ small: true })}
            >
              {t('plans.editText')}
            </Link>
            {plan.may.issue && (
              <Link
                to="/plans/$id/issue"
                params={{ id: plan.id }}
                className={buttonClass({ kind: isDone ? 'primary' : 'quiet', small: true })}
              >
                {t('plans.toIssue')}
              </Link>
            )}
          </>
        }
        below={
          <div className={styles.left} role="status" data-left={left.tasks}>
            <span className={styles.progress}>
              <ProgressBar
                percent={plan.tasks.length === 0 ? 0 : Math.floor((judged / plan.tasks.length) * 100)}
                label={t('plans.reviewed')}
                figureUnseen
              />
            </span>
            <span>{state ?? t('plans.left', { parts: parts.join(', ') })}</span>
            <span className={styles.saving}>{isSaving ? t('plans.saving') : t('plans.saved')}</span>
          </div>
        }
      />
    </div>
  );
});
